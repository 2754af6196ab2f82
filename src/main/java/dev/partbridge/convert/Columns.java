package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries a table's columns over: type, default, identity, virtual expression, comment. */
final class Columns {
    private static final Pattern START = Pattern.compile("START\\s+WITH\\s+(-?\\d{1,18})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern INCREMENT =
            Pattern.compile("INCREMENT\\s+BY\\s+(-?\\d{1,18})\\b", Pattern.CASE_INSENSITIVE);

    /** The first with generated columns. */
    private static final int FIRST_GENERATED = 12;
    /** The first with identity columns. */
    private static final int FIRST_IDENTITY = 10;

    private final Names names;
    private final Defaults defaults;
    private final Sequences sequences;
    private final int targetMajor;
    private final Findings findings;

    Columns(Names names, Defaults defaults, Sequences sequences, int targetMajor, Findings findings) {
        this.names = names;
        this.defaults = defaults;
        this.sequences = sequences;
        this.targetMajor = targetMajor;
        this.findings = findings;
    }

    /** Adds all columns; virtual ones last judged, since they speak of the others. */
    void add(Draft draft) {
        OracleTable table = draft.oracle;
        for (OracleColumn column : table.columns()) {
            draft.columnNames.put(
                    column.name(),
                    names.column(draft.name, draft.names.name(column.name()), id(table, column), column.position()));
        }
        List<String> dates = new ArrayList<>();
        List<String> clocks = new ArrayList<>();
        for (OracleColumn column : table.columns()) {
            if (column.virtualText().isEmpty()) {
                draft.columns.add(ordinary(draft, column, clocks));
                if (column.type().name().equals("DATE")) {
                    dates.add(column.name().text());
                }
            }
        }
        Map<Identifier, PgColumn> ordinary = draft.converted();
        table.columns().stream().filter(c -> c.virtualText().isPresent()).forEach(c -> virtual(draft, c, ordinary));
        List<Identifier> order = List.copyOf(draft.columnNames.values());
        draft.columns.sort(Comparator.comparing(c -> order.indexOf(c.name())));
        if (!dates.isEmpty()) {
            findings.add(
                    "PB-TYPE-003",
                    draft.id(),
                    table.position(),
                    "DATE carries a time of day: " + String.join(", ", dates) + " of " + table.name()
                            + " became timestamp(0).");
        }
        if (!clocks.isEmpty()) {
            findings.add(
                    "PB-DEF-002",
                    draft.id(),
                    table.position(),
                    "The default of " + String.join(", ", clocks) + " of " + table.name()
                            + " takes the time in the session's time zone, Oracle that of its host.");
        }
    }

    private PgColumn ordinary(Draft draft, OracleColumn column, List<String> clocks) {
        OracleTable table = draft.oracle;
        String type = TypeTable.convert(column.type(), targetMajor)
                .orElseThrow(() -> new IllegalStateException(column.type() + " is not converted"));
        if (TypeTable.cutsFraction(column.type())) {
            findings.add(
                    "PB-TYPE-002",
                    id(table, column),
                    column.position(),
                    "Column " + column.name() + " of " + table.name() + " is " + column.type()
                            + "; PostgreSQL rounds to 6 fractional digits.");
        }
        Optional<String> identity = identity(draft, column, type);
        if (identity.isPresent() && !TypeTable.isInteger(type)) {
            findings.add(
                    "PB-TYPE-004",
                    id(table, column),
                    column.position(),
                    "Identity column " + column.name() + " of " + table.name() + " is " + column.type()
                            + "; it became bigint.");
            type = "bigint";
        }
        Optional<String> collation = rangeKeyOfText(table, column, type) ? Optional.of("C") : Optional.empty();
        boolean bySequence = identity.isPresent() && (targetMajor < FIRST_IDENTITY || draft.inheritance());
        Optional<String> value = bySequence
                ? Optional.of(sequence(draft, column))
                : identity.isPresent() ? Optional.empty() : defaultOf(table, column, type, clocks);
        return new PgColumn(
                draft.names(List.of(column.name())).get(0),
                type,
                column.notNull() || identity.isPresent(),
                collation,
                value,
                identity.filter(i -> !bySequence),
                Draft.comment(column.comment()),
                Optional.empty(),
                id(table, column));
    }

    private Optional<String> identity(Draft draft, OracleColumn column, String type) {
        if (column.identityText().isEmpty()) {
            return Optional.empty();
        }
        boolean whole = TypeTable.isInteger(type) || type.startsWith("numeric");
        if (!whole) {
            findings.add(
                    "PB-DEF-004",
                    id(draft.oracle, column),
                    column.position(),
                    "Identity of column " + column.name() + " of " + draft.oracle.name() + " is left out.");
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        option(START, column.identityText().get()).ifPresent(n -> options.add("START WITH " + n));
        option(INCREMENT, column.identityText().get())
                .filter(n -> !n.equals("1"))
                .ifPresent(n -> options.add("INCREMENT BY " + n));
        return Optional.of(
                "GENERATED BY DEFAULT AS IDENTITY" + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")"));
    }

    /** PostgreSQL 9.6 has no identity columns, and the children of a table do not inherit what it is. */
    private String sequence(Draft draft, OracleColumn column) {
        String text = column.identityText().orElse("");
        QualifiedName sequence = sequences.identity(
                draft,
                draft.names(List.of(column.name())).get(0),
                option(START, text).map(Long::valueOf).orElse(1L),
                option(INCREMENT, text).map(Long::valueOf).orElse(1L));
        findings.add(
                "PB-PART-045",
                id(draft.oracle, column),
                column.position(),
                "Identity column " + column.name() + " of " + draft.oracle.name() + " takes its default from sequence "
                        + sequence + ".");
        return "nextval(" + PostgresSql.literal(PostgresSql.quote(sequence)) + ")";
    }

    private static Optional<String> option(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Optional<String> defaultOf(OracleTable table, OracleColumn column, String type, List<String> clocks) {
        if (column.defaultText().isEmpty()) {
            return Optional.empty();
        }
        String text = column.defaultText().get();
        Defaults.Converted converted = defaults.convert(text, type, table.name().schema());
        if (!converted.known()) {
            findings.add(
                    "PB-DEF-001",
                    id(table, column),
                    column.position(),
                    "The default " + text + " of column " + column.name() + " of " + table.name()
                            + " is not converted and left out.");
        }
        if (converted.clock()) {
            clocks.add(column.name().text());
        }
        if (converted.user()) {
            findings.add(
                    "PB-DEF-003",
                    id(table, column),
                    column.position(),
                    "The default USER of column " + column.name() + " of " + table.name()
                            + " became current_user, which is in lower case for most roles.");
        }
        return converted.sql();
    }

    private void virtual(Draft draft, OracleColumn column, Map<Identifier, PgColumn> ordinary) {
        OracleTable table = draft.oracle;
        // generated columns cannot read one another: only those that are there already, the ordinary ones
        Optional<String> expression = column.virtualText().flatMap(text -> Expressions.value(text, ordinary));
        Optional<String> type = TypeTable.convert(column.type(), targetMajor);
        boolean known = expression.isPresent() && type.isPresent();
        if (known && targetMajor < FIRST_GENERATED && draft.inheritance() && keyColumn(table, column)) {
            Identifier name = draft.names(List.of(column.name())).get(0);
            draft.virtualSql.put(name, cast(expression.get(), type.get()));
            draft.virtualFresh.put(
                    name,
                    cast(
                            column.virtualText()
                                    .flatMap(text -> Expressions.fresh(text, ordinary))
                                    .orElseThrow(),
                            type.get()));
            draft.hidden.put(column.name(), generated(table, column, name, type.get(), ""));
        }
        if (targetMajor < FIRST_GENERATED || !known) {
            findings.add(
                    "PB-TYPE-006",
                    id(table, column),
                    column.position(),
                    "Virtual column " + column.name() + " of " + table.name() + " ("
                            + column.virtualText().orElse("") + ") is not converted and left out.");
            draft.columnNames.remove(column.name());
            return;
        }
        Identifier name = draft.names(List.of(column.name())).get(0);
        draft.generated.add(name);
        draft.virtualSql.put(name, expression.get());
        draft.virtualFresh.put(
                name,
                cast(
                        column.virtualText()
                                .flatMap(text -> Expressions.fresh(text, ordinary))
                                .orElseThrow(),
                        type.get()));
        draft.columns.add(generated(table, column, name, type.get(), expression.get()));
    }

    private PgColumn generated(
            OracleTable table, OracleColumn column, Identifier name, String type, String expression) {
        return new PgColumn(
                name,
                type,
                column.notNull(),
                rangeKeyOfText(table, column, type) ? Optional.of("C") : Optional.empty(),
                Optional.empty(),
                Optional.of("GENERATED ALWAYS AS (" + expression + ") STORED"),
                Draft.comment(column.comment()),
                Optional.empty(),
                id(table, column));
    }

    /** As a column of that type would hold the value: numbers are rounded; a text that is too long is refused. */
    private static String cast(String expression, String type) {
        return TypeTable.isNumber(type) ? "CAST(" + expression + " AS " + type + ")" : expression;
    }

    private static boolean keyColumn(OracleTable table, OracleColumn column) {
        return table.partitioning().filter(p -> p.key().contains(column.name())).isPresent()
                || table.subpartitioning()
                        .filter(s -> s.key().contains(column.name()))
                        .isPresent();
    }

    private boolean rangeKeyOfText(OracleTable table, OracleColumn column, String type) {
        boolean rangeKey = table.partitioning()
                        .filter(p -> p instanceof Partitioning.Range && p.key().contains(column.name()))
                        .isPresent()
                || table.subpartitioning()
                        .filter(s -> s.kind() == Subpartitioning.Kind.RANGE
                                && s.key().contains(column.name()))
                        .isPresent();
        if (rangeKey && TypeTable.isText(type)) {
            findings.add(
                    "PB-PART-008",
                    id(table, column),
                    column.position(),
                    "Range key " + column.name() + " of " + table.name()
                            + " is text; it is declared COLLATE \"C\", the order of Oracle's BINARY sort.");
            return true;
        }
        return false;
    }

    private static ObjectId id(OracleTable table, OracleColumn column) {
        return ObjectId.column(table.name(), column.name());
    }
}
