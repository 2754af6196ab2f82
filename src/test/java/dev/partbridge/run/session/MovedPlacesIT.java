package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that were in before they were rejected have the place they came from, and a duplicate names those beside it. */
class MovedPlacesIT {
    private static final String PLACES = "SELECT chunk, source_partition, origin || ':' || line, sqlstate, reason"
            + " FROM partbridge.reject WHERE sought ORDER BY source_table, line, id";

    /** What was noted down to find them is gone when they are found. */
    private static final String LEFT = "SELECT (SELECT count(*) FROM partbridge.stayed),"
            + " (SELECT count(*) FROM partbridge.reject WHERE statement IS NOT NULL AND NOT sought)";

    private static final String NONE_STAYS = "all of them are rejected, since no choice says which stays";

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void ofFiles(int major) throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE regions (id NUMBER(9), name VARCHAR2(20), CONSTRAINT regions_pk PRIMARY KEY (id));
                CREATE TABLE shops (id NUMBER(9) NOT NULL, region NUMBER(9), note VARCHAR2(20), amount NUMBER(9,2),
                  CONSTRAINT shops_pk PRIMARY KEY (id), CONSTRAINT shops_fk FOREIGN KEY (region) REFERENCES regions (id))
                PARTITION BY RANGE (id) (PARTITION p1 VALUES LESS THAN (100), PARTITION p2 VALUES LESS THAN (200));
                """;
        // a record of two lines, equal rows, a row that COPY refuses, five rows with one key, an orphan, a child of one
        String regions = "ID,NAME\n1,north\n2,south\n2,\"so\nuth\"\n3,east\n";
        String shops =
                """
                ID,REGION,NOTE,AMOUNT
                10,1,kept,1.50
                11,1,"of two
                lines",2
                11,1,other,2
                12,1,much too long for the column,3
                20,2,child,4
                110,9,orphan,5
                120,1,one,6
                120,1,same,6
                120,1,same,6.00
                120,1,two,6
                120,1,three,6
                130,1,kept,7
                """;
        try (Migrated migrated = Migrated.of(major, "keys=as-needed", ddl, "REGIONS", regions, "SHOPS", shops)) {
            assertThat(migrated.wrong()).isEmpty();
            String region = "key (id)=(2) of regions_pk is there 2 times; " + NONE_STAYS + "; others with the key: ";
            String two = "key (id)=(11) of shops_pk is there 2 times; " + NONE_STAYS + "; others with the key: ";
            String five = "key (id)=(120) of shops_pk is there 5 times; " + NONE_STAYS + "; others with the key: ";
            String chunk = "table:SHOPS chunk 1|";
            assertThat(migrated.query(PLACES))
                    .containsExactly(
                            "table:REGIONS chunk 1||REGIONS.csv:3|23505|" + region + "REGIONS.csv:4",
                            "table:REGIONS chunk 1||REGIONS.csv:4|23505|" + region + "REGIONS.csv:3",
                            chunk + "P1|SHOPS.csv:3|23505|" + two + "SHOPS.csv:5",
                            chunk + "P1|SHOPS.csv:5|23505|" + two + "SHOPS.csv:3",
                            chunk + "P1|SHOPS.csv:7|23503|parent (region)=(2) is not in public.regions; 2 of its rows"
                                    + " were rejected (shops_fk)",
                            chunk + "P2|SHOPS.csv:8|23503|parent (region)=(9) is not in public.regions; 2 of its rows"
                                    + " were rejected (shops_fk)",
                            chunk + "P2|SHOPS.csv:9|23505|" + five
                                    + "SHOPS.csv:10, SHOPS.csv:11, SHOPS.csv:12 and 1 more",
                            chunk + "P2|SHOPS.csv:10|23505|" + five
                                    + "SHOPS.csv:9, SHOPS.csv:11, SHOPS.csv:12 and 1 more",
                            chunk + "P2|SHOPS.csv:11|23505|" + five
                                    + "SHOPS.csv:9, SHOPS.csv:10, SHOPS.csv:12 and 1 more",
                            chunk + "P2|SHOPS.csv:12|23505|" + five
                                    + "SHOPS.csv:9, SHOPS.csv:10, SHOPS.csv:11 and 1 more",
                            chunk + "P2|SHOPS.csv:13|23505|" + five
                                    + "SHOPS.csv:9, SHOPS.csv:10, SHOPS.csv:11 and 1 more");
            assertThat(migrated.query("SELECT line, sqlstate FROM partbridge.reject WHERE NOT sought"))
                    .containsExactly("6|22001");
            assertThat(migrated.query(LEFT)).containsExactly("0|0");
            assertThat(migrated.alone().passed()).isTrue();
            assertThat(migrated.again().validation().orElseThrow().passed()).isTrue();
        }
    }

    @Test
    void theOneThatStaysIsNamed() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                15,
                "duplicates=smallest",
                "CREATE TABLE t (id NUMBER(9) PRIMARY KEY, n VARCHAR2(9));",
                "T",
                "ID,N\n1,b\n1,a\n1,b\n2,x\n2,x\n2,x\n3,y\n")) {
            assertThat(migrated.wrong()).isEmpty();
            String one =
                    "|23505|key (id)=(1) of t_pkey is there 3 times; the smallest row stays; others with the key: ";
            String two =
                    "|23505|key (id)=(2) of t_pkey is there 3 times; the smallest row stays; others with the key: ";
            assertThat(migrated.query(PLACES))
                    .containsExactly(
                            "table:T chunk 1||T.csv:2" + one + "T.csv:3 (stayed), T.csv:4",
                            "table:T chunk 1||T.csv:4" + one + "T.csv:3 (stayed), T.csv:2",
                            // of equal rows the first is taken for the one that stayed
                            "table:T chunk 1||T.csv:6" + two + "T.csv:5 (stayed), T.csv:7",
                            "table:T chunk 1||T.csv:7" + two + "T.csv:5 (stayed), T.csv:6");
            assertThat(migrated.query(LEFT)).containsExactly("0|0");
        }
    }

    /** Its place is told twice: as the one that stayed when the key was made, and as a reject of its own. */
    @Test
    void theOneThatStayedMayGoForAnotherReason() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                15,
                "duplicates=largest",
                "CREATE TABLE p (id NUMBER(9) PRIMARY KEY);\nCREATE TABLE t (id NUMBER(9) PRIMARY KEY, n VARCHAR2(9), p"
                        + " NUMBER(9), CONSTRAINT t_fk FOREIGN KEY (p) REFERENCES p (id));",
                "P",
                "ID\n1\n",
                "T",
                "ID,N,P\n1,a,1\n1,b,9\n2,c,1\n")) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(PLACES))
                    .containsExactly(
                            "table:T chunk 1||T.csv:2|23505|key (id)=(1) of t_pkey is there 2 times; the largest row stays;"
                                    + " others with the key: T.csv:3 (stayed)",
                            "table:T chunk 1||T.csv:3|23503|parent (p)=(9) is not in public.p" + " (t_fk)");
            assertThat(migrated.query(LEFT)).containsExactly("0|0");
        }
    }

    /** More than are hashed, sent or shown at a time; each row tells the line it is on. */
    @Test
    void manyRowsHaveEachTheirOwn() throws SQLException, IOException {
        StringBuilder rows = new StringBuilder("ID,N\n");
        for (int line = 2; line <= 20_001; line++) {
            // three of four keys are there twice
            rows.append(line % 4 == 0 ? 100_000 + line : line % 10_000)
                    .append(',')
                    .append(line)
                    .append('\n');
        }
        try (Migrated migrated =
                Migrated.of(15, "", "CREATE TABLE t (id NUMBER(9) PRIMARY KEY, n NUMBER(9));", "T", rows.toString())) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT count(*), count(DISTINCT line), bool_and(raw::json ->> 'n' = line::text),"
                            + " bool_and(reason LIKE '%; others with the key: T.csv:' || CASE WHEN line > 10001 THEN line"
                            + " - 10000 ELSE line + 10000 END) FROM partbridge.reject"))
                    .containsExactly("15000|15000|t|t");
        }
    }

    /** Rows are alike in all that may be compared: none of them is given the other's place. */
    @Test
    void noPlaceIsGuessed() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                15,
                "mask=columns:SSN",
                "CREATE TABLE t (id NUMBER(9) PRIMARY KEY, ssn VARCHAR2(9), n NUMBER(3));",
                "T",
                "ID,SSN,N\n1,s,1\n1,t,1\n2,u,1\n2,v,2\n")) {
            assertThat(migrated.wrong()).isEmpty();
            String masked = "the key is there more than once; more is not told, since columns of the table are masked";
            String alike = "; its place in the source is one of T.csv:2, T.csv:3, which are alike in all columns that"
                    + " can be compared";
            assertThat(migrated.query(PLACES))
                    .containsExactly(
                            "table:T chunk 1||public.t:0|23505|" + masked + alike,
                            "table:T chunk 1||public.t:0|23505|" + masked + alike,
                            "table:T chunk 1||T.csv:4|23505|" + masked + "; others with the key: T.csv:5",
                            "table:T chunk 1||T.csv:5|23505|" + masked + "; others with the key: T.csv:4");
        }
    }

    /** The row was corrected, so that the source has none like it. */
    @Test
    void aRowThatTheSourceHasNotSaysSo() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                15,
                "",
                "CREATE TABLE p (id NUMBER(9) PRIMARY KEY);\nCREATE TABLE t (id NUMBER(9), n VARCHAR2(3), p NUMBER(9),"
                        + " CONSTRAINT t_fk FOREIGN KEY (p) REFERENCES p (id));",
                "P",
                "ID\n1\n",
                "T",
                "ID,N,P\n1,a,1\n2,b,1\n")) {
            // as if another row had been brought in before the foreign key
            migrated.database()
                    .execute("ALTER TABLE t DROP CONSTRAINT t_fk; DELETE FROM partbridge.object WHERE statement LIKE"
                            + " '%t_fk%'; UPDATE t SET n = 'z', p = 7 WHERE id = 2");
            assertThat(migrated.again().failure()).isEmpty();
            assertThat(migrated.query(PLACES))
                    .containsExactly(
                            "table:T chunk 1||public.t:0|23503|parent (p)=(7) is not in public.p (t_fk); its place in the"
                                    + " source was not found by its values");
        }
    }
}
