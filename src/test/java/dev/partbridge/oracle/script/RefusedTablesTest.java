package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A CREATE TABLE that Oracle would refuse makes no table: an error with Oracle's code, the place and the cure. */
class RefusedTablesTest {
    /** '~' marks the place of the finding. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a number(~50) | ORA-01727 | the precision 50 is not between 1 and 38
            a number(~0) | ORA-01727 | the precision 0 is not between 1 and 38
            a number(5, ~128) | ORA-01728 | the scale 128 is not between -84 and 127
            a float(~127) | ORA-01724 | the precision 127 is not between 1 and 126
            a varchar2~ | ORA-00906 | VARCHAR2 has no length
            a varchar~ | ORA-00906 | VARCHAR2 has no length
            a nvarchar2~ | ORA-00906 | NVARCHAR2 has no length
            a raw~ | ORA-00906 | RAW has no length
            a char(~0) | ORA-01723 | CHAR of length 0
            a varchar2(~32768) | ORA-00910 | the length 32768 is too long for VARCHAR2
            a char(~2001 byte) | ORA-00910 | the length 2001 is too long for CHAR
            a timestamp(~10) | ORA-30088 | the number of digits 10 is not between 0 and 9
            a number, b date, ~a date | ORA-00957 | the column A is there twice
            a number, ~"A" date | ORA-00957 | the column A is there twice
            """)
    void typesAndColumns(String marked, String code, String what) {
        String columns = marked.replace("~", "");
        ScriptModel read = ReadText.of("create table t (" + columns + ");\n");
        assertThat(read.model().tables()).isEmpty();
        List<Finding> errors = errors(read, "PB-SRC-050");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).message()).startsWith("T: " + what).contains(code, "Not carried out");
        assertThat(errors.get(0).position()).hasValueSatisfying(at -> assertThat(at.column())
                .isEqualTo("create table t (".length() + marked.indexOf('~') + 1));
    }

    @Test
    void aColumnAddedTwiceLeavesTheTableAsItWas() {
        ScriptModel read = ReadText.of("create table t (a number);\nalter table t add (b date, a date);\n");
        assertThat(read.model().tables().get(0).columns()).hasSize(1);
        assertThat(errors(read, "PB-SRC-050").get(0).message()).contains("the column A is there twice", "ORA-01430");
    }

    @Test
    void whatOracleTakesIsTaken() {
        ScriptModel read =
                ReadText.of("create table t (a number(38), b number(1,127), c number(*,-84), d float(126), e char,"
                        + " f varchar2(32767), g raw(2000), h timestamp(9), i urowid, j nchar);\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.model().tables().get(0).columns()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            list (a) (partition p values (default), partition q values (1))    | P | ORA-14318
            list (a) (partition p values (1, default))                         | P | ORA-14319
            list (a) (partition p values (1), partition q values (1))          | Q | ORA-14312
            list (a) automatic (partition p values (1), partition q values (default)) | Q | ORA-14851
            range (a) (partition p values less than (2), partition q values less than (2)) | Q | ORA-14037
            range (a) (partition p values less than (2), partition p values less than (3)) | P | ORA-14013
            range (z) (partition p values less than (2))                       | Z | ORA-14030
            range (a) interval (5) (partition p values less than (maxvalue))   | T | ORA-14761
            hash (b) subpartition by list (a) subpartition template (subpartition s values (default), subpartition r values (1)) partitions 2 | T | ORA-14624
            """)
    void partitions(String partitioning, String subject, String code) {
        ScriptModel read = ReadText.of("create table t (a number, b number) partition by " + partitioning + ";\n");
        List<Finding> errors = errors(read, "PB-SRC-008");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).message()).contains(code, "the table is left out");
        assertThat(errors.get(0).subject().toString()).contains(subject);
        assertThat(errors.get(0).position()).isPresent();
        assertThat(errors.get(0).advice()).isNotBlank();
    }

    private static List<Finding> errors(ScriptModel read, String code) {
        List<Finding> errors = read.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).extracting(Finding::code).containsOnly(code);
        return errors;
    }
}
