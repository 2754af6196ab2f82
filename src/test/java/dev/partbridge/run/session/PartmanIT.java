package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.partbridge.plan.ValidationSql;
import dev.partbridge.postgres.catalog.ExpressionEquality;
import dev.partbridge.postgres.catalog.StructureReader;
import dev.partbridge.postgres.compare.ModelDiffer;
import dev.partbridge.postgres.compare.ModelDifference;
import dev.partbridge.postgres.compare.Structure;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.report.Bundle;
import dev.partbridge.report.BundleWriter;
import dev.partbridge.report.ReportSource;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PartmanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A bundle's 10-partman.sql with pg_partman itself. */
@Tag("deep")
class PartmanIT {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private final LocalDateTime today =
            LocalDateTime.now(ZoneOffset.UTC).toLocalDate().atStartOfDay();
    private final LocalDateTime month = today.withDayOfMonth(1).minusMonths(5);
    private final LocalDateTime year = today.withDayOfYear(1).minusYears(7);

    @TempDir
    private Path folder;

    /**
     * An interval table with a first partition, a gap and one partition that Oracle made.
     *
     * @param name in Oracle, with its quotes
     * @param relation in PostgreSQL, with its quotes
     * @param first the first partition's name
     * @param from where the first partition ends
     * @param next the interval
     * @param four the names' ends as 4.7 writes them, {@code five} as 5 does
     */
    private record Kind(
            String name,
            String relation,
            String type,
            String interval,
            String first,
            LocalDateTime from,
            UnaryOperator<LocalDateTime> next,
            String four,
            String five) {
        String ddl() {
            boolean local = type.contains("LOCAL");
            String bound = (local ? "TIMESTAMP '" : "DATE '")
                    + (local
                            ? SECONDS.format(from) + " +00:00"
                            : SECONDS.format(from).substring(0, 10)) + "'";
            if (!local && from.getHour() != 0) {
                bound = "TO_DATE('" + SECONDS.format(from) + "', 'YYYY-MM-DD HH24:MI:SS')";
            }
            return "CREATE TABLE " + name + " (id NUMBER(9), \"At\" " + type + " NOT NULL)\nPARTITION BY RANGE (\"At\")"
                    + " INTERVAL (" + interval + ")\n(PARTITION " + first + " VALUES LESS THAN (" + bound + "));\n";
        }

        LocalDateTime bound(int times) {
            LocalDateTime bound = from;
            for (int i = 0; i < times; i++) {
                bound = next.apply(bound);
            }
            return bound;
        }

        /** One row below, one behind a gap of one interval. */
        String csv() {
            return "ID,At\n1," + SECONDS.format(from.minusSeconds(1)) + "\n2," + SECONDS.format(bound(1)) + "\n";
        }

        String file() {
            return name.replace("\"", "");
        }
    }

    private List<Kind> kinds() {
        String date = "DATE";
        List<Kind> kinds = new ArrayList<>();
        kinds.add(kind("MONTHS", "months", date, months(1), "before", month, d -> d.plusMonths(1), "uuuu_MM"));
        kinds.add(kind(
                "\"Mixed Case\"",
                "\"Mixed Case\"",
                "TIMESTAMP(6)",
                months(1),
                "\"p0\"",
                month,
                d -> d.plusMonths(1),
                "uuuu_MM"));
        kinds.add(kind(
                "QUARTERS", "quarters", date, months(3), "p0", month.minusMonths(20), d -> d.plusMonths(3), "uuuu_MM"));
        kinds.add(kind("YEARS", "years", date, months(12), "p101", year, d -> d.plusYears(1), "uuuu"));
        kinds.add(kind("LONGER", "longer", date, months(18), "p2001_12", year, d -> d.plusMonths(18), "uuuu"));
        kinds.add(kind(
                "DAYS",
                "days",
                date,
                "NUMTODSINTERVAL(1, 'DAY')",
                "p0",
                today.minusDays(9),
                d -> d.plusDays(1),
                "uuuu_MM_dd"));
        kinds.add(kind(
                "WEEKS",
                "weeks",
                date,
                "NUMTODSINTERVAL(7, 'DAY')",
                "p0",
                today.minusDays(37),
                d -> d.plusDays(7),
                "uuuu_MM_dd"));
        kinds.add(new Kind(
                "HOURS",
                "hours",
                date,
                "NUMTODSINTERVAL(6, 'HOUR')",
                "p0",
                today.minusDays(2).plusHours(3),
                d -> d.plusHours(6),
                "uuuu_MM_dd_HHmm",
                "uuuuMMdd_HHmmss"));
        kinds.add(kind(
                "LOCALS",
                "locals",
                "TIMESTAMP WITH LOCAL TIME ZONE",
                months(1),
                "p0",
                month,
                d -> d.plusMonths(1),
                "uuuu_MM"));
        return kinds;
    }

