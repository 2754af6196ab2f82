package dev.partbridge.convert;

import dev.partbridge.convert.rule.ZoneOffsetRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Carries a table's columns over: type, default, identity, virtual expression, comment. */
final class Columns {
    private final Names names;
    private final Expressions expressions;
    private final Sequences sequences;
    private final ConvertOptions options;
    private final Findings findings;
    private final TextRangeKeys rangeKeys;

    Columns(Names names, Expressions expressions, Sequences sequences, ConvertOptions options, Findings findings) {
        this.names = names;
        this.expressions = expressions;
        this.sequences = sequences;
        this.options = options;
        this.findings = findings;
        this.rangeKeys = new TextRangeKeys(options.choices(), findings);
    }

    /** Adds all columns; virtual ones last judged, since they speak of the others. */
    TypeFindings add(Draft draft) {
        OracleTable table = draft.oracle;
        // SELECT * shows the invisible ones in PostgreSQL: behind those that it shows in Oracle
        List<OracleColumn> shown = table.columns().stream()
                .sorted(Comparator.comparing(OracleColumn::invisible))
                .toList();
        shown.forEach(c -> draft.columnNames.put(
                c.name(), names.column(draft.name, draft.names.name(c.name()), id(table, c), c.position())));
        List<Identifier> order = List.copyOf(draft.columnNames.values());
        ColumnTypes types = new ColumnTypes(table, options);
        TypeFindings told = new TypeFindings(table, findings);
        ColumnDefaults defaults = new ColumnDefaults(draft, expressions, findings);
        boolean offsets =
                ZoneOffsetRule.of(options.choices().of(ZoneOffsetRule.ID, table.name())) == ZoneOffsetRule.COLUMN;
        for (OracleColumn column : shown) {
            String type = types.of(column).orElse("");
            told.add(column, type, types.madeWhole(column), offsets);
            if (column.virtualText().isEmpty()) {
                if (type.isEmpty()) {
                    throw new IllegalStateException(column.type() + " is not converted");
                }
                draft.columns.add(ordinary(draft, column, type, defaults));
            }
        }
        new VirtualColumns(expressions, options, findings, rangeKeys::ofBytes)
                .add(
                        draft,
                        shown.stream().filter(c -> c.virtualText().isPresent()).toList(),
                        types);
        draft.columns.sort(Comparator.comparing(c -> order.indexOf(c.name())));
        if (offsets) {
            shown.stream()
                    .filter(c -> c.type().name().equals("TIMESTAMP WITH TIME ZONE")
                            && c.virtualText().isEmpty())
                    .forEach(c -> offset(draft, c));
        }
        defaults.tell();
        return told;
    }

    private PgColumn ordinary(Draft draft, OracleColumn column, String type, ColumnDefaults defaults) {
        OracleTable table = draft.oracle;
        Identities identities = new Identities(options.targetMajor(), findings);
        Optional<String> bySequence = identities.bySequence(draft, column, type, sequences);
        Optional<String> identity = bySequence.isPresent() ? Optional.empty() : identities.clause(draft, column, type);
        Optional<String> collation = rangeKeys.ofBytes(table, column, type) ? Optional.of("C") : Optional.empty();
        Optional<String> value =
                bySequence.isPresent() || identity.isPresent() ? bySequence : defaults.of(column, type);
        return new PgColumn(
                draft.names(List.of(column.name())).get(0),
                type,
                column.notNull() || column.identityText().isPresent(),
                collation,
                value,
                identity,
                Draft.comment(column.comment()),
                Optional.empty(),
                id(table, column));
    }

    /** The minutes from UTC that a time was told with, which a timestamptz does not keep. */
    private void offset(Draft draft, OracleColumn column) {
        Identifier time = draft.names(List.of(column.name())).get(0);
        Identifier name =
                names.column(draft.name, time.text() + "_offset", id(draft.oracle, column), column.position());
        draft.offsets.put(column.name(), name);
        draft.columns.add(new PgColumn(
                name,
                "smallint",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("minutes from UTC that " + time + " was told with"),
                id(draft.oracle, column)));
    }

    private static ObjectId id(OracleTable table, OracleColumn column) {
        return ObjectId.column(table.name(), column.name());
    }
}
