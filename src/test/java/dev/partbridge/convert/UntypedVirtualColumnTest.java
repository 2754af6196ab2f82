package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Virtual columns without a data type, which Oracle derives: from the script to what PostgreSQL gets. */
class UntypedVirtualColumnTest {
    @TempDir
    private Path folder;

    private List<Finding> findings = List.of();

    @Test
    void getsTheTypeOfItsExpression() throws IOException {
        Conversion made = convert(
                """
                        CREATE TABLE t (y AS (EXTRACT(YEAR FROM d)), d DATE, s VARCHAR2(9), k AS (UPPER(s)))
                        PARTITION BY LIST (k) (PARTITION p VALUES ('A'), PARTITION q VALUES (DEFAULT));
                        ALTER TABLE t ADD (m AS (TRUNC(d, 'MM')));
                        """);
        assertThat(made.target().tables().get(0).columns())
                .extracting(PgColumn::type)
                .containsExactly("numeric", "timestamp(0)", "varchar(9)", "varchar(9)", "timestamp(0)");
        assertThat(told("PB-SRC-060"))
                .containsExactly(
                        "T: the column Y, virtual and without a data type, is read as NUMBER, by its expression"
                                + " (EXTRACT(YEAR FROM d))",
                        "T: the column K, virtual and without a data type, is read as VARCHAR2(9), by its expression"
                                + " (UPPER(s))",
                        "T: the column M, virtual and without a data type, is read as DATE, by its expression"
                                + " (TRUNC(d, 'MM'))");
        assertThat(findings).noneMatch(f -> f.code().equals("PB-SRC-018"));
    }

    @Test
    void isRefusedOnceWhereTheTypeIsNotCertain() throws IOException {
        Conversion made = convert("CREATE TABLE t (a NUMBER, v AS (own_function(a)));\n");
        assertThat(told("PB-SRC-018"))
                .singleElement()
                .asString()
                .contains("what OWN_FUNCTION gives is not known here; write the one that Oracle gives it");
        assertThat(errors()).containsExactly("PB-SRC-018");
        assertThat(made.target().tables().get(0).columns()).hasSize(1);
    }

    @Test
    void asAPartitionKeyTakesTheTableWithItAndIsToldOnce() throws IOException {
        Conversion made = convert(
                """
                CREATE TABLE t (a NUMBER, v AS (own_function(a)))
                PARTITION BY LIST (v) (PARTITION p VALUES ('A'));
                """);
        assertThat(errors()).containsExactly("PB-SRC-018");
        assertThat(made.target().tables()).isEmpty();
    }

    private List<String> told(String code) {
        return findings.stream()
                .filter(f -> f.code().equals(code))
                .map(Finding::message)
                .toList();
    }

    private List<String> errors() {
        return findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    private Conversion convert(String script) throws IOException {
        ScriptModel source = ScriptReader.read(Files.writeString(folder.resolve("t.sql"), script), Cancellation.none());
        Conversion made = Converter.convert(
                source.model(), new ConvertOptions(new Identifier("public"), 18, Set.of(), Choices.defaults()));
        findings = Stream.concat(source.findings().stream(), made.findings().stream())
                .toList();
        return made;
    }
}
