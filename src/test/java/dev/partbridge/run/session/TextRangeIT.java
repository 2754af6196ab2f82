package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Rules source-charset and text-range-collation on a real server. */
class TextRangeIT {
    private static final String COLLATION =
            "SELECT collname FROM pg_attribute a JOIN pg_collation c ON c.oid = attcollation"
                    + " WHERE attrelid = 'names'::regclass AND attname = 'name'";
    private static final String WHERE = "SELECT id, tableoid::regclass FROM names ORDER BY 1";
    private static final String ROWS = "ID,NAME\n1,ADA\n2,M\n3,ZOE\n4,LZ\n";

    private static String ddl(String type, String low, String high) {
        return "CREATE TABLE names (id NUMBER(9), name " + type + ") PARTITION BY RANGE (name) (\n"
                + "  PARTITION p1 VALUES LESS THAN ('" + low + "'),\n"
                + "  PARTITION p2 VALUES LESS THAN ('" + high + "'));\n";
    }

    @Test
    void byDefaultBytesDecide() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(18, "", ddl("VARCHAR2(20)", "M", "a"), "NAMES", ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(COLLATION)).containsExactly("C");
            assertThat(migrated.query(WHERE)).containsExactly("1|names_p1", "2|names_p2", "3|names_p2", "4|names_p1");
            assertThat(migrated.codes())
                    .contains("PB-PART-008")
                    .doesNotContain("PB-PART-066", "PB-PART-067", "PB-PART-068", "PB-PART-069");
        }
    }

    @Test
    void theDatabasesCollationWhereTheBoundsAreAlikeInAll() throws SQLException, IOException {
        try (Migrated migrated =
                Migrated.of(18, "text-range-collation=database", ddl("VARCHAR2(20)", "M", "ZZ"), "NAMES", ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(COLLATION)).containsExactly("default");
            assertThat(migrated.query(WHERE)).containsExactly("1|names_p1", "2|names_p2", "3|names_p2", "4|names_p1");
            assertThat(migrated.findings("PB-PART-008", "PB-PART-068", "PB-PART-069"))
                    .containsExactly("PB-PART-068 Range key NAME of NAMES is text in the collation of the target's"
                            + " database: its order, not Oracle's BINARY order, decides which partition takes a row and"
                            + " which ones a query reads.");
        }
    }

    @Test
    void notWhereTheOrderOfTheBoundsDependsOnIt() throws SQLException, IOException {
        try (Migrated migrated =
                Migrated.of(18, "text-range-collation=database", ddl("VARCHAR2(20)", "M", "a"), "NAMES", ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(COLLATION)).containsExactly("C");
            assertThat(migrated.query(WHERE)).containsExactly("1|names_p1", "2|names_p2", "3|names_p2", "4|names_p1");
            assertThat(migrated.findings("PB-PART-068", "PB-PART-069"))
                    .containsExactly("PB-PART-069 Range key NAME of NAMES cannot be in the collation of the target's"
                            + " database: the order of its bounds 'M', 'a' can depend on it, since they are neither all"
                            + " digits, all capitals nor all small letters; text-range-collation c is done in its"
                            + " place.");
        }
    }

    @Test
    void anotherCharacterSetIsToldWithItsBounds() throws SQLException, IOException {
        String rows = ROWS + "5,\u00c4\n";
        try (Migrated migrated =
                Migrated.of(18, "source-charset=other", ddl("VARCHAR2(20)", "M", "\u00dc"), "NAMES", rows)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(WHERE))
                    .containsExactly("1|names_p1", "2|names_p2", "3|names_p2", "4|names_p1", "5|names_p2");
            assertThat(migrated.findings("PB-PART-066", "PB-PART-067"))
                    .containsExactly(
                            "PB-PART-066 Range key NAME of NAMES is text, and the source's character set is not"
                                    + " AL32UTF8: the bounds '\u00dc' are not ASCII, and rows near them can belong to other"
                                    + " partitions than in Oracle, whose order is that of its own set's bytes.");
        }
    }

    @Test
    void itMattersLessToBoundsInAscii() throws SQLException, IOException {
        try (Migrated migrated =
                Migrated.of(18, "source-charset=other", ddl("VARCHAR2(20)", "M", "a"), "NAMES", ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.findings("PB-PART-066", "PB-PART-067"))
                    .containsExactly(
                            "PB-PART-067 Range key NAME of NAMES is text, and the source's character set is not"
                                    + " AL32UTF8: all bounds are ASCII, so that rows go where Oracle has them if the set extends"
                                    + " ASCII; letters beyond ASCII can sort otherwise among themselves, and EBCDIC and 7-bit"
                                    + " national sets put rows elsewhere.");
        }
    }

    @Test
    void theNationalCharacterSetIsOneOfItsOwn() throws SQLException, IOException {
        try (Migrated migrated =
                Migrated.of(18, "source-charset=other", ddl("NVARCHAR2(20)", "M", "a"), "NAMES", ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.codes()).contains("PB-PART-008").doesNotContain("PB-PART-066", "PB-PART-067");
        }
    }
}