    private static Kind kind(
            String name,
            String relation,
            String type,
            String interval,
            String first,
            LocalDateTime from,
            UnaryOperator<LocalDateTime> next,
            String four) {
        return new Kind(name, relation, type, interval, first, from, next, four, "uuuuMMdd");
    }

    private static String months(int months) {
        return "NUMTOYMINTERVAL(" + months + ", 'MONTH')";
    }

    private static final String NUMBERS =
            """
            CREATE TABLE numbers (id NUMBER(9) PRIMARY KEY, name VARCHAR2(9))
            PARTITION BY RANGE (id) INTERVAL (100.0) (PARTITION p0 VALUES LESS THAN (100.0));
            """;
    private static final String WIDE =
            """
            CREATE TABLE wide (id NUMBER NOT NULL) PARTITION BY RANGE (id) INTERVAL (1000)
            (PARTITION anything VALUES LESS THAN (-2000));
            CREATE TABLE money (id NUMBER(12,2) NOT NULL) PARTITION BY RANGE (id) INTERVAL (10)
            (PARTITION p0 VALUES LESS THAN (0));
            """;

    @TestFactory
    Stream<DynamicTest> goesOnAsOracleDoes() {
        List<PartmanFiles> found = PartmanFiles.found();
        assumeFalse(found.isEmpty(), PartmanFiles.missing());
        return found.stream().flatMap(f -> (f.major() == 4 ? Stream.of(f.postgres()) : Stream.of(f.postgres(), 18))
                .distinct()
                .map(major -> DynamicTest.dynamicTest(f + " on " + major, () -> goesOn(f, major))));
    }

