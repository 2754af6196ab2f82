package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** Rule keys on real servers: registries, and tables left unpartitioned. */
class KeysIT {
    private static final String SALES =
            """
            CREATE TABLE sales (id NUMBER(9), code VARCHAR2(9), sold DATE NOT NULL,
              CONSTRAINT sales_pk PRIMARY KEY (id), CONSTRAINT sales_code UNIQUE (code))
            PARTITION BY RANGE (sold) (
              PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE payments (no NUMBER(9) PRIMARY KEY, sale_id NUMBER(9),
              CONSTRAINT payments_fk FOREIGN KEY (sale_id) REFERENCES sales (id) ON DELETE CASCADE);
            """;
    private static final String SALES_ROWS =
            "ID,CODE,SOLD\n1,a,2023-05-01 00:00:00\n2,,2024-05-01 00:00:00\n3,,2024-06-01 00:00:00\n";
    private static final String PAYMENT_ROWS = "NO,SALE_ID\n1,1\n2,1\n3,2\n";
    private static final String REGISTRY = "SELECT id, sold FROM sales_uk ORDER BY 1";

    private static Migrated registry(int major) throws SQLException, IOException {
        return Migrated.of(major, "keys=registry", SALES, "SALES", SALES_ROWS, "PAYMENTS", PAYMENT_ROWS);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void registryIsFilledAndProven(int major) throws SQLException, IOException {
        try (Migrated migrated = registry(major)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(REGISTRY))
                    .containsExactly("1|2023-05-01 00:00:00", "2|2024-05-01 00:00:00", "3|2024-06-01 00:00:00");
            assertThat(migrated.query("SELECT code, sold FROM sales_code_uk")).containsExactly("a|2023-05-01 00:00:00");
            assertThat(migrated.query("SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint"
                            + " WHERE contype IN ('p', 'f') AND conrelid::regclass::text IN"
                            + " ('payments', 'sales', 'sales_uk') ORDER BY 1, 2"))
                    .containsExactly(
                            "sales|PRIMARY KEY (id, sold)",
                            "sales_uk|PRIMARY KEY (id)",
                            "payments|FOREIGN KEY (sale_id) REFERENCES sales_uk(id) ON DELETE CASCADE",
                            "payments|PRIMARY KEY (no)");
            assertThat(migrated.report().validation().orElseThrow().checks())
                    .anySatisfy(c -> assertThat(c.toString()).contains("Registry", "3 keys"));
            assertThat(migrated.findings("PB-KEY-050", "PB-KEY-051"))
                    .containsExactly(
                            "PB-KEY-051 Foreign key PAYMENTS_FK of PAYMENTS references public.sales_uk, which holds the"
                                    + " key.",
                            "PB-KEY-050 Key (code) of SALES is held across partitions by the table"
                                    + " public.sales_code_uk.",
                            "PB-KEY-050 Key (id) of SALES is held across partitions by the table public.sales_uk.");
            assertThat(migrated.undone()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void registryFollowsTheRows(int major) throws SQLException, IOException {
        try (Migrated migrated = registry(major)) {
            PSQLException twice = refused(migrated, "INSERT INTO sales (id, sold) VALUES (1, '2024-07-01')");
            assertThat(twice.getSQLState()).isEqualTo("23505");
            assertThat(twice.getMessage())
                    .contains(
                            "duplicate key value violates unique constraint \"sales_uk_pkey\"",
                            "Key (id)=(1) is already in another partition of \"sales\".");
            assertThat(refused(migrated, "UPDATE sales SET id = 1 WHERE id = 2").getSQLState())
                    .isEqualTo("23505");
            assertThat(refused(migrated, "UPDATE sales SET code = 'a' WHERE id = 3")
                            .getSQLState())
                    .isEqualTo("23505");
            // payments of a sale that moves to another partition stay
            migrated.database().execute("UPDATE sales SET sold = '2024-02-01' WHERE id = 1");
            assertThat(migrated.query("SELECT tableoid::regclass FROM sales WHERE id = 1"))
                    .containsExactly("sales_p2");
            assertThat(migrated.query("SELECT no FROM payments ORDER BY 1")).containsExactly("1", "2", "3");
            assertThat(migrated.query("SELECT sold FROM sales_code_uk")).containsExactly("2024-02-01 00:00:00");
            // NULL to a value and back
            migrated.database()
                    .execute("UPDATE sales SET code = 'b' WHERE id = 2; UPDATE sales SET code = NULL WHERE id = 1");
            assertThat(migrated.query("SELECT code, sold FROM sales_code_uk")).containsExactly("b|2024-05-01 00:00:00");
            // under replication too, and for rows that go into a leaf
            migrated.database()
                    .execute(
                            "SET session_replication_role = replica;"
                                    + " INSERT INTO sales_p1 (id, sold) VALUES (4, '2023-01-01'); DELETE FROM sales WHERE id = 3");
            migrated.database().execute("DELETE FROM sales WHERE id = 1");
            assertThat(migrated.query(REGISTRY)).containsExactly("2|2024-05-01 00:00:00", "4|2023-01-01 00:00:00");
            assertThat(migrated.query("SELECT no FROM payments")).containsExactly("3");
            migrated.database().execute("TRUNCATE sales_p1");
            assertThat(migrated.query(REGISTRY)).containsExactly("2|2024-05-01 00:00:00");
            migrated.database().execute("TRUNCATE payments, sales");
            assertThat(migrated.query(REGISTRY)).isEmpty();
        }
    }

    /** The same key in two partitions, which a widened key would let pass. */
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void rowsWhoseKeyIsThereTwiceAreRejected(int major) throws SQLException, IOException {
        String rows = SALES_ROWS + "1,b,2024-05-01 00:00:00\n";
        try (Migrated migrated = Migrated.of(major, "keys=registry", SALES, "SALES", rows, "PAYMENTS", PAYMENT_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(REGISTRY)).containsExactly("2|2024-05-01 00:00:00", "3|2024-06-01 00:00:00");
            assertThat(migrated.query("SELECT source_table, source_partition, origin, line, sqlstate, reason, raw"
                            + " FROM partbridge.reject ORDER BY id"))
                    .containsExactly(
                            "SALES|P1|SALES.csv|2|23505|key (id)=(1) of sales_uk_pkey is there 2 times; all of"
                                    + " them are rejected, since no choice says which stays; others with the key:"
                                    + " SALES.csv:5|"
                                    + "{\"id\":1,\"code\":\"a\",\"sold\":\"2023-05-01T00:00:00\"}",
                            "SALES|P2|SALES.csv|5|23505|key (id)=(1) of sales_uk_pkey is there 2 times; all of"
                                    + " them are rejected, since no choice says which stays; others with the key:"
                                    + " SALES.csv:2|"
                                    + "{\"id\":1,\"code\":\"b\",\"sold\":\"2024-05-01T00:00:00\"}",
                            "PAYMENTS||PAYMENTS.csv|2|23503|parent (sale_id)=(1) is not in public.sales; 2 of its rows were"
                                    + " rejected (payments_fk)|{\"no\":1,\"sale_id\":1}",
                            "PAYMENTS||PAYMENTS.csv|3|23503|parent (sale_id)=(1) is not in public.sales; 2 of its rows were"
                                    + " rejected (payments_fk)|{\"no\":2,\"sale_id\":1}");
            assertThat(migrated.alone().passed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void childrenByReferenceAskTheRegistry(int major) throws SQLException, IOException {
        String ddl = SALES
                + """
                        CREATE TABLE items (no NUMBER(9) PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
                          CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales (id))
                        PARTITION BY REFERENCE (items_fk);
                        """;
        try (Migrated migrated =
                Migrated.of(major, "keys=registry", ddl, "SALES", SALES_ROWS, "ITEMS", "NO,SALE_ID\n1,1\n2,3\n")) {
            assertThat(migrated.wrong()).isEmpty();
            migrated.database().execute("INSERT INTO items (no, sale_id) VALUES (3, 2)");
            assertThat(migrated.query("SELECT no, tableoid::regclass FROM items ORDER BY 1"))
                    .containsExactly("1|items_p1", "2|items_p2", "3|items_p2");
            assertThat(migrated.query("SELECT prosrc LIKE '%FROM public.sales_uk s WHERE%FOR SHARE%' FROM pg_proc"
                            + " WHERE proname = 'items_parent_key'"))
                    .containsExactly("t");
        }
    }

    /** Oracle looks when a statement is done, so a row may name itself or one that comes behind it. */
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void rowsOfOneTableNameEachOther(int major) throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE staff (id NUMBER(9) PRIMARY KEY, boss NUMBER(9), hired DATE NOT NULL,
                  CONSTRAINT staff_boss_fk FOREIGN KEY (boss) REFERENCES staff ON DELETE SET NULL)
                PARTITION BY RANGE (hired) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
                  PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
                """;
        String rows = "ID,BOSS,HIRED\n1,1,2023-05-01 00:00:00\n2,1,2024-05-01 00:00:00\n";
        try (Migrated migrated = Migrated.of(major, "keys=as-needed", ddl, "STAFF", rows)) {
            assertThat(migrated.wrong()).isEmpty();
            migrated.database().execute("INSERT INTO staff VALUES (3, 3, '2024-01-01')");
            migrated.database().execute("INSERT INTO staff VALUES (4, 5, '2023-01-01'), (5, NULL, '2024-01-01')");
            assertThat(refused(migrated, "INSERT INTO staff VALUES (6, 7, '2023-01-01')")
                            .getSQLState())
                    .isEqualTo("23503");
            migrated.database().execute("UPDATE staff SET hired = '2024-02-02' WHERE id = 1");
            migrated.database().execute("DELETE FROM staff WHERE id IN (3, 5)");
            assertThat(migrated.query("SELECT id, boss, tableoid::regclass FROM staff ORDER BY 1"))
                    .containsExactly("1|1|staff_p2", "2|1|staff_p2", "4|null|staff_p1");
            migrated.database().execute("DELETE FROM staff WHERE id = 1");
            assertThat(migrated.query("SELECT id, boss FROM staff ORDER BY 1")).containsExactly("2|null", "4|null");
            assertThat(migrated.findings("PB-KEY-054"))
                    .containsExactly(
                            "PB-KEY-054 Foreign key STAFF_BOSS_FK of STAFF is checked at COMMIT, since a row may"
                                    + " name itself, and comes into the registry only when it is stored.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void unpartitionedKeepsTheKeyWhole(int major) throws SQLException, IOException {
        try (Migrated migrated =
                Migrated.of(major, "keys=unpartitioned", SALES, "SALES", SALES_ROWS, "PAYMENTS", PAYMENT_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(
                            "SELECT relkind FROM pg_class WHERE relname LIKE 'sales%' AND relkind IN ('r', 'p')"))
                    .containsExactly("r");
            assertThat(migrated.query("SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                            + " WHERE conrelid = 'payments'::regclass AND contype = 'f'"))
                    .containsExactly("FOREIGN KEY (sale_id) REFERENCES sales(id) ON DELETE CASCADE");
            assertThat(migrated.counts()).containsExactly("sales|3|0|3", "payments|3|0|3");
            assertThat(migrated.findings("PB-KEY-053"))
                    .containsExactly("PB-KEY-053 SALES is left unpartitioned, by choice, so that its keys stay whole.");
        }
    }

    /** No sequence keeps document numbers apart, so a widened key would let one come twice in silence. */
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void valuesFromOutsideStayUniqueUnasked(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "", SALES, "SALES", SALES_ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(refused(migrated, "INSERT INTO sales (id, code, sold) VALUES (4, 'a', '2024-07-01')")
                            .getSQLState())
                    .isEqualTo("23505");
            migrated.database().execute("INSERT INTO sales (id, code, sold) VALUES (4, NULL, '2024-07-01')");
            assertThat(migrated.query("SELECT code, sold FROM sales_code_uk")).containsExactly("a|2023-05-01 00:00:00");
        }
    }

    private static PSQLException refused(Migrated migrated, String sql) {
        return catchThrowableOfType(
                PSQLException.class, () -> migrated.database().execute(sql));
    }
}
