package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.catalog.Differences;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.Tablespaces;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case migrated by the engine to real servers: its script's rows are where Oracle has them, and the target is what
 * was planned, nothing more and nothing less. rows.txt has lines {@code TABLE id PARTITION}, the id being the row's first column: {@code P/S} for a
 * subpartition, {@code * /S} where hash decides above it, {@code =n} for the same leaf as row n, {@code -} for no
 * partition; and {@code TABLE * spread} where no leaf may stay empty.
 */
class GoldenCasesIT {
    /** Cases whose statements differ by major. */
    private static final Set<String> ON_12 = Set.of(
            "reference_chain",
            "inheritance_range",
            "default_guard",
            "range_hash",
            "virtual_key",
            "virtual_key_stored",
            "subpartition_guard",
            "tablespaces_mapped");

    private static final Map<Integer, TestDatabase> DATABASES = new TreeMap<>();

    @TestFactory
    List<DynamicTest> holdsOnTheNewestAndAnOlderOne() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all()) {
            tests.add(test(golden, 18));
            if (golden.targets().contains(15)) {
                tests.add(test(golden, 15));
            }
            if (ON_12.contains(golden.name())) {
                tests.add(test(golden, 12));
            }
        }
        return tests;
    }

    @TestFactory
    @Tag("deep")
    List<DynamicTest> holdsOnAll() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all()) {
            golden.targets().stream()
                    .filter(major -> major != 18 && major != 15)
                    .forEach(major -> tests.add(test(golden, major)));
        }
        return tests;
    }

    private static DynamicTest test(GoldenCase golden, int major) {
        return DynamicTest.dynamicTest(golden + " on " + major, () -> check(golden, major));
    }

    private static void check(GoldenCase golden, int major) throws SQLException, IOException {
        try (Engine engine = Engines.create()) {
            Inspection source = engine.inspect(new ScriptSource(golden.script()), Cancellation.none());
            long inserted = inserts(golden);
            assertThat(rows(source.data())).as("rows read from the script").isEqualTo(inserted);
            Conversion conversion = engine.convert(source, golden.convertOptions(major));
            TestDatabase database = empty(major);
            for (String tablespace : golden.tablespaces()) {
                Tablespaces.make(database, tablespace);
            }
            migrate(engine, source, conversion, database);
            assertThat(Differences.text(conversion.target(), database)).isEmpty();
            assertThat(unknown(golden, conversion))
                    .as("tables with rows that are not converted")
                    .isEqualTo(golden.refused());
            assertThat(places(golden, conversion, database))
                    .as("rows in all tables")
                    .isEqualTo(inserted
                            - rows(source.data().stream()
                                    .filter(d -> golden.refused()
                                            .contains(d.table().name().text()))
                                    .toList()));
        }
    }

    /** Every INSERT of the cases begins a line and brings one row. */
    private static long inserts(GoldenCase golden) throws IOException {
        try (Stream<String> lines = Files.lines(golden.script())) {
            return lines.filter(line -> line.toUpperCase(Locale.ROOT).startsWith("INSERT "))
                    .count();
        }
    }

    private static long rows(List<TableData> data) {
        return data.stream().mapToLong(TableData::rows).sum();
    }

    private static void migrate(Engine engine, Inspection source, Conversion conversion, TestDatabase database) {
        Plan plan = engine.plan(source, conversion);
        Target.Url target = PasswordsOfTests.target(database);
        RunReport report =
                engine.migrate(source, plan, target, MigrateOptions.defaults(), event -> {}, Cancellation.none());
        assertThat(report.failure()).isEmpty();
        assertThat(report.rejects()).as("rejected rows").isZero();
        ValidationReport proof = report.validation().orElseThrow();
        assertThat(proof.counts()).filteredOn(line -> !line.passed()).isEmpty();
        assertThat(proof.checks()).filteredOn(line -> !line.passed()).isEmpty();
        // what all rows show, constraints must be able to prove of every kind of chain
        ValidationReport byConstraints = engine.validate(
                source,
                plan,
                target,
                ProofSettings.defaults().with(ProofSettings.Means.CONSTRAINTS),
                event -> {},
                Cancellation.none());
        assertThat(byConstraints.checks()).filteredOn(line -> !line.passed()).isEmpty();
    }

    /** Checks where each row is, and counts them. */
    private static long places(GoldenCase golden, Conversion conversion, TestDatabase database) throws SQLException {
        long rows = 0;
        for (TableMapping table : conversion.tables()) {
            Map<String, QualifiedName> places = places(database, table);
            rows += places.size();
            PgTable target = conversion.target().table(table.postgres()).orElseThrow();
            String name = table.oracle().name().text() + " ";
            for (String line : golden.lines("rows.txt")) {
                if (line.startsWith(name) && line.contains(" @")) {
                    beside(line.substring(name.length()), conversion, places, database);
                } else if (line.startsWith(name)) {
                    check(line.substring(name.length()), table, target, places);
                }
            }
        }
        return rows;
    }

    /** One database for each major, emptied before each case: making one takes longer than most cases. */
    private static TestDatabase empty(int major) throws SQLException {
        TestDatabase database =
                DATABASES.computeIfAbsent(major, m -> PostgresServers.freshDatabase(PostgresServers.major(m)));
        StringBuilder drop = new StringBuilder();
        for (String schema : database.query("SELECT quote_ident(nspname) FROM pg_namespace"
                + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'")) {
            drop.append("DROP SCHEMA ").append(schema).append(" CASCADE; ");
        }
        database.execute(drop + "CREATE SCHEMA public");
        return database;
    }

    @AfterAll
    static void dropDatabases() {
        DATABASES.values().forEach(TestDatabase::close);
        DATABASES.clear();
    }

    private static void check(String line, TableMapping table, PgTable target, Map<String, QualifiedName> places) {
        int blank = line.indexOf(' ');
        String id = line.substring(0, blank);
        String wanted = line.substring(blank + 1);
        if (id.equals("*")) {
            assertThat(places.values()).as("leaves with rows").containsAll(counterparts(target));
            return;
        }
        assertThat(places).as("rows of " + table.oracle()).containsKey(id);
        QualifiedName leaf = places.get(id);
        if (wanted.startsWith("=")) {
            assertThat(leaf).as("row " + id).isEqualTo(places.get(wanted.substring(1)));
        } else if (wanted.startsWith("*/")) {
            assertThat(String.valueOf(leaf)).endsWith("_" + wanted.substring(2).toLowerCase(Locale.ROOT));
        } else if (wanted.equals("-")) {
            assertThat(table.partitions()).isEmpty();
        } else {
            List<QualifiedName> leaves = table.partitions().stream()
                    .filter(p -> p.text().equals(wanted))
                    .map(PartitionMapping::leaves)
                    .flatMap(List::stream)
                    .toList();
            assertThat(leaves)
                    .as("leaves of " + wanted + ", where row " + id + " is")
                    .contains(leaf);
        }
    }

    /** {@code 11 @ACCOUNTS 1}: the row is in the counterpart of the leaf in which that row of the parent is. */
    private static void beside(
            String line, Conversion conversion, Map<String, QualifiedName> places, TestDatabase database)
            throws SQLException {
        String[] words = line.replace("@", "").split(" ");
        TableMapping parent = conversion.tables().stream()
                .filter(t -> t.oracle().name().text().equals(words[1]))
                .findFirst()
                .orElseThrow();
        QualifiedName leaf = places.get(words[0]);
        QualifiedName above = places(database, parent).get(words[2]);
        assertThat(leaf).as("leaf of row " + words[0]).isNotNull();
        assertThat(above).as("leaf of row " + words[2]).isNotNull();
        assertThat(bounds(database, leaf)).as("bounds of row " + words[0]).isEqualTo(bounds(database, above));
    }

    /** Of the leaf and of all that it stands below. */
    private static List<String> bounds(TestDatabase database, QualifiedName leaf) throws SQLException {
        return database.query("SELECT pg_get_expr(c.relpartbound, c.oid) FROM pg_partition_ancestors("
                + PostgresSql.literal(PostgresSql.quote(leaf)) + "::regclass) a JOIN pg_class c ON c.oid = a.relid"
                + " WHERE c.relispartition ORDER BY 1");
    }

    /** A row of a table that is not there would otherwise be found nowhere, and missed by nobody. */
    private static Set<String> unknown(GoldenCase golden, Conversion conversion) {
        Set<String> unknown = new TreeSet<>();
        for (String line : golden.lines("rows.txt")) {
            boolean known = conversion.tables().stream()
                    .anyMatch(t -> line.startsWith(t.oracle().name().text() + " "));
            if (!known) {
                unknown.add(line.substring(0, line.indexOf(' ')));
            }
        }
        return unknown;
    }

    private static List<QualifiedName> counterparts(PgTable table) {
        return table.layout().leaves().stream()
                .filter(p -> p.role() == PgPartition.Role.COUNTERPART)
                .map(table::leaf)
                .toList();
    }

    /** Each row's first column and the relation it is in. */
    private static Map<String, QualifiedName> places(TestDatabase database, TableMapping table) throws SQLException {
        Map<String, QualifiedName> places = new TreeMap<>();
        String id = PostgresSql.quote(table.columns().get(0).postgres());
        for (String row : database.query("SELECT t." + id + ", n.nspname, c.relname FROM "
                + PostgresSql.quote(table.postgres()) + " t JOIN pg_class c ON c.oid = t.tableoid"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace")) {
            String[] columns = row.split("\\|");
            places.put(columns[0], QualifiedName.of(columns[1], columns[2]));
        }
        return places;
    }
}
