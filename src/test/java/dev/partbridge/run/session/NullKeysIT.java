package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules null-keys and maxvalue on real servers, rows without key among the others. */
class NullKeysIT {
    private static final String ORDERS =
            """
            CREATE TABLE orders (id NUMBER(9) PRIMARY KEY, placed DATE)
            PARTITION BY RANGE (placed) (
              PARTITION p2023 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION pmax VALUES LESS THAN (MAXVALUE));
            """;
    private static final String ORDER_ROWS =
            "ID,PLACED\n1,2023-05-01 12:00:00\n2,2024-01-01 00:00:00\n3,\n4,9999-12-31 23:59:59\n5,\n";
    private static final String PAIRS =
            """
            CREATE TABLE pairs (id NUMBER(9), y NUMBER(5,1), m NUMBER)
            PARTITION BY RANGE (y, m) (
              PARTITION p1 VALUES LESS THAN (2020, 4),
              PARTITION p2 VALUES LESS THAN (2021, MAXVALUE));
            """;
    private static final String PAIR_ROWS =
            "ID,Y,M\n1,2019,\n2,2020,3\n3,2020,\n4,2021,\n5,,1\n6,2020,4\n7,2022,1\n8,,\n";
    private static final String WHERE = "SELECT id, tableoid::regclass FROM orders ORDER BY 1";

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void byDefaultTheyAreInTheMaxvaluePartition(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "", ORDERS, "ORDERS", ORDER_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(WHERE))
                    .containsExactly(
                            "1|orders_p2023", "2|orders_pmax", "3|orders_pmax", "4|orders_pmax", "5|orders_pmax");
            assertThat(migrated.codes()).contains("PB-PART-005");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void separateTakesThemAndNothingElse(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "null-keys=separate", ORDERS, "ORDERS", ORDER_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(WHERE))
                    .containsExactly(
                            "1|orders_p2023",
                            "2|orders_pmax",
                            "3|orders_pmax_nulls",
                            "4|orders_pmax",
                            "5|orders_pmax_nulls");
            assertThat(migrated.counts()).containsExactly("P2023|1|0|1", "PMAX|4|0|4");
            assertThat(migrated.findings("PB-PART-062"))
                    .containsExactly("PB-PART-062 Rows of ORDERS without PLACED go to a DEFAULT partition of their own,"
                            + " beside the one up to MAXVALUE.");
            assertThatThrownBy(() -> migrated.database()
                            .execute("INSERT INTO orders_pmax_nulls (id, placed) VALUES (9, '2030-01-01')"))
                    .isInstanceOf(SQLException.class);
            assertThat(migrated.undone()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void infinityStandsForNull(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "null-keys=infinity", ORDERS, "ORDERS", ORDER_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id, placed, tableoid::regclass FROM orders ORDER BY 1"))
                    .containsExactly(
                            "1|2023-05-01 12:00:00|orders_p2023",
                            "2|2024-01-01 00:00:00|orders_pmax",
                            "3|infinity|orders_pmax",
                            "4|9999-12-31 23:59:59|orders_pmax",
                            "5|infinity|orders_pmax");
            assertThat(migrated.counts()).containsExactly("P2023|1|0|1", "PMAX|4|0|4");
            // the key is a primary key again
            assertThat(migrated.query("SELECT contype, pg_get_constraintdef(oid) FROM pg_constraint"
                            + " WHERE conrelid = 'orders'::regclass AND contype IN ('p', 'u')"))
                    .containsExactly("p|PRIMARY KEY (id, placed)");
            assertThat(migrated.query("SELECT col_description('orders'::regclass, 2)"))
                    .containsExactly("'infinity' stands for NULL in Oracle");
            migrated.database().execute("INSERT INTO orders (id) VALUES (9)");
            assertThat(migrated.query("SELECT placed FROM orders WHERE id = 9")).containsExactly("infinity");
            assertThat(migrated.report().validation().orElseThrow().checks())
                    .anySatisfy(c -> assertThat(c.toString()).contains("2 rows 'infinity'"));
            assertThat(migrated.findings("PB-PART-061"))
                    .containsExactly("PB-PART-061 NULL in the range key PLACED of ORDERS becomes 'infinity';"
                            + " queries with IS NULL find no such row.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void infinityKeepsTuplesInTheirPartition(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "null-keys=infinity", PAIRS, "PAIRS", PAIR_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id, y, m, tableoid::regclass FROM pairs ORDER BY 1"))
                    .containsExactly(
                            "1|2019.0|" + (major < 14 ? "NaN" : "Infinity") + "|pairs_p1",
                            "2|2020.0|3|pairs_p1",
                            "3|2020.0|" + (major < 14 ? "NaN" : "Infinity") + "|pairs_p2",
                            "4|2021.0|" + (major < 14 ? "NaN" : "Infinity") + "|pairs_p2",
                            "6|2020.0|4|pairs_p2");
            assertThat(migrated.rejects()).containsExactly("PAIRS|6|23514", "PAIRS|8|23514", "PAIRS|9|23514");
            assertThat(migrated.counts()).containsExactly("P1|2|0|2", "P2|3|0|3", "pairs|3|3|0");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void tuplesWithNullAreComparedWithTheirOwnLeaf(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "", PAIRS, "PAIRS", PAIR_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id, tableoid::regclass FROM pairs ORDER BY 1"))
                    .containsExactly("1|pairs_nulls", "2|pairs_p1", "3|pairs_nulls", "4|pairs_nulls", "6|pairs_p2");
            assertThat(migrated.counts())
                    .containsExactly("P1|1|0|1", "P2|1|0|1", "rows with NULL in the key|3|0|3", "pairs|3|3|0");
            assertThat(migrated.findings("PB-PART-007"))
                    .containsExactly("PB-PART-007 The range key (Y, M) of PAIRS may hold NULL; PostgreSQL keeps such"
                            + " rows in a DEFAULT partition of their own. In Oracle: SELECT count(*) FROM \"PAIRS\""
                            + " WHERE \"Y\" IS NULL OR \"M\" IS NULL.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void refusedRowsAreRejects(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                major, "null-keys=maxvalue-only", ORDERS + PAIRS, "ORDERS", ORDER_ROWS, "PAIRS", PAIR_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.counts())
                    .containsExactly("P2023|1|0|1", "PMAX|4|2|2", "P1|2|1|1", "P2|3|2|1", "pairs|3|3|0");
            assertThat(migrated.findings("PB-PART-006")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void aForcedRangeIsTold(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "maxvalue=to-maxvalue", ORDERS, "ORDERS", ORDER_ROWS)) {
            assertThat(migrated.findings("PB-PART-006"))
                    .containsExactly("PB-PART-006 Rows of ORDERS without PLACED are refused.");
            assertThat(migrated.rejects()).containsExactly("ORDERS|4|23514", "ORDERS|6|23514");
            assertThat(migrated.counts()).containsExactly("P2023|1|0|1", "PMAX|4|2|2");
        }
        String never = ORDERS.replace("placed DATE", "placed DATE NOT NULL");
        String rows = "ID,PLACED\n1,2023-05-01 12:00:00\n2,2024-01-01 00:00:00\n";
        try (Migrated migrated = Migrated.of(major, "maxvalue=default", never, "ORDERS", rows)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.findings("PB-PART-005"))
                    .containsExactly("PB-PART-005 The partition up to MAXVALUE of ORDERS is the DEFAULT partition.");
            assertThat(migrated.query(WHERE)).containsExactly("1|orders_p2023", "2|orders_pmax");
            assertThat(migrated.query(
                            "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relname = 'orders_pmax'"))
                    .containsExactly("DEFAULT");
        }
    }

    /** Both levels, the partition of NULL keys divided as its neighbour. */
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void bothLevels(int major) throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE twice (id NUMBER(9), a NUMBER(4), b DATE)
                PARTITION BY RANGE (a) SUBPARTITION BY RANGE (b) (
                  PARTITION low VALUES LESS THAN (10) (
                    SUBPARTITION low_1 VALUES LESS THAN (DATE '2024-01-01'),
                    SUBPARTITION low_2 VALUES LESS THAN (MAXVALUE)),
                  PARTITION high VALUES LESS THAN (MAXVALUE) (
                    SUBPARTITION high_1 VALUES LESS THAN (DATE '2024-01-01'),
                    SUBPARTITION high_2 VALUES LESS THAN (MAXVALUE)));
                """;
        String rows = "ID,A,B\n1,1,2023-01-01 00:00:00\n2,1,\n3,,2023-01-01 00:00:00\n4,,\n5,50,\n";
        try (Migrated migrated = Migrated.of(major, "null-keys=separate", ddl, "TWICE", rows)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id, tableoid::regclass FROM twice ORDER BY 1"))
                    .containsExactly(
                            "1|twice_low_1",
                            "2|twice_low_2_nulls",
                            "3|twice_high_1_nulls",
                            "4|twice_high_2_nulls_nulls",
                            "5|twice_high_2_nulls");
        }
        try (Migrated migrated = Migrated.of(major, "null-keys=infinity", ddl, "TWICE", rows)) {
            // A is NUMBER(4): NaN; what it holds is above all
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.counts())
                    .containsExactly("LOW/LOW_1|1|0|1", "LOW/LOW_2|1|0|1", "HIGH/HIGH_1|1|0|1", "HIGH/HIGH_2|2|0|2");
        }
    }
}
