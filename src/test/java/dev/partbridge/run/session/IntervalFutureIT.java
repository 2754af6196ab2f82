package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.ddl.PartmanDdl;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule interval-future on real servers: a procedure that goes on, and what pg_partman is told. */
class IntervalFutureIT {
    private static final String MONTHS =
            """
            CREATE TABLE logs (id NUMBER(9) PRIMARY KEY, at DATE NOT NULL, kind VARCHAR2(5) NOT NULL)
            PARTITION BY RANGE (at) INTERVAL (NUMTOYMINTERVAL(1, 'MONTH'))
            SUBPARTITION BY LIST (kind) SUBPARTITION TEMPLATE (
              SUBPARTITION a VALUES ('a%', 'it''s'), SUBPARTITION rest VALUES (DEFAULT))
            (PARTITION p0 VALUES LESS THAN (DATE '2024-01-01'));
            """;
    private static final String NUMBERS =
            """
            CREATE TABLE numbers (id NUMBER(9) NOT NULL, name VARCHAR2(9))
            PARTITION BY RANGE (id) INTERVAL (100) (PARTITION p0 VALUES LESS THAN (100));
            """;

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void jobGoesOn(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                major,
                "interval-future=job keys=registry",
                MONTHS + NUMBERS,
                "LOGS",
                "ID,AT,KIND\n1,2024-01-05 00:00:00,a%\n",
                "NUMBERS",
                "ID,NAME\n1,a\n")) {
            assertThat(migrated.wrong()).isEmpty();
            int before = partitions(migrated, "numbers");
            assertThat(before).isEqualTo(13);
            migrated.database().execute("CALL numbers_add_partitions(12)");
            assertThat(partitions(migrated, "numbers")).isEqualTo(before);
            migrated.database().execute("INSERT INTO numbers VALUES (1250, 'x'); CALL numbers_add_partitions(3)");
            migrated.database().execute("INSERT INTO numbers VALUES (1599, 'y'); CALL numbers_add_partitions(0)");
            assertThat(migrated.query("SELECT id, tableoid::regclass FROM numbers WHERE id > 1000 ORDER BY 1"))
                    .containsExactly("1250|numbers_p1200", "1599|numbers_p1500");
            // until now and three months ahead, divided by the template, kept by the registry
            migrated.database().execute("CALL logs_add_partitions(3)");
            int now = partitions(migrated, "logs");
            migrated.database().execute("CALL logs_add_partitions(3)");
            assertThat(partitions(migrated, "logs")).isEqualTo(now);
            migrated.database()
                    .execute("INSERT INTO logs VALUES (2, localtimestamp + interval '2 months', 'it''s'),"
                            + " (3, localtimestamp, 'z')");
            assertThat(migrated.query("SELECT id, substr(tableoid::regclass::text, 14) FROM logs ORDER BY 1"))
                    .containsExactly("1|_a", "2|_a", "3|_rest");
            migrated.database()
                    .execute("UPDATE logs SET at = at - interval '1 month' WHERE id = 2;" + " TRUNCATE numbers");
            assertThat(migrated.query("SELECT count(*) FROM logs JOIN logs_uk USING (id, at)"))
                    .containsExactly("3");
            assertThat(migrated.findings("PB-PART-015"))
                    .containsExactly(
                            "PB-PART-015 Oracle makes a partition of LOGS for each 1 month itself; PostgreSQL does not:"
                                    + " 12 are made ahead, later ones by a procedure that a scheduler must call.",
                            "PB-PART-015 Oracle makes a partition of NUMBERS for each 100 itself; PostgreSQL does not:"
                                    + " 12 are made ahead, later ones by a procedure that a scheduler must call.");
        }
    }

    /** Whose key is a number, and so no time tells how far it has come. */
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void jobAddsNothingMoreToAnEmptyTable(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "interval-future=job", NUMBERS)) {
            assertThat(migrated.wrong()).isEmpty();
            int before = partitions(migrated, "numbers");
            migrated.database().execute("CALL numbers_add_partitions(12)");
            assertThat(partitions(migrated, "numbers")).isEqualTo(before);
            migrated.database().execute("CALL numbers_add_partitions(14)");
            migrated.database().execute("CALL numbers_add_partitions(14)");
            assertThat(partitions(migrated, "numbers")).isEqualTo(before + 2);
        }
    }

    /** A call makes 500 at most; that it did not come to its end must not be silent. */
    @Test
    void jobTellsWhereItStopped() throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE "50% days" (id NUMBER(9) NOT NULL)
                PARTITION BY RANGE (id) INTERVAL (1) (PARTITION p0 VALUES LESS THAN (1));
                """;
        try (Migrated migrated = Migrated.of(18, "interval-future=job", ddl);
                Connection connection = migrated.database().connect();
                Statement statement = connection.createStatement()) {
            assertThat(migrated.wrong()).isEmpty();
            statement.execute("CALL \"50% days_add_partitions\"(600)");
            assertThat(statement.getWarnings().getMessage())
                    .isEqualTo("512 of 600 partitions are ahead in public.\"50% days\"");
            statement.clearWarnings();
            statement.execute("CALL \"50% days_add_partitions\"(600)");
            assertThat(statement.getWarnings() == null).isTrue();
        }
    }

    /** Those of the table itself come with a partition, those of each leaf the procedure makes. */
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void laterPartitionsHaveAllTriggersForReplicationToo(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                major, "interval-future=job keys=registry", MONTHS, "LOGS", "ID,AT,KIND\n1,2024-01-05 00:00:00,a%\n")) {
            assertThat(migrated.wrong()).isEmpty();
            int before = partitions(migrated, "logs");
            migrated.database().execute("CALL logs_add_partitions(3)");
            assertThat(partitions(migrated, "logs")).isGreaterThan(before);
            // each leaf of old and of new partitions has the same
            assertThat(
                            migrated.query(
                                    "SELECT DISTINCT string_agg(tgname || ' ' || tgenabled::text, ', ' ORDER BY tgname)"
                                            + " FROM pg_class c LEFT JOIN pg_trigger ON tgrelid = c.oid AND tgname ~ '^(zz|00)'"
                                            + " WHERE relname LIKE 'logs%' AND relkind = 'r' AND relispartition GROUP BY c.oid"))
                    .containsExactly("zz_uk1_keep A, zz_uk1_move A, zz_uk1_truncate A");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"partman-4.7", "partman-5"})
    void partmanBeginsBehindTheLastPartition(String version) throws SQLException, IOException {
        String days =
                """
                CREATE TABLE days (id NUMBER(9), at DATE NOT NULL)
                PARTITION BY RANGE (at) INTERVAL (NUMTODSINTERVAL(1, 'DAY'))
                (PARTITION p0 VALUES LESS THAN (DATE '2024-03-01'));
                CREATE TABLE months (id NUMBER(9), at DATE NOT NULL)
                PARTITION BY RANGE (at) INTERVAL (NUMTOYMINTERVAL(1, 'MONTH'))
                (PARTITION p2024_03 VALUES LESS THAN (DATE '2024-03-01'));
                """;
        try (Migrated migrated = Migrated.of(18, "interval-future=" + version, days + NUMBERS + MONTHS)) {
            assertThat(migrated.wrong()).isEmpty();
            List<String> statements = migrated.conversion().target().partman().stream()
                    .flatMap(p -> PartmanDdl.statements(p).stream())
                    .toList();
            boolean four = version.equals("partman-4.7");
            String update = "UPDATE partman.part_config SET infinite_time_partitions = true, premake = 12\n"
                    + "WHERE parent_table = 'public.days'";
            if (four) {
                assertThat(statements.subList(0, 2))
                        .containsExactly(
                                "SELECT partman.create_parent('public.days', 'at', 'native', '1 day',\n"
                                        + "  p_premake := 12, p_start_partition := '2024-03-01 00:00:00')",
                                update);
            } else {
                assertThat(statements.subList(0, 2))
                        .containsExactly(
                                """
                                SELECT partman.create_parent(p_parent_table := 'public.days', p_control := 'at',
                                  p_interval := '1 day', p_type := 'range', p_premake := 12,
                                  p_start_partition := '2024-03-01 00:00:00', p_default_table := true)""",
                                update);
            }
            List<String> refused = migrated.findings("PB-PART-065");
            assertThat(refused).anyMatch(f -> f.endsWith("it does not divide partitions by a template."));
            // Oracle's own name for February is pg_partman's for March
            assertThat(refused.stream().anyMatch(f -> f.contains("months_p2024_03")))
                    .isEqualTo(four);
            assertThat(partitions(migrated, "logs")).isEqualTo(13);
            assertThat(partitions(migrated, "days")).isEqualTo(1);
        }
    }

    @Tag("deep")
    @ParameterizedTest
    @ValueSource(ints = {11})
    void beforeTwelvePartitionsAreOnlyMadeAhead(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "interval-future=job", NUMBERS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(partitions(migrated, "numbers")).isEqualTo(13);
            assertThat(migrated.findings("PB-PART-065"))
                    .containsExactly("PB-PART-065 Choice job of interval-future is not taken for NUMBERS:"
                            + " before PostgreSQL 12 partitions are only made ahead.");
        }
    }

    private static int partitions(Migrated migrated, String table) throws SQLException {
        return Integer.parseInt(
                migrated.query("SELECT count(*) FROM pg_inherits WHERE inhparent = '" + table + "'::regclass")
                        .get(0));
    }
}
