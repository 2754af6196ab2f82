package dev.partbridge.run.journal;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.rule.MaskRule;
import dev.partbridge.postgres.copy.RowFields;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is left out of what is kept and told of a table's rejected rows. Where any column is masked the words of readers and of
 * the server are left out as well, for they quote values, and the row's hash, by which a value could be guessed.
 *
 * @param columns PostgreSQL's, whose values are masked
 */
public record Mask(Set<Identifier> columns) {
    public static final Mask NONE = new Mask(Set.of());
    /** In place of a value. */
    public static final String MARK = "[masked]";

    private static final String UNREAD = "[masked: a row that could not be read by columns]";
    private static final String BECAUSE = "they are masked";

    public Mask {
        columns = Set.copyOf(columns);
    }

    /** As it was chosen for a table. */
    public static Mask of(Conversion conversion, TableMapping table) {
        MaskRule rule = MaskRule.of(conversion.options().choices().of(MaskRule.ID, table.oracle()));
        return new Mask(table.columns().stream()
                .filter(c -> rule.masks(c.oracle()))
                .map(ColumnMapping::postgres)
                .collect(Collectors.toSet()));
    }

    public boolean any() {
        return !columns.isEmpty();
    }

    /** What is told in place of a reason. */
    public String reason(String sqlState, String words) {
        return any() ? reason(sqlState) : words;
    }

    /** What is told of a SQLSTATE alone (manual, Appendix A). */
    public static String reason(String sqlState) {
        String meaning =
                switch (sqlState) {
                    case "21000" -> "more than one parent";
                    case "22001" -> "a value is too long";
                    case "22003" -> "a number is out of range";
                    case "22007", "22008" -> "a date or time is none, or out of range";
                    case "22021" -> "a text has a character that cannot be held";
                    case "22P04" -> "the row has another form than its columns";
                    case "23502" -> "NULL in a column that must have a value";
                    case "23503" -> "the parent is not there";
                    case "23505" -> "the key is there more than once";
                    case "23514" -> "no partition takes the row, or a check fails";
                    default -> "see the SQLSTATE";
                };
        return meaning + "; more is not told, since columns of the table are masked";
    }

    /** The values without those that are masked. */
    public RejectValues masked(RejectValues values) {
        if (!any()) {
            return values;
        }
        Optional<RowFields> fields = values.fields().map(this::masked);
        Set<Identifier> wanted = new LinkedHashSet<>(values.wanted());
        values.fields()
                .ifPresent(f -> f.columns().stream().filter(columns::contains).forEach(wanted::add));
        String because = values.wanted().isEmpty() ? BECAUSE : values.because();
        return new RejectValues(fields, List.copyOf(wanted), wanted.isEmpty() ? "" : because, Optional.empty());
    }

    private RowFields masked(RowFields fields) {
        List<Identifier> kept = new ArrayList<>();
        List<Optional<String>> values = new ArrayList<>();
        for (int i = 0; i < fields.columns().size(); i++) {
            if (!columns.contains(fields.columns().get(i))) {
                kept.add(fields.columns().get(i));
                values.add(fields.values().get(i));
            }
        }
        return new RowFields(kept, values, fields.wanted());
    }

    /** The row for the reject table, by the values that may be told. */
    public String row(RejectValues values) {
        if (values.fields().isEmpty()) {
            return UNREAD;
        }
        RowFields fields = values.fields().get();
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < fields.columns().size(); i++) {
            row.append(fields.columns().get(i))
                    .append('=')
                    .append(fields.values().get(i).orElse("null"))
                    .append(", ");
        }
        return row + columns.stream().sorted().map(c -> c + "=" + MARK).collect(Collectors.joining(", "));
    }

    /** SQL of a row as jsonb, with the mark in place of the masked values. */
    public String json(String json) {
        return columns.stream()
                .sorted()
                .map(c -> PostgresSql.literal(c.text()) + ", " + PostgresSql.literal(MARK) + "::text")
                .collect(Collectors.joining(", ", "(" + json + " || jsonb_build_object(", "))"));
    }

    /** The names as an array of SQL, for {@code wanted}, and why; both NULL where nothing is masked. */
    public String wantedSql(List<Identifier> of) {
        String names = of.stream()
                .filter(columns::contains)
                .map(c -> PostgresSql.literal(c.text()))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "NULL::text[], NULL::text"
                : "ARRAY[" + names + "]::text[], " + PostgresSql.literal(BECAUSE);
    }

    /** SQL of a reason, by that of its SQLSTATE, one of those given. */
    public String reasonSql(String sqlState, String words, String... states) {
        if (!any()) {
            return words;
        }
        StringBuilder reason = new StringBuilder("CASE " + sqlState);
        for (String state : states) {
            reason.append(" WHEN ")
                    .append(PostgresSql.literal(state))
                    .append(" THEN ")
                    .append(PostgresSql.literal(reason(state)));
        }
        return reason + " ELSE " + PostgresSql.literal(reason("")) + " END";
    }
}
