package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunReport;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are in when a key, a unique index or a foreign key refuses them are rejects; the run goes on to its proof. */
class MovedRowsIT {
    private static final String ALL =
            "SELECT source_table, source_partition, sqlstate, reason, raw FROM partbridge.reject ORDER BY source_table, id";
    /** Lines of the file follow. */
    private static final String NONE_STAYS =
            " is there 2 times; all of them are rejected, since no choice says which stays; others with the key: ";

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void keysAndTheirNulls(int major) throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE t (id NUMBER(9), d DATE, txt VARCHAR2(9), CONSTRAINT t_pk PRIMARY KEY (id))
                PARTITION BY RANGE (id) (PARTITION p1 VALUES LESS THAN (100), PARTITION p2 VALUES LESS THAN (200));
                CREATE UNIQUE INDEX t_txt ON t (UPPER(txt), id DESC);
                CREATE TABLE u (a NUMBER(9), b NUMBER(9), c VARCHAR2(3), CONSTRAINT u_ab UNIQUE (a, b));
                CREATE UNIQUE INDEX u_c ON u (LOWER(c));
                """;
        String rows = "ID,D,TXT\n1,,x\n1,,y\n2,,x\n101,,x\n";
        String pairs = "A,B,C\n,,\n,,\n1,1,a\n1,1,b\n1,2,c\n3,1,Q\n3,2,q\n";
        try (Migrated migrated = Migrated.of(major, "keys=as-needed", ddl, "T", rows, "U", pairs)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id FROM t ORDER BY 1")).containsExactly("2", "101");
            assertThat(migrated.query("SELECT a, b FROM u ORDER BY 1, 2"))
                    .containsExactly("1|2", "null|null", "null|null");
            assertThat(migrated.query(ALL))
                    .containsExactly(
                            "T|P1|23505|key (id)=(1) of t_pk" + NONE_STAYS
                                    + "T.csv:3|{\"id\":1,\"d\":null,\"txt\":\"x\"}",
                            "T|P1|23505|key (id)=(1) of t_pk" + NONE_STAYS
                                    + "T.csv:2|{\"id\":1,\"d\":null,\"txt\":\"y\"}",
                            "U||23505|key (a, b)=(1, 1) of u_ab" + NONE_STAYS + "U.csv:5|{\"a\":1,\"b\":1,\"c\":\"a\"}",
                            "U||23505|key (a, b)=(1, 1) of u_ab" + NONE_STAYS + "U.csv:4|{\"a\":1,\"b\":1,\"c\":\"b\"}",
                            "U||23505|key ((lower(c)))=(q) of u_c" + NONE_STAYS
                                    + "U.csv:8|{\"a\":3,\"b\":1,\"c\":\"Q\"}",
                            "U||23505|key ((lower(c)))=(q) of u_c" + NONE_STAYS
                                    + "U.csv:7|{\"a\":3,\"b\":2,\"c\":\"q\"}");
            assertThat(migrated.counts()).containsExactly("P1|3|2|1", "P2|1|0|1", "u|7|4|3");
            assertThat(migrated.alone().passed()).isTrue();
        }
    }

    private static final String FAMILY =
            """
            CREATE TABLE regions (id NUMBER(9), CONSTRAINT regions_pk PRIMARY KEY (id));
            CREATE TABLE shops (id NUMBER(9) PRIMARY KEY, region NUMBER(9),
              CONSTRAINT shops_fk FOREIGN KEY (region) REFERENCES regions (id));
            CREATE TABLE desks (id NUMBER(9) PRIMARY KEY, shop NUMBER(9),
              CONSTRAINT desks_fk FOREIGN KEY (shop) REFERENCES shops (id) ON DELETE CASCADE);
            """;

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void childrenOfRejectedParentsGoToo(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                major,
                "",
                FAMILY,
                "REGIONS",
                "ID\n1\n2\n2\n",
                "SHOPS",
                "ID,REGION\n10,1\n20,2\n30,\n40,9\n",
                "DESKS",
                "ID,SHOP\n1,10\n2,20\n3,30\n4,40\n5,\n")) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(ALL))
                    .containsExactly(
                            // their foreign key is there already, not yet validated
                            "DESKS||23503|parent (shop)=(20) in public.shops is rejected (desks_fk)|{\"id\":2,\"shop\":20}",
                            "DESKS||23503|parent (shop)=(40) in public.shops is rejected (desks_fk)|{\"id\":4,\"shop\":40}",
                            "REGIONS||23505|key (id)=(2) of regions_pk" + NONE_STAYS + "REGIONS.csv:4|{\"id\":2}",
                            "REGIONS||23505|key (id)=(2) of regions_pk" + NONE_STAYS + "REGIONS.csv:3|{\"id\":2}",
                            "SHOPS||23503|parent (region)=(2) is not in public.regions; 2 of its rows were rejected"
                                    + " (shops_fk)|{\"id\":20,\"region\":2}",
                            "SHOPS||23503|parent (region)=(9) is not in public.regions; 2 of its rows were rejected"
                                    + " (shops_fk)|{\"id\":40,\"region\":9}");
            assertThat(migrated.query("SELECT id FROM desks ORDER BY 1")).containsExactly("1", "3", "5");
            RunReport report = migrated.report();
            assertThat(report.rejects()).isEqualTo(6);
            assertThat(report.copied()).isEqualTo(6);
            assertThat(migrated.alone().passed()).isTrue();
            RunReport again = migrated.again();
            assertThat(again.copy().earlier()).isEqualTo(report.copy().now());
            assertThat(again.validation().orElseThrow().passed()).isTrue();
        }
    }

    /** As in Oracle's own sample schema HR: each department has a manager, each employee a department and a boss. */
    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void tablesThatReferenceEachOtherAndThemselves(int major) throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE depts (id NUMBER(9) PRIMARY KEY, manager NUMBER(9));
                CREATE TABLE emps (id NUMBER(9) PRIMARY KEY, dept NUMBER(9), boss NUMBER(9));
                ALTER TABLE depts ADD CONSTRAINT depts_fk FOREIGN KEY (manager) REFERENCES emps (id) ON DELETE SET NULL;
                ALTER TABLE emps ADD CONSTRAINT emps_fk FOREIGN KEY (dept) REFERENCES depts (id) ON DELETE CASCADE;
                ALTER TABLE emps ADD CONSTRAINT emps_boss_fk FOREIGN KEY (boss) REFERENCES emps (id);
                """;
        // 7 has no department, manages 70 where 8 works, who is the boss of 9; 20 to 22 hang on a boss who is not there
        String emps = "ID,DEPT,BOSS\n1,10,1\n7,99,\n8,70,\n9,10,8\n20,10,77\n21,10,20\n22,10,21\n23,10,1\n";
        try (Migrated migrated = Migrated.of(major, "", ddl, "DEPTS", "ID,MANAGER\n10,1\n70,7\n", "EMPS", emps)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id FROM emps ORDER BY 1")).containsExactly("1", "23");
            assertThat(migrated.query("SELECT id, manager FROM depts")).containsExactly("10|1");
            assertThat(
                            migrated.query(
                                    "SELECT source_table, raw::json ->> 'id', sqlstate,"
                                            + " regexp_replace(reason, '; . of its rows were rejected', '') FROM partbridge.reject ORDER BY 1, (raw::json ->> 'id')::int"))
                    .containsExactly(
                            "DEPTS|70|23503|parent (manager)=(7) in public.emps is rejected (depts_fk)",
                            "EMPS|7|23503|parent (dept)=(99) is not in public.depts (emps_fk)",
                            "EMPS|8|23503|parent (dept)=(70) in public.depts is rejected (emps_fk)",
                            "EMPS|9|23503|parent (boss)=(8) in public.emps is rejected (emps_boss_fk)",
                            "EMPS|20|23503|parent (boss)=(77) is not in public.emps (emps_boss_fk)",
                            "EMPS|21|23503|parent (boss)=(20) in public.emps is rejected (emps_boss_fk)",
                            "EMPS|22|23503|parent (boss)=(21) in public.emps is rejected (emps_boss_fk)");
            assertThat(migrated.alone().passed()).isTrue();
        }
    }

    private static final String CHAIN =
            """
            CREATE TABLE shops (id NUMBER(9) PRIMARY KEY);
            CREATE TABLE sales (id NUMBER(9) NOT NULL, sold DATE NOT NULL, shop NUMBER(9),
              CONSTRAINT sales_pk PRIMARY KEY (id), CONSTRAINT sales_shop_fk FOREIGN KEY (shop) REFERENCES shops (id))
            PARTITION BY RANGE (sold) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE items (id NUMBER(9) NOT NULL, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT items_pk PRIMARY KEY (id), CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales (id))
            PARTITION BY REFERENCE (items_fk);
            CREATE TABLE notes (id NUMBER(9) NOT NULL, item_id NUMBER(9) NOT NULL,
              CONSTRAINT notes_fk FOREIGN KEY (item_id) REFERENCES items (id))
            PARTITION BY REFERENCE (notes_fk);
            """;

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void chainsByReference(int major) throws SQLException, IOException {
        // 3 is there twice when the items come; 4 has no shop, which is found when its items and their notes are in
        String sales =
                """
                ID,SOLD,SHOP
                1,2023-05-01 00:00:00,1
                2,2024-05-01 00:00:00,1
                3,2024-06-01 00:00:00,1
                3,2024-06-01 00:00:00,1
                4,2024-07-01 00:00:00,9
                """;
        try (Migrated migrated = Migrated.of(
                major,
                "keys=widen",
                CHAIN,
                "SHOPS",
                "ID\n1\n",
                "SALES",
                sales,
                "ITEMS",
                "ID,SALE_ID\n1,1\n2,2\n3,3\n4,4\n4,4\n5,4\n6,2\n6,2\n",
                "NOTES",
                "ID,ITEM_ID\n1,1\n2,2\n3,3\n4,4\n5,5\n6,6\n")) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(
                            migrated.query(
                                    "SELECT source_table, source_partition, line, sqlstate FROM partbridge.reject ORDER BY source_table, id"))
                    .containsExactly(
                            "ITEMS||4|23503",
                            "ITEMS|P2|5|23505",
                            "ITEMS|P2|6|23505",
                            "ITEMS|P2|8|23505",
                            "ITEMS|P2|9|23505",
                            "ITEMS|P2|7|23503",
                            "NOTES||4|23503",
                            "NOTES||5|23503",
                            "NOTES||7|23503",
                            "NOTES|P2|6|23503",
                            "SALES|P2|4|23505",
                            "SALES|P2|5|23505",
                            "SALES|P2|6|23503");
            assertThat(migrated.alone().passed()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"12,per-partition", "15,per-partition", "18,as-needed"})
    void childrenThatInherit(int major, String keys) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                major,
                "strategy=inheritance keys=" + keys,
                CHAIN.substring(0, CHAIN.indexOf("CREATE TABLE items")),
                "SHOPS",
                "ID\n1\n",
                "SALES",
                """
                ID,SOLD,SHOP
                1,2023-05-01 00:00:00,1
                3,2024-06-01 00:00:00,1
                3,2024-06-01 00:00:00,1
                4,2024-07-01 00:00:00,9
                """)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT source_partition, origin, line, sqlstate, raw::json ->> 'id'"
                            + " FROM partbridge.reject ORDER BY id"))
                    .containsExactly("P2|SALES.csv|3|23505|3", "P2|SALES.csv|4|23505|3", "P2|SALES.csv|5|23503|4");
            assertThat(migrated.alone().passed()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"smallest,a", "largest,b"})
    void oneStaysWhereItIsChosen(String choice, String stays) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                15,
                "duplicates=" + choice,
                "CREATE TABLE t (id NUMBER(9) PRIMARY KEY, n VARCHAR2(9));",
                "T",
                "ID,N\n1,b\n1,a\n1,b\n2,x\n")) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id, n FROM t ORDER BY 1")).isEqualTo(List.of("1|" + stays, "2|x"));
            assertThat(migrated.query("SELECT DISTINCT split_part(reason, '; others', 1) FROM partbridge.reject"))
                    .containsExactly("key (id)=(1) of t_pkey is there 3 times; the " + choice + " row stays");
        }
    }
}