    private void goesOn(PartmanFiles partman, int server) throws SQLException, IOException {
        boolean four = partman.major() == 4;
        StringBuilder ddl = new StringBuilder(NUMBERS);
        List<String> csv = new ArrayList<>(List.of("NUMBERS", "ID,NAME\n5,a\n250,b\n"));
        if (!four) {
            ddl.append(WIDE);
            csv.addAll(List.of("WIDE", "ID\n-5000.5\n-1500\n", "MONEY", "ID\n-1.5\n19.99\n"));
        }
        for (Kind kind : kinds()) {
            ddl.append(kind.ddl());
            csv.addAll(List.of(kind.file(), kind.csv()));
        }
        try (Migrated migrated = Migrated.of(
                server,
                "interval-future=" + (four ? "partman-4.7" : "partman-5"),
                ddl.toString(),
                csv.toArray(new String[0]))) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.findings("PB-PART-065")).isEmpty();
            partman.install(migrated.database());
            List<String> before = partitions(migrated);
            // in any session, and with a summer time
            run(migrated, "SET timezone = 'America/New_York'", script(migrated));
            run(migrated, "SET timezone = 'UTC'", "CALL partman.run_maintenance_proc()");
            List<String> after = partitions(migrated);
            assertThat(after).containsAll(before);
            assertThat(migrated.query("SELECT count(*), min(premake), max(premake), count(retention), count(*) FILTER"
                            + " (WHERE infinite_time_partitions) FROM partman.part_config"))
                    .containsExactly(four ? "10|12|12|0|9" : "12|12|12|0|9");
            run(
                    migrated,
                    "SET timezone = 'UTC'",
                    "CALL partman.run_maintenance_proc()",
                    "SELECT partman.run_maintenance()");
            assertThat(partitions(migrated)).isEqualTo(after);
            for (Kind kind : kinds()) {
                boundsAsOracleWouldMake(migrated, kind, four);
            }
            numbersAsOracleWouldMake(migrated, "numbers", 300, 100, 14);
            if (!four) {
                numbersAsOracleWouldMake(migrated, "wide", -1000, 1000, 13);
                numbersAsOracleWouldMake(migrated, "money", 20, 10, 13);
            }
            onlyLaterPartitionsDiffer(migrated, after.size() - before.size());
            beyondTheLast(migrated, four);
        }
    }

    private static void boundsAsOracleWouldMake(Migrated migrated, Kind kind, boolean four) throws SQLException {
        String zone = kind.type().contains("LOCAL") ? "+00" : "";
        DateTimeFormatter ends = DateTimeFormatter.ofPattern(four ? kind.four() : kind.five(), Locale.ROOT);
        List<String> wanted = new ArrayList<>();
        LocalDateTime low = kind.bound(2);
        String plain = kind.relation().replace("\"", "");
        List<String> made = migrated.query("SELECT relname, pg_get_expr(relpartbound, c.oid) FROM pg_inherits JOIN"
                + " pg_class c ON c.oid = inhrelid WHERE inhparent = '" + kind.relation() + "'::regclass AND"
                + " pg_get_expr(relpartbound, c.oid) >= 'FOR VALUES FROM (''" + SECONDS.format(low) + "'"
                + " AND pg_get_expr(relpartbound, c.oid) !~ ' BC' ORDER BY 2");
        for (int i = 0; i < made.size(); i++) {
            LocalDateTime high = kind.next().apply(low);
            wanted.add(plain + "_p" + ends.format(low) + "|FOR VALUES FROM ('" + SECONDS.format(low) + zone + "') TO ('"
                    + SECONDS.format(high) + zone + "')");
            low = high;
        }
        assertThat(made).as(kind.relation()).isEqualTo(wanted);
        // twelve ahead of now, give or take what its rounding makes
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        int ahead = 0;
        for (LocalDateTime at = kind.bound(2);
                at.isBefore(low);
                at = kind.next().apply(at)) {
            ahead += at.isAfter(now) ? 1 : 0;
        }
        assertThat(ahead).as(kind.relation()).isBetween(11, 13);
        LocalDateTime last = low.minusSeconds(1);
        migrated.database()
                .execute("SET timezone = 'UTC'; INSERT INTO " + kind.relation() + " VALUES (3, '" + SECONDS.format(last)
                        + "'), (4, '" + SECONDS.format(kind.bound(2)) + "')");
        String ident = "substr(tableoid::regclass::text, 1 + length('" + plain + "')"
                + (plain.equals(kind.relation()) ? "" : " + 1") + ")";
        assertThat(migrated.query("SELECT id, trim('\"' FROM " + ident + ") FROM " + kind.relation()
                        + " WHERE id > 2 ORDER BY 1"))
                .as(kind.relation())
                .containsExactly(
                        "3|" + made.get(made.size() - 1).split("\\|")[0].substring(plain.length()),
                        "4|" + made.get(0).split("\\|")[0].substring(plain.length()));
    }

    private static void numbersAsOracleWouldMake(Migrated migrated, String table, int from, int step, int count)
            throws SQLException {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int low = from + i * step;
            wanted.add(table + "_p" + low + "|" + low + "|" + (low + step));
        }
        List<String> made = migrated.query("SELECT relname, b[1], b[2] FROM (SELECT relname,"
                + " regexp_match(pg_get_expr(relpartbound, c.oid), 'FROM \\(''?(-?\\d+)(?:[.]0+)?''?\\) TO \\(''?(-?\\d+)') AS b FROM pg_inherits"
                + " JOIN pg_class c ON c.oid = inhrelid WHERE inhparent = '" + table + "'::regclass) x"
                + " WHERE b[1]::numeric >= " + from + " ORDER BY b[1]::numeric");
        assertThat(made.size()).as(table).isBetween(count - 1, count);
        assertThat(made).as(table).isEqualTo(wanted.subList(0, made.size()));
    }

    /** What a later proof finds: partitions that are not in the plan, and nothing else. */
    private static void onlyLaterPartitionsDiffer(Migrated migrated, int later) throws SQLException {
        PostgresModel wanted = migrated.conversion().target();
        try (Connection connection = migrated.database().connect()) {
            Structure found = StructureReader.read(connection, Set.of(new Identifier("public")));
            List<ModelDifference> differences = ModelDiffer.differences(
                    wanted, found, ExpressionEquality.equal(connection, ModelDiffer.questions(wanted, found)));
            assertThat(differences).hasSize(later).allMatch(d -> d.wanted().isEmpty());
        }
    }

    /** Rows that come before their partition wait in DEFAULT, and the file says how they get out of it. */
    private void beyondTheLast(Migrated migrated, boolean four) throws SQLException {
        LocalDateTime far = month.plusMonths(30);
        migrated.database()
                .execute("INSERT INTO months VALUES (9, '" + SECONDS.format(far.plusDays(14)) + "'), (8, '"
                        + SECONDS.format(month.plusDays(3)) + "')");
        assertThat(migrated.query("SELECT id, tableoid::regclass FROM months WHERE id > 7 ORDER BY 1"))
                .containsExactly("8|months_default", "9|months_default");
        assertThatThrownBy(
                        () -> run(migrated, "SET timezone = 'UTC'", "SELECT partman.run_maintenance('public.months')"))
                .hasMessageContaining("months_default");
        run(migrated, "SET timezone = 'UTC'", "CALL partman.partition_data_proc('public.months')");
        run(migrated, "SET timezone = 'UTC'", "SELECT partman.run_maintenance('public.months')");
        DateTimeFormatter ends = DateTimeFormatter.ofPattern(four ? "uuuu_MM" : "uuuuMMdd", Locale.ROOT);
        assertThat(migrated.query("SELECT id, m.tableoid::regclass, pg_get_expr(relpartbound, c.oid) FROM months m JOIN"
                        + " pg_class c ON c.oid = m.tableoid WHERE id > 7 ORDER BY 1"))
                .containsExactly(
                        "8|months_p" + ends.format(month) + "|FOR VALUES FROM ('" + SECONDS.format(month) + "') TO ('"
                                + SECONDS.format(month.plusMonths(1)) + "')",
                        "9|months_p" + ends.format(far) + "|FOR VALUES FROM ('" + SECONDS.format(far) + "') TO ('"
                                + SECONDS.format(far.plusMonths(1)) + "')");
    }

    @Test
    void saysWhereItComesFrom() {
        assertThat(PartmanFiles.missing()).contains("apt-get install postgresql-15-partman", "-Dpartbridge.partman");
    }

    private String script(Migrated migrated) throws IOException {
        Path target = Files.createTempDirectory(folder, "bundle");
        BundleWriter.write(
                new Bundle(
                        migrated.plan(),
                        new ReportSource("source", "0"),
                        "0.0",
                        List.of(),
                        ValidationSql.of(migrated.conversion())),
                target);
        return Files.readString(target.resolve("10-partman.sql"));
    }

    private static void run(Migrated migrated, String... statements) throws SQLException {
        try (Connection connection = migrated.database().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> partitions(Migrated migrated) throws SQLException {
        return migrated.query("SELECT inhparent::regclass, inhrelid::regclass, pg_get_expr(relpartbound, c.oid)"
                + " FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE c.relkind = 'r' ORDER BY 1, 2");
    }
}
