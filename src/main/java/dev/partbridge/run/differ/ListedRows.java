package dev.partbridge.run.differ;

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
import java.util.stream.Collectors;

/** Asks the target for keys and columns of the rows that differ. */
final class ListedRows {
    private final Connection connection;
    private final SummedColumns key;
    private final List<String> compared;
    private final StagedSource staged;

    ListedRows(Connection connection, ComparedColumns columns, StagedSource staged) {
        this.connection = connection;
        this.key = columns.key();
        this.compared = columns.all().names();
        this.staged = staged;
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
        List<String> columns = here && found.sourceRows() == 1 && found.targetRows() == 1
                ? changed(number, found.place().orElseThrow())
                : List.of();
        return new RowDifference(
                here ? number : RowDifference.NONE, keys, found.sourceRows(), found.targetRows(), columns, refused);
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
    private List<String> changed(int number, TargetWalk.Place place) throws SQLException {
        String tests = staged.columns().stream().map(c -> test(c, compared)).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + tests + " FROM " + staged.table() + " s, ONLY "
                        + PostgresSql.quote(place.relation()) + " t WHERE s." + StagedSource.NUMBER + " = " + number
                        + " AND t.ctid = '" + place.ctid() + "'")) {
            row.next();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < staged.columns().size(); i++) {
                if (row.getBoolean(i + 1)) {
                    names.add(staged.columns().get(i).text());
                }
            }
            return names;
        }
    }

    /** Whether the sides differ in a column: {@code s} has the source's row, {@code t} the target's. */
    static String test(Identifier column, List<String> compared) {
        String name = PostgresSql.quote(column) + (compared.contains(column.text()) ? "" : "::text");
        return "s." + name + " IS DISTINCT FROM t." + name;
    }
}
