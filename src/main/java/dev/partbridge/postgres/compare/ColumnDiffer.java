package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns with all that stands at them. */
final class ColumnDiffer {
    static final Pattern IDENTITY =
            Pattern.compile("GENERATED (ALWAYS|BY DEFAULT) AS IDENTITY(?: \\((.*)\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPUTED = Pattern.compile(
            "GENERATED ALWAYS AS \\((.*)\\)( STORED| VIRTUAL)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final QualifiedName table;
    private final Comparison comparison;

    ColumnDiffer(QualifiedName table, Comparison comparison) {
        this.table = table;
        this.comparison = comparison;
    }

    void compare(List<PgColumn> wanted, List<PgColumn> found) {
        comparison.<PgColumn>byName(
                wanted,
                found,
                PgColumn::name,
                this::column,
                w -> comparison.missing(id(w), w.type()),
                f -> comparison.unplanned(id(f), f.type()));
        List<Identifier> names = wanted.stream().map(PgColumn::name).toList();
        List<Identifier> there = found.stream().map(PgColumn::name).toList();
        if (!names.equals(there) && names.size() == there.size() && names.containsAll(there)) {
            comparison.differs(ObjectId.table(table), "order of columns", names, there);
        }
    }

    private ObjectId id(PgColumn column) {
        return ObjectId.column(table, column.name());
    }

    private void column(PgColumn wanted, PgColumn found) {
        ObjectId id = id(wanted);
        if (!TypeNames.canonical(wanted.type()).equals(TypeNames.canonical(found.type()))) {
            comparison.differs(id, "type", wanted.type(), found.type());
        }
        if (notNull(wanted) != notNull(found)) {
            comparison.differs(id, "NOT NULL", notNull(wanted) ? "set" : "not set", notNull(found) ? "set" : "not set");
        }
        comparison.optional(id, "collation", wanted.collation(), found.collation());
        comparison.optional(id, "comment", wanted.comment(), found.comment());
        if (!sameDefault(wanted, found)) {
            comparison.differs(
                    id, "default", Comparison.text(wanted.defaultSql()), Comparison.text(found.defaultSql()));
        }
        generated(id, wanted, found);
    }

    /** PostgreSQL makes identity columns NOT NULL by itself. */
    static boolean notNull(PgColumn column) {
        return column.notNull()
                || column.identitySql().map(i -> IDENTITY.matcher(i).matches()).orElse(false);
    }

    /** As values of the column's type without its length: storing converts them to it in any case. */
    boolean sameDefault(PgColumn wanted, PgColumn found) {
        if (wanted.defaultSql().isEmpty() || found.defaultSql().isEmpty()) {
            // DEFAULT NULL is none to the server
            return wanted.defaultSql()
                    .map(d -> d.toUpperCase(Locale.ROOT).equals("NULL"))
                    .orElse(found.defaultSql().isEmpty());
        }
        String cast = ")::" + TypeNames.unlimited(wanted.type());
        String want = wanted.defaultSql().get();
        String has = found.defaultSql().get();
        return want.equals(has) || comparison.same(Optional.empty(), false, "(" + want + cast, "(" + has + cast);
    }

    private void generated(ObjectId id, PgColumn wanted, PgColumn found) {
        Optional<String> want = wanted.identitySql();
        Optional<String> has = found.identitySql();
        if (want.isEmpty() && has.isEmpty()) {
            return;
        }
        if (want.isEmpty() || has.isEmpty() || !same(wanted, want.get(), has.get())) {
            comparison.differs(id, "generation", Comparison.text(want), Comparison.text(has));
        }
    }

    /** Whether two columns compute themselves, or count, alike. */
    boolean same(PgColumn column, String wanted, String found) {
        Matcher wantedIdentity = IDENTITY.matcher(wanted);
        Matcher foundIdentity = IDENTITY.matcher(found);
        if (wantedIdentity.matches() && foundIdentity.matches()) {
            return wantedIdentity.group(1).equalsIgnoreCase(foundIdentity.group(1))
                    && options(column, wantedIdentity).equals(options(column, foundIdentity));
        }
        Matcher wantedComputed = COMPUTED.matcher(wanted);
        Matcher foundComputed = COMPUTED.matcher(found);
        if (!wantedComputed.matches() || !foundComputed.matches() || wantedIdentity.matches()) {
            return false;
        }
        String cast = ")::" + TypeNames.unlimited(column.type());
        return kept(wantedComputed).equals(kept(foundComputed))
                && comparison.same(table, "(" + wantedComputed.group(1) + cast, "(" + foundComputed.group(1) + cast);
    }

    static SequenceOptions options(PgColumn column, Matcher identity) {
        String options = identity.group(2);
        return SequenceOptions.parse(TypeNames.canonical(column.type()), options == null ? "" : options);
    }

    /** STORED, or VIRTUAL, which is what no word means. */
    private static String kept(Matcher computed) {
        String word = computed.group(2);
        return word == null ? "VIRTUAL" : word.strip().toUpperCase(Locale.ROOT);
    }
}
