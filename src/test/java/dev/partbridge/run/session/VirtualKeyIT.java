package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule virtual-key on real servers: both ways bring the rows to the same places; the stored key follows its columns. */
class VirtualKeyIT {
    private static final String DDL =
            """
            CREATE TABLE emps (id NUMBER(8), wage NUMBER(8,2), bonus NUMBER(8,2),
              total NUMBER(8,1) GENERATED ALWAYS AS (wage + bonus) VIRTUAL, CONSTRAINT emps_pk PRIMARY KEY (id))
            PARTITION BY RANGE (total) (PARTITION low VALUES LESS THAN (1000), PARTITION high VALUES LESS THAN (5000));
            """;
    /** The third is below 1000 until it is rounded, the fourth in no partition. */
    private static final String ROWS = "ID,WAGE,BONUS\n1,900,0\n2,900,100\n3,900,99.95\n4,5000,0\n5,10,-10\n";

    private static final String WHERE = "SELECT id, tableoid::regclass FROM emps ORDER BY 1";
    private static final List<String> PLACES = List.of("1|emps_low", "2|emps_high", "3|emps_high", "5|emps_low");

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void expression(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "", DDL, "EMPS", ROWS)) {
            assertThat(migrated.query(WHERE)).isEqualTo(PLACES);
            assertThat(migrated.counts()).containsExactly("emps|5|1|4");
            assertThat(migrated.codes()).contains("PB-PART-017", "PB-KEY-003").doesNotContain("PB-PART-080");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void stored(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "virtual-key=stored", DDL, "EMPS", ROWS)) {
            assertThat(migrated.query(WHERE)).isEqualTo(PLACES);
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.counts()).containsExactly("emps|5|1|4");
            assertThat(migrated.query("SELECT line, raw FROM partbridge.reject"))
                    .containsExactly("5|4,5000,0");
            assertThat(migrated.codes()).contains("PB-PART-080").doesNotContain("PB-PART-017");
            follows(migrated);
            refuses(migrated);
        }
    }

    private static void follows(Migrated migrated) throws SQLException {
        migrated.database()
                .execute("INSERT INTO emps (id, wage, bonus) VALUES (6, 1, 1), (7, 3000, 0.04);"
                        + " INSERT INTO emps (id, wage, bonus, total) VALUES (8, 2, 2, 4)");
        assertThat(migrated.query("SELECT id, total, tableoid::regclass FROM emps WHERE id > 5 ORDER BY 1"))
                .containsExactly("6|2.0|emps_low", "7|3000.0|emps_high", "8|4.0|emps_low");
        migrated.database().execute("UPDATE emps SET wage = 4000 WHERE id = 6; UPDATE emps SET id = 70 WHERE id = 7");
        assertThat(migrated.query("SELECT id, total, tableoid::regclass FROM emps WHERE id IN (6, 70) ORDER BY 1"))
                .containsExactly("6|4001.0|emps_high", "70|3000.0|emps_high");
        assertThat(String.join("\n", migrated.query("EXPLAIN SELECT * FROM emps WHERE total = 4")))
                .contains("emps_low")
                .doesNotContain("emps_high");
    }

    /** Neither way makes a row that Oracle would not have. */
    private static void refuses(Migrated migrated) throws SQLException {
        String before = String.join(";", migrated.query("SELECT * FROM emps ORDER BY 1"));
        for (String statement : List.of(
                "INSERT INTO emps (id, wage, bonus) VALUES (9, 9000, 0)",
                "INSERT INTO emps (id, wage, bonus, total) VALUES (9, 1, 1, 3)",
                "INSERT INTO emps (id, wage, bonus) VALUES (9, NULL, 0)",
                "UPDATE emps SET wage = 9000 WHERE id = 8",
                "UPDATE emps SET total = 5 WHERE id = 8",
                "UPDATE emps SET wage = NULL WHERE id = 8")) {
            assertThatThrownBy(() -> migrated.database().execute(statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23514"));
        }
        assertThat(String.join(";", migrated.query("SELECT * FROM emps ORDER BY 1")))
                .isEqualTo(before);
    }

    /** The key of the second level: each partition gets a landing of its own where none takes NULL. */
    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void belowARange(int major) throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE sold (id NUMBER(8) NOT NULL, d DATE NOT NULL, code VARCHAR2(8),
                  land VARCHAR2(2) AS (SUBSTR(code, 1, 2)))
                PARTITION BY RANGE (d) SUBPARTITION BY LIST (land) (
                  PARTITION p1 VALUES LESS THAN (DATE '2024-01-01') (
                    SUBPARTITION p1_at VALUES ('AT'), SUBPARTITION p1_de VALUES ('DE')),
                  PARTITION p2 VALUES LESS THAN (DATE '2025-01-01') (
                    SUBPARTITION p2_at VALUES ('AT', NULL), SUBPARTITION p2_rest VALUES (DEFAULT)));
                """;
        String rows =
                """
                ID,D,CODE
                1,2023-05-05 00:00:00,AT1
                2,2023-12-31 23:59:59,DE
                3,2024-01-01 00:00:00,
                4,2024-05-05 00:00:00,FR9
                """;
        try (Migrated migrated = Migrated.of(major, "virtual-key=stored", ddl, "SOLD", rows)) {
            assertThat(migrated.wrong()).isEmpty();
            migrated.database()
                    .execute("INSERT INTO sold (id, d, code) VALUES (5, '2023-01-01', 'DE7'), (6, '2024-01-01', NULL),"
                            + " (7, '2024-01-01', 'CH'), (8, '2024-01-01', 'AT')");
            assertThat(migrated.query("SELECT id, land, tableoid::regclass FROM sold ORDER BY 1"))
                    .containsExactly(
                            "1|AT|sold_p1_at",
                            "2|DE|sold_p1_de",
                            "3|null|sold_p2_at",
                            "4|FR|sold_p2_rest",
                            "5|DE|sold_p1_de",
                            "6|null|sold_p2_at",
                            "7|CH|sold_p2_rest",
                            "8|AT|sold_p2_at");
            assertThatThrownBy(() -> migrated.database()
                            .execute("INSERT INTO sold (id, d, code) VALUES (9, '2023-01-01', 'FR')"))
                    .hasMessageContaining("(d, land) = (2023-01-01 00:00:00, FR)");
        }
    }

    /** A chain by reference can stand on a stored key alone: an expression has no key across partitions. */
    @Test
    void atTheHeadOfAChain() throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE orders (id NUMBER(8), placed DATE NOT NULL,
                  y NUMBER(4) GENERATED ALWAYS AS (EXTRACT(YEAR FROM placed)) VIRTUAL NOT NULL,
                  CONSTRAINT orders_pk PRIMARY KEY (id))
                PARTITION BY RANGE (y) (PARTITION p23 VALUES LESS THAN (2024), PARTITION p24 VALUES LESS THAN (2025));
                CREATE TABLE lines (id NUMBER(8), order_id NUMBER(8) NOT NULL,
                  CONSTRAINT lines_orders FOREIGN KEY (order_id) REFERENCES orders (id))
                PARTITION BY REFERENCE (lines_orders);
                """;
        try (Migrated migrated = Migrated.of(
                18,
                "virtual-key=stored",
                ddl,
                "ORDERS",
                "ID,PLACED\n1,2023-12-31 23:59:59\n2,2024-01-01 00:00:00\n",
                "LINES",
                "ID,ORDER_ID\n10,1\n20,2\n21,2\n")) {
            assertThat(migrated.wrong()).isEmpty();
            migrated.database()
                    .execute("INSERT INTO orders (id, placed) VALUES (3, '2024-06-01');"
                            + " INSERT INTO lines (id, order_id) VALUES (30, 3);"
                            + " UPDATE orders SET placed = '2023-06-01' WHERE id = 2");
            assertThat(migrated.query("SELECT id, tableoid::regclass FROM lines ORDER BY 1"))
                    .containsExactly("10|lines_p23", "20|lines_p23", "21|lines_p23", "30|lines_p24");
        }
    }

    /** Where there are no generated columns, the column itself is there by this choice alone. */
    @Tag("deep")
    @ParameterizedTest
    @ValueSource(ints = {9, 11})
    void inherited(int major) throws SQLException, IOException {
        String rows = "ID,WAGE,BONUS\n1,900,0\n2,900,100\n3,900,99.95\n5,10,-10\n";
        try (Migrated migrated = Migrated.of(major, "virtual-key=stored strategy=inheritance", DDL, "EMPS", rows)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(WHERE)).isEqualTo(PLACES);
            assertThat(migrated.codes()).contains("PB-PART-080").doesNotContain("PB-TYPE-006");
            follows(migrated);
            refuses(migrated);
        }
    }
}
