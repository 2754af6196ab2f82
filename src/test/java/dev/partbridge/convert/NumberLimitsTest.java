package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.BundleText;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers with a scale below zero or above their precision, and the names of subpartitions of a template. */
class NumberLimitsTest {
    private static final String NUMBERS = "create table t (a number(5,-2), b number(3,5), c number(5,2));\n";

    @TempDir
    private Path folder;

    @Test
    void aCheckHoldsThemBefore15AndAFindingSaysSo() throws IOException {
        Conversion made = convert(NUMBERS, 14);
        assertThat(BundleText.sql(made))
                .contains("a numeric(7)", "b numeric(5,5)", "CHECK (a = round(a, -2))", "CHECK (abs(b) < 0.01)");
        assertThat(BundleText.findings(made))
                .contains(
                        "warning PB-TYPE-032 column:T#A: Column A of T is NUMBER(5,-2), a scale that PostgreSQL 14 does"
                                + " not have; it became numeric(7) with CHECK (a = round(a, -2)), which refuses what Oracle"
                                + " rounds.",
                        "column:T#B: Column B of T is NUMBER(3,5)")
                .doesNotContain("column:T#C");
    }

    @Test
    void numericItselfHoldsThemFrom15On() throws IOException {
        Conversion made = convert(NUMBERS, 15);
        assertThat(BundleText.sql(made))
                .contains("a numeric(5,-2)", "b numeric(3,5)")
                .doesNotContain("CHECK");
        assertThat(BundleText.findings(made)).doesNotContain("PB-TYPE-032");
    }

    @Test
    void boundsOfSuchKeysAreThoseOfTheirDigits() throws IOException {
        Conversion made = convert(
                """
                create table t (a number(5,-2) not null) partition by range (a)
                  (partition p values less than (120), partition q values less than (9999900));
                create table u (b number(3,5) not null) partition by range (b)
                  (partition p values less than (0.000011), partition q values less than (0.00999));
                """,
                15);
        assertThat(BundleText.sql(made))
                .contains("FROM (MINVALUE) TO (200)", "FROM (MINVALUE) TO (0.00002)", "TO (0.00999)");
        assertThat(BundleText.findings(made)).doesNotContain("error");
    }

    @Test
    void namesOfATemplateStayBelowPartitionsWithoutName() throws IOException {
        Conversion made = convert(
                """
                create table c_hl (a number(5) not null, b number(5) not null) partition by hash (a)
                  subpartition by list (b) subpartition template (subpartition low values (1), subpartition rest values (default))
                  partitions 2;
                """,
                15);
        assertThat(BundleText.sql(made)).contains("c_hl_p1_low", "c_hl_p2_rest").doesNotContain("c_hl_p1_1");
    }

    @Test
    void theReleaseIsCalledAsPeopleCallIt() throws IOException {
        Conversion made = convert("create table t (a number, b number generated always as (a + 1) virtual);\n", 9);
        assertThat(BundleText.findings(made)).contains("PostgreSQL 9.6 has no generated columns");
    }

    private Conversion convert(String script, int major) throws IOException {
        Path file = Files.writeString(folder.resolve("a.sql"), script);
        OracleModel model = ScriptReader.read(file, Cancellation.none()).model();
        return Converter.convert(
                model, new ConvertOptions(new Identifier("public"), major, Set.of(), Choices.defaults()));
    }
}
