package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** ALL_TAB_COLS, which shows hidden columns too: invisible ones of the user, and Oracle's own, which are left out. */
final class ColumnReader implements RowReader {
    /** Of expressions of indexes, unused columns, statistics, object tables and In-Memory expressions. */
    private static final Pattern ORACLES =
            Pattern.compile("SYS_NC\\d+\\$|SYS_C\\d+_.*\\$|SYS_ST[SU].+|SYS_NC_(OID|ROWINFO)\\$|SYS_IME.+");

    private static final Set<String> LOBS = Set.of("BLOB", "CLOB", "NCLOB");

    private final Identifier owner;
    private final Set<Identifier> tables;
    private final IdentityReader identities;
    private final SequenceReader sequences;
    private final CommentReader comments;
    private final Sizes sizes;
    private final Report report;
    private final Map<Identifier, List<OracleColumn>> columns = new HashMap<>();
    private boolean anyLob;

    /**
     * Identities, sequences and comments must have been read.
     *
     * @param tables that are wanted: the view has columns of views too
     */
    ColumnReader(
            Identifier owner,
            Set<Identifier> tables,
            IdentityReader identities,
            SequenceReader sequences,
            CommentReader comments,
            Sizes sizes,
            Report report) {
        this.owner = owner;
        this.tables = tables;
        this.identities = identities;
        this.sequences = sequences;
        this.comments = comments;
        this.sizes = sizes;
        this.report = report;
    }

    @Override
    public void row(Row row) {
        Identifier table = row.neededName("TABLE_NAME");
        if (!tables.contains(table)) {
            return;
        }
        // hidden ones too: values of other types are kept in them
        anyLob |= row.text("DATA_TYPE").filter(LOBS::contains).isPresent();
        if (isOracles(row)) {
            leftOut(table, row);
            return;
        }
        columns.computeIfAbsent(table, t -> new ArrayList<>()).add(column(table, row));
        sizes.column(table, row.neededName("COLUMN_NAME"), row);
    }

    /** Whether a table has LOBs. */
    boolean anyLob() {
        return anyLob;
    }

    /** Names of Oracle's own hidden columns begin with SYS_: of index expressions, unused columns, statistics. */
    private static boolean isOracles(Row row) {
        boolean hidden = row.is("HIDDEN_COLUMN", "YES");
        return hidden
                && (row.is("USER_GENERATED", "NO") || row.needed("COLUMN_NAME").startsWith("SYS_"));
    }

    /** The user's own invisible columns are told apart by a guess, so what is left out has to look like Oracle's. */
    private void leftOut(Identifier table, Row row) {
        Identifier name = row.neededName("COLUMN_NAME");
        if (!ORACLES.matcher(name.text()).matches()) {
            QualifiedName of = QualifiedName.of(owner, table);
            report.add(
                    "PB-DIC-027",
                    ObjectId.column(of, name),
                    of + ": the hidden column " + name + " is left out; by the dictionary no user has made it.");
        }
    }

    private OracleColumn column(Identifier table, Row row) {
        Identifier name = row.neededName("COLUMN_NAME");
        Optional<IdentityReader.Found> identity = identities.of(table, name);
        // XMLTYPE columns are marked virtual, but have no expression
        boolean virtual = row.is("VIRTUAL_COLUMN", "YES")
                && row.text("DATA_DEFAULT").filter(t -> !t.isBlank()).isPresent();
        boolean onNull = row.is("DEFAULT_ON_NULL", "YES");
        Optional<String> text = identity.isPresent() ? Optional.empty() : text(table, name, row, virtual);
        return new OracleColumn(
                name,
                type(table, name, row),
                row.is("NULLABLE", "N"),
                virtual ? Optional.empty() : text,
                virtual ? text : Optional.empty(),
                identity.map(i -> clause(table, name, i, onNull)),
                comments.of(table, name),
                Optional.empty(),
                row.is("HIDDEN_COLUMN", "YES"),
                onNull && identity.isEmpty());
    }

    private OracleType type(Identifier table, Identifier column, Row row) {
        try {
            return ColumnTypes.of(row);
        } catch (UnreadableText e) {
            unread(table, column, "the data type " + row.needed("DATA_TYPE"), e);
            return OracleType.of(row.needed("DATA_TYPE"));
        }
    }

    private Optional<String> text(Identifier table, Identifier column, Row row, boolean virtual) {
        Optional<String> text = row.text("DATA_DEFAULT").filter(t -> !t.isBlank());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return virtual ? Optional.of(DictionaryText.expression(text.get())) : DictionaryText.defaultOf(text.get());
        } catch (UnreadableText e) {
            unread(
                    table,
                    column,
                    (virtual ? "the expression " : "the default ") + text.get().strip(),
                    e);
            return Optional.of(text.get().strip());
        }
    }

    private String clause(Identifier table, Identifier column, IdentityReader.Found identity, boolean onNull) {
        QualifiedName of = QualifiedName.of(owner, table);
        identity.unknown().forEach(option -> new KnownWords(report)
                .unknown(
                        "IDENTITY_OPTIONS", option, "nothing", ObjectId.column(of, column), of + ", column " + column));
        try {
            return identity.clause(onNull, identity.sequence().flatMap(sequences::next));
        } catch (UnreadableText e) {
            unread(table, column, "the identity's options " + identity.options(), e);
            return identity.kind();
        }
    }

    private void unread(Identifier table, Identifier column, String what, UnreadableText e) {
        QualifiedName name = QualifiedName.of(owner, table);
        report.add(
                "PB-DIC-018",
                ObjectId.column(name, column),
                name + "." + column + ": " + what + " is not read: " + e.getMessage() + ".");
    }

    /** In the order in which they were made. */
    List<OracleColumn> of(Identifier table) {
        return columns.getOrDefault(table, List.of());
    }

    /** The types of key columns; absent where one is a column that is not shown. */
    Optional<List<OracleType>> types(Identifier table, List<Identifier> key) {
        List<OracleType> types = new ArrayList<>();
        for (Identifier column : key) {
            of(table).stream().filter(c -> c.name().equals(column)).findFirst().ifPresent(c -> types.add(c.type()));
        }
        return types.size() == key.size() ? Optional.of(types) : Optional.empty();
    }
}
