package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule multi-column-list on real servers: both ways give the same places, bars and backslashes in the keys. */
class MultiColumnListIT {
    private static final String DDL =
            """
            CREATE TABLE areas (id NUMBER(9) PRIMARY KEY, land VARCHAR2(9), zone CHAR(3), n NUMBER(5,1), d DATE)
            PARTITION BY LIST (land, zone, n, d) (
              PARTITION p1 VALUES (('a|b', 'c', 1, DATE '2024-01-01'), ('x', NULL, -2.5, NULL)),
              PARTITION p2 VALUES (('a', 'b|c', 1, DATE '2024-01-01'), (NULL, NULL, NULL, NULL)),
              PARTITION p3 VALUES (('\\', '0', 0, DATE '1969-12-31'), ('\\0', 'c', 10, DATE '2024-01-01')),
              PARTITION p4 VALUES (DEFAULT));
            """;
    private static final String ROWS =
            """
            ID,LAND,ZONE,N,D
            1,a|b,c,1,2024-01-01 00:00:00
            2,a,b|c,1.0,2024-01-01 00:00:00
            3,x,,-2.5,
            4,,,,
            5,\\,0,0,1969-12-31 00:00:00
            6,\\0,c,10,2024-01-01 00:00:00
            7,,c,10,2024-01-01 00:00:00
            8,a|b,c,1,2024-01-01 00:00:01
            9,a,,1,2024-01-01 00:00:00
            """;
    private static final List<String> PLACES =
            List.of("1|p1", "2|p2", "3|p1", "4|p2", "5|p3", "6|p3", "7|p4", "8|p4", "9|p4");
    private static final String WHERE = "SELECT id, substr(tableoid::regclass::text, 7, 2) FROM areas ORDER BY 1";

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void expression(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "multi-column-list=expression", DDL, "AREAS", ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(WHERE)).isEqualTo(PLACES);
            assertThat(migrated.query("SELECT count(*) FROM pg_inherits WHERE inhparent = 'areas'::regclass"))
                    .containsExactly("4");
            assertThat(migrated.query("SELECT conrelid::regclass FROM pg_constraint WHERE contype = 'p' AND"
                            + " conrelid::regclass::text LIKE 'areas%' ORDER BY 1"))
                    .containsExactly("areas_p1", "areas_p2", "areas_p3", "areas_p4");
            assertThat(migrated.codes()).contains("PB-PART-063", "PB-KEY-003").doesNotContain("PB-PART-018");
            assertThat(migrated.counts()).containsExactly("P1|2|0|2", "P2|2|0|2", "P3|2|0|2", "P4|3|0|3");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void nested(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "", DDL, "AREAS", ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(WHERE)).isEqualTo(PLACES);
        }
    }

    /** A number without scale has many texts: 1 and 1.0. */
    @ParameterizedTest
    @ValueSource(ints = {18})
    void whatHasNoTextOfItsOwnStaysNested(int major) throws SQLException, IOException {
        String ddl = "CREATE TABLE areas (id NUMBER(9), a NUMBER, b NUMBER(1)) PARTITION BY LIST (a, b)"
                + " (PARTITION p1 VALUES ((1, 1)), PARTITION p2 VALUES (DEFAULT));";
        try (Migrated migrated =
                Migrated.of(major, "multi-column-list=expression", ddl, "AREAS", "ID,A,B\n1,1.0,1\n2,1,2\n")) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(WHERE)).containsExactly("1|p1", "2|p2");
            assertThat(migrated.codes()).contains("PB-PART-064", "PB-PART-018");
        }
    }

    /** A leaf that stands several times for a subpartition is numbered through, whichever level made the copies. */
    @Test
    void copiesBelowCopies() throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE cells (id NUMBER(9), a NUMBER(3), b NUMBER(3), c NUMBER(3), d NUMBER(3))
                PARTITION BY LIST (a, b) SUBPARTITION BY LIST (c, d) (
                  PARTITION p1 VALUES ((1, 1), (2, 2)) (
                    SUBPARTITION p1x VALUES ((1, 1), (2, 2)),
                    SUBPARTITION p1r VALUES (DEFAULT)),
                  PARTITION p2 VALUES (DEFAULT) (
                    SUBPARTITION p2x VALUES ((7, 7))));
                """;
        String rows =
                """
                ID,A,B,C,D
                1,1,1,1,1
                2,1,1,2,2
                3,1,1,1,2
                4,1,1,9,9
                5,2,2,1,1
                6,2,2,2,2
                7,2,2,2,1
                8,2,2,9,9
                9,1,2,7,7
                10,2,1,7,7
                11,9,9,7,7
                """;
        try (Migrated migrated = Migrated.of(18, "", ddl, "CELLS", rows)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT id, tableoid::regclass FROM cells ORDER BY 1"))
                    .containsExactly(
                            "1|cells_p1x",
                            "2|cells_p1x_2",
                            "3|cells_p1r",
                            "4|cells_p1r_3",
                            "5|cells_p1x_3",
                            "6|cells_p1x_4",
                            "7|cells_p1r_5",
                            "8|cells_p1r_6",
                            "9|cells_p2x",
                            "10|cells_p2x_2",
                            "11|cells_p2x_3");
            assertThat(migrated.codes()).noneMatch(c -> c.startsWith("PB-NAME"));
            assertThat(migrated.counts()).containsExactly("P1/P1X|4|0|4", "P1/P1R|4|0|4", "P2/P2X|3|0|3");
        }
    }
}
