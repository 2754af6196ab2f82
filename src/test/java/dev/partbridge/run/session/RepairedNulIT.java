package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule nul: the character NUL is refused, or changed and counted, in every way that rows go in. */
class RepairedNulIT {
    private static final String DDL =
            """
            CREATE TABLE t (id NUMBER(9) PRIMARY KEY, a VARCHAR2(9), b VARCHAR2(9),
              c CHAR(4), d CLOB)
            PARTITION BY RANGE (id) (PARTITION p1 VALUES LESS THAN (100));
            CREATE TABLE c (id NUMBER(9), t_id NUMBER(9) NOT NULL, a VARCHAR2(9),
              CONSTRAINT c_fk FOREIGN KEY (t_id) REFERENCES t (id)) PARTITION BY REFERENCE (c_fk);
            """;
    private static final String ROWS = "ID,A,B,C,D\n1,a\0b,\0\0c,x \0,\0\n2,plain,,,\n";
    private static final String CHILDREN = "ID,T_ID,A\n1,2,x\0\n";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {"reject|-|-|0,0|2", "remove|ab,c,x   ,|x|1,4|0", "replace|a?b,??c,x ? ,?|x?|1,4|0"})
    void inEveryText(String choice, String row, String child, String repaired, long rejects)
            throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(15, "nul=" + choice, DDL, "T", ROWS, "C", CHILDREN)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query(
                            "SELECT translate(concat_ws(',', a, b, c, d), U&'\\FFFD', '?') FROM t WHERE id = 1"))
                    .isEqualTo(Stream.ofNullable(row).toList());
            assertThat(migrated.query("SELECT translate(a, U&'\\FFFD', '?') FROM c"))
                    .isEqualTo(Stream.ofNullable(child).toList());
            assertThat(migrated.query(
                            "SELECT string_agg(repaired::text, ',' ORDER BY source_table) FROM partbridge.chunk"))
                    .containsExactly(repaired);
            assertThat(migrated.report().rejects()).isEqualTo(rejects);
            assertThat(migrated.alone().passed()).isTrue();
        }
    }
}
