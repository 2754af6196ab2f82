package dev.partbridge.run.sift;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.catalog.WritableColumn;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.checksum.StoredSums;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.run.journal.MovedSums;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Copies the doomed rows to the reject table and deletes them, leaving the counts of each partition true. */
final class RejectMove {
    private final Connection connection;
    private final String project;
    private final Plan plan;
    private final Map<QualifiedName, TableMapping> sources;

    /** @param sources Oracle's tables by their counterparts */
    RejectMove(Connection connection, String project, Plan plan, Map<QualifiedName, TableMapping> sources) {
        this.connection = connection;
        this.project = project;
        this.plan = plan;
        this.sources = sources;
    }

    private record Place(long oid, QualifiedName name, long rows) {}

    /** Where a leaf's rows come from. */
    private record Origin(TableMapping table, String partition) {}

    /** How many rows were moved of each table. */
    List<Moved> move() throws SQLException {
        Map<QualifiedName, Origin> origins = origins();
        Map<TableMapping, Long> moved = new LinkedHashMap<>();
        for (Place place : places(Doomed.NAME)) {
            Origin origin = origins.get(place.name());
            if (origin == null) {
                throw new SQLException("rows of " + place.name() + ", which is not in the plan, were to go", "XX000");
            }
            same(place.name() + " has rows to go", place.rows(), keep(place, origin));
            sum(place, origin);
            moved.merge(origin.table(), place.rows(), Long::sum);
        }
        for (Place place : places(Doomed.STAYING)) {
            stay(place, Objects.requireNonNull(origins.get(place.name())));
        }
        delete(moved);
        return moved.entrySet().stream()
                .map(e -> new Moved(e.getKey().oracle(), e.getValue()))
                .toList();
    }

    /** Oracle's partition of each leaf, as the rows in it are counted. */
    private Map<QualifiedName, Origin> origins() {
        Map<QualifiedName, Origin> origins = new HashMap<>();
        sources.forEach((name, table) -> {
            origins.put(name, new Origin(table, PartitionCounts.NONE));
            PgTable target = plan.conversion().target().table(name).orElseThrow();
            target.layout().all().forEach(p -> origins.put(target.leaf(p), new Origin(table, PartitionCounts.NONE)));
            for (PartitionMapping partition : table.partitions()) {
                partition.leaves().forEach(l -> origins.put(l, new Origin(table, partition.text())));
            }
        });
        return origins;
    }

