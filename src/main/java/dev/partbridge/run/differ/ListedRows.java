package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.run.ValidationDifferences.Value;
import dev.partbridge.run.checksum.SummedColumn;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the target for keys and columns of the rows that differ. */
final class ListedRows {
    private final Connection connection;
    private final SummedColumns key;
    private final List<String> compared;
    private final StagedSource staged;
    private final SourcePlaces places;
    private final Map<Integer, String> partitions;

    /** @param partitions Oracle's, of staged rows by their numbers, where their values tell it; empty otherwise */
    ListedRows(
            TableSides sides,
            ComparedColumns columns,
            StagedSource staged,
            SourcePlaces places,
            Map<Integer, String> partitions) {
        this.connection = sides.connection();
        this.key = columns.key();
        this.compared = columns.all().names();
        this.staged = staged;
        this.places = places;
        this.partitions = Map.copyOf(partitions);
    }

    /** @param number of the row in the staged table */
    RowDifference difference(int number, Found found) throws SQLException {
        String refused = staged.refused(number);
        boolean here = found.sourceRows() > 0 && refused.isEmpty();
        List<String> keys = List.of("values that the target refuses");
        if (here) {
            keys = key("FROM " + staged.table() + " t WHERE t." + StagedSource.NUMBER + " = " + number);
        } else if (found.place().isPresent()) {
            keys = key(at(found.place().get()));
        }
        List<Value> values = here && found.sourceRows() == 1 && found.targetRows() == 1
                ? changed(number, found.place().orElseThrow())
                : List.of();
        return new RowDifference(
                here ? number : RowDifference.NONE,
                keys,
                found.sourceRows(),
                found.targetRows(),
                values,
                refused,
                partition(number, here),
                found.place().map(TargetWalk.Place::relation));
    }

    private Optional<String> partition(int number, boolean here) throws SQLException {
        String known = partitions.getOrDefault(number, "");
        if (known.isEmpty() && here) {
            return places.byParent(staged, number);
        }
        return Optional.of(known).filter(name -> !name.isEmpty());
    }

    private static String at(TargetWalk.Place place) {
        return "FROM ONLY " + PostgresSql.quote(place.relation()) + " t WHERE t.ctid = '" + place.ctid() + "'";
    }

    private List<String> key(String from) throws SQLException {
        String columns = key.columns().stream()
                .map(SummedColumn::mapping)
                .map(c -> "t." + PostgresSql.quote(c.postgres()) + "::text")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + columns + " " + from)) {
            row.next();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= key.columns().size(); i++) {
                values.add(String.valueOf(row.getString(i)));
            }
            return values;
        }
    }

    /** Types that cannot be compared are compared by their text. */
    private List<Value> changed(int number, TargetWalk.Place place) throws SQLException {
        String from = " FROM " + staged.table() + " s, ONLY " + PostgresSql.quote(place.relation()) + " t WHERE s."
                + StagedSource.NUMBER + " = " + number + " AND t.ctid = '" + place.ctid() + "'";
        String tests = staged.columns().stream().map(c -> test(c, compared)).collect(Collectors.joining(", "));
        List<ColumnMapping> differing = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + tests + from)) {
            row.next();
            for (int i = 0; i < staged.columns().size(); i++) {
                if (row.getBoolean(i + 1)) {
                    differing.add(staged.mappings().get(i));
                }
            }
        }
        return differing.isEmpty() ? List.of() : values(differing, from);
    }

    private List<Value> values(List<ColumnMapping> columns, String from) throws SQLException {
        String both = columns.stream()
                .map(c -> ShownValue.sql("s", c) + ", " + ShownValue.sql("t", c))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + both + from)) {
            row.next();
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                int at = 1 + i * 2 * ShownValue.COLUMNS;
                values.add(new Value(
                        columns.get(i).postgres().text(),
                        ShownValue.read(row, at),
                        ShownValue.read(row, at + ShownValue.COLUMNS)));
            }
            return values;
        }
    }

    /** Whether the sides differ in a column: {@code s} has the source's row, {@code t} the target's. */
    static String test(Identifier column, List<String> compared) {
        String name = PostgresSql.quote(column) + (compared.contains(column.text()) ? "" : "::text");
        return "s." + name + " IS DISTINCT FROM t." + name;
    }
}
