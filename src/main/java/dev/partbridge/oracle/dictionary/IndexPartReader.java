package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ALL_IND_COLUMNS and ALL_IND_EXPRESSIONS. */
final class IndexPartReader implements RowReader {
    private final Map<QualifiedName, List<Found>> columns = new HashMap<>();
    private final Map<QualifiedName, Map<Integer, String>> expressions = new HashMap<>();

    /** @param column SYS_NC00004$ for an expression */
    private record Found(Identifier column, int position, boolean descending) {}

    @Override
    public void row(Row row) {
        columns.computeIfAbsent(name(row), i -> new ArrayList<>())
                .add(new Found(
                        row.neededName("COLUMN_NAME"),
                        row.number("COLUMN_POSITION").orElse(0),
                        row.is("DESCEND", "DESC")));
    }

    /** Whether a column stands for an expression. */
    boolean anyExpression() {
        return columns.values().stream()
                .flatMap(List::stream)
                .anyMatch(c -> c.descending() || c.column().text().startsWith("SYS_NC"));
    }

    /** A row of ALL_IND_EXPRESSIONS. */
    void expressionRow(Row row) {
        expressions
                .computeIfAbsent(name(row), i -> new HashMap<>())
                .put(
                        row.number("COLUMN_POSITION").orElse(0),
                        row.text("COLUMN_EXPRESSION").orElse(""));
    }

    private static QualifiedName name(Row row) {
        return QualifiedName.of(row.neededName("INDEX_OWNER"), row.neededName("INDEX_NAME"));
    }

    /** The columns and expressions in order. */
    List<OracleIndex.Part> of(QualifiedName index) throws UnreadableText {
        List<OracleIndex.Part> parts = new ArrayList<>();
        for (Found found : columns.getOrDefault(index, List.of())) {
            Optional<String> expression = Optional.ofNullable(
                    expressions.getOrDefault(index, Map.of()).get(found.position()));
            parts.add(part(found, expression));
        }
        return parts;
    }

    /** A descending column is kept as an expression that is just the column (oracle-facts 1.3). */
    private static OracleIndex.Part part(Found found, Optional<String> expression) throws UnreadableText {
        if (expression.isEmpty()) {
            return new OracleIndex.Part(Optional.of(found.column()), Optional.empty(), found.descending());
        }
        Optional<Identifier> plain = found.descending() ? DictionaryText.column(expression.get()) : Optional.empty();
        return new OracleIndex.Part(
                plain,
                plain.isPresent() ? Optional.empty() : Optional.of(DictionaryText.expression(expression.get())),
                found.descending());
    }
}