    /** The relations of the rows in a temporary table. */
    private List<Place> places(String rows) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT c.oid, n.nspname, c.relname, d.rows FROM (SELECT relation,"
                                + " count(*) AS rows FROM " + rows
                                + " GROUP BY relation) d JOIN pg_catalog.pg_class c"
                                + " ON c.oid = d.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                + " ORDER BY n.nspname COLLATE \"C\", c.relname COLLATE \"C\"")) {
            while (row.next()) {
                places.add(new Place(
                        row.getLong(1), QualifiedName.of(row.getString(2), row.getString(3)), row.getLong(4)));
            }
        }
        return places;
    }

    private long keep(Place place, Origin origin) throws SQLException {
        String leaf = PostgresSql.quote(place.name());
        Mask mask = Mask.of(plan.conversion(), origin.table());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO partbridge.reject (project, chunk, "
                + "source_table, source_partition, origin, line, statement, same_key, sqlstate, reason, raw, fields,"
                + " wanted, wanted_because) SELECT ?, ?, ?, ?, ?, 0, d.statement, d.same_key, d.sqlstate, "
                + mask.reasonSql("d.sqlstate", "d.reason", "23502", "23503", "23505") + ", "
                + (mask.any() ? mask.json("row_to_json(t)::jsonb") : "row_to_json(t)") + "::text, "
                + fields(place, mask)
                + " FROM " + Doomed.NAME + " d JOIN ONLY "
                + leaf + " t ON t.ctid = d.place::tid WHERE d.relation = ?::oid"
                + " ORDER BY d.reason COLLATE \"C\", t.ctid")) {
            insert.setString(1, project);
            insert.setString(2, chunk(origin.table()));
            insert.setString(3, origin.table().oracle().toString());
            insert.setString(4, origin.partition());
            insert.setString(5, PostgresSql.quote(place.name()));
            insert.setLong(6, place.oid());
            return insert.executeLargeUpdate();
        }
    }

    /** The rows that stay, unless they go for another reason. */
    private void stay(Place place, Origin origin) throws SQLException {
        Mask mask = Mask.of(plan.conversion(), origin.table());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO partbridge.stayed (project,"
                + " source_table, source_partition, same_key, fields) SELECT ?, ?, ?, s.same_key, "
                + json(writable(place), mask) + " FROM " + Doomed.STAYING + " s JOIN ONLY "
                + PostgresSql.quote(place.name()) + " t ON t.ctid = s.place::tid WHERE s.relation = ?::oid"
                + " AND NOT EXISTS (SELECT FROM " + Doomed.NAME
                + " d WHERE d.relation = s.relation AND d.place = s.place) ORDER BY s.same_key COLLATE \"C\"")) {
            insert.setString(1, project);
            insert.setString(2, origin.table().oracle().toString());
            insert.setString(3, origin.partition());
            insert.setLong(4, place.oid());
            insert.executeUpdate();
        }
    }

    /** The row as it is tried again, by SQL, and which of its columns are not in it. */
    private String fields(Place place, Mask mask) throws SQLException {
        List<Identifier> all = writable(place);
        return json(all, mask) + ", " + mask.wantedSql(all);
    }

    /** Those that PostgreSQL does not compute. */
    private List<Identifier> writable(Place place) throws SQLException {
        return WritableColumn.of(connection, place.oid()).stream()
                .map(WritableColumn::name)
                .toList();
    }

    /** SQL of columns as JSON of texts. */
    private static String json(List<Identifier> all, Mask mask) {
        List<Identifier> names =
                all.stream().filter(c -> !mask.columns().contains(c)).toList();
        return "json_object(ARRAY["
                + names.stream().map(n -> PostgresSql.literal(n.text())).collect(Collectors.joining(", "))
                + "]::text[], ARRAY["
                + names.stream()
                        .map(n -> "t." + PostgresSql.quote(n) + "::text")
                        .collect(Collectors.joining(", "))
                + "]::text[])::text";
    }

    /** Where the rows that went in were summed, the sum of those that go again is kept beside it. */
    private void sum(Place place, Origin origin) throws SQLException {
        QualifiedName table = origin.table().oracle();
        Optional<List<String>> names =
                new Journal(project).counts(connection, table).summed();
        if (names.isEmpty()) {
            return;
        }
        StoredSums sums =
                new StoredSums(connection, origin.table().postgres(), SummedColumns.named(origin.table(), names.get()));
        if (sums.unreadable().isPresent()) {
            throw new SQLException(sums.unreadable().get(), "XX000");
        }
        String doomed =
                "JOIN " + Doomed.NAME + " d ON t.ctid = d.place::tid WHERE d.relation = " + place.oid() + "::oid";
        MovedSums.add(
                connection, project, table.toString(), origin.partition(), sums.of(connection, place.name(), doomed));
    }

    /** Which of several chunks a row came with, it does not tell. */
    private String chunk(TableMapping table) {
        List<String> chunks = plan.copies().stream()
                .filter(c -> c.table().oracle().equals(table.oracle()))
                .map(Step.Copy::chunks)
                .flatMap(c -> c.stream().map(each -> each.id()))
                .limit(2)
                .toList();
        return chunks.size() == 1 ? chunks.get(0) : "";
    }

    /** In one statement: foreign keys among the tables are checked when it is done. */
    private void delete(Map<TableMapping, Long> moved) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> deletes = new ArrayList<>();
        for (TableMapping table : moved.keySet()) {
            String name = "d" + names.size();
            names.add("(SELECT count(*) FROM " + name + ")");
            deletes.add(name + " AS (DELETE FROM " + PostgresSql.quote(table.postgres()) + " t USING " + Doomed.NAME
                    + " d WHERE t.tableoid = d.relation AND t.ctid = d.place::tid RETURNING 1)");
        }
        String sql = deletes.stream().collect(Collectors.joining(", ", "WITH ", "")) + " SELECT "
                + String.join(" + ", names);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            same(
                    "rows to go",
                    moved.values().stream().mapToLong(Long::longValue).sum(),
                    row.getLong(1));
        }
    }

    private static void same(String what, long wanted, long found) throws SQLException {
        if (wanted != found) {
            throw new SQLException(
                    what + ": " + wanted + ", but " + found + " were found: another session changes the tables",
                    "XX000");
        }
    }
}
