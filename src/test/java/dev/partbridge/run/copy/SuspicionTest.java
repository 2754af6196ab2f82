package dev.partbridge.run.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.CsvScan;
import dev.partbridge.oracle.script.data.DataFiles;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspicionTest {
    @TempDir
    private Path folder;

    @Test
    void comparesNumbers() throws IOException {
        assertThat(suspected("n >= 0", "n", "-1", "0", "-0.01", "", "12345678901234567890", "-12345678901234567890"))
                .containsExactly("-1", "-0.01", "-12345678901234567890");
        assertThat(suspected("n BETWEEN -1.5 AND 10", "n", "-1.5", "-1.51", "10", "10.1"))
                .containsExactly("-1.51", "10.1");
        assertThat(suspected("n NOT IN (1, 2)", "n", "1", "1.00", "3", "")).containsExactly("1", "1.00");
        assertThat(suspected("n <> 0.1", "n", "0.10", "0.11")).containsExactly("0.10");
    }

    @Test
    void comparesTexts() throws IOException {
        assertThat(suspected("t IN ('A', 'Bb')", "t", "A", "Bb", "bb", "B", "", "A b"))
                .containsExactly("bb", "B", "A b");
        assertThat(suspected("c IN ('A', 'Bb')", "c", "A", "A  ", "Bb", "x")).containsExactly("x");
    }

    @Test
    void comparesColumns() throws IOException {
        assertThat(suspected(
                        "d <= e",
                        "d,e",
                        "2024-01-02,2024-01-01",
                        "2024-01-01,2024-01-01",
                        "2024-01-01,",
                        "2024-01-01 00:00:01,2024-01-01"))
                .containsExactly("2024-01-02,2024-01-01", "2024-01-01 00:00:01,2024-01-01");
    }

    @Test
    void takesNullForUnknown() throws IOException {
        assertThat(suspected("n > 0 OR t IS NOT NULL", "n,t", "1,", "0,", ",", "0,x"))
                .containsExactly("0,");
        assertThat(suspected("NOT (n > 0 AND t = 'x')", "n,t", "1,x", "1,", "0,x", ",x"))
                .containsExactly("1,x");
        assertThat(suspected("t IS NOT NULL AND n > 0", "n,t", "1,", ",x", "0,x"))
                .containsExactly("1,", "0,x");
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() throws IOException {
        assertThat(suspected("MOD(n, 2) = 0", "n", "1", "2")).isEmpty();
        assertThat(suspected("MOD(n, 2) = 0 OR n > 10", "n", "1", "11")).isEmpty();
        assertThat(suspected("MOD(n, 2) = 0 AND n > 10", "n", "1", "11")).containsExactly("1");
        assertThat(suspected("n > 10", "t", "1")).isEmpty();
        assertThat(suspected("n > 10 DISABLE", "n", "1")).isEmpty();
    }

    @Property
    void readsNumbersAsJavaDoes(@ForAll BigDecimal number) {
        assertThat(DecimalValue.of(number.toPlainString())).isEqualTo(number.doubleValue());
        assertThat(DecimalValue.of(number.toString())).isEqualTo(number.doubleValue());
    }

    /** Which of the lines a check is false for. */
    private List<String> suspected(String check, String header, String... lines) throws IOException {
        String condition = check.endsWith(" DISABLE") ? check.replace(" DISABLE", ") DISABLE") : check + ")";
        Files.writeString(
                folder.resolve("ddl.sql"),
                "CREATE TABLE t (n NUMBER, t VARCHAR2(9), c CHAR(4), d DATE, e DATE, CHECK (" + condition + ");\n");
        Files.writeString(folder.resolve("T.csv"), header + "\n" + String.join("\n", lines) + "\n");
        DataFiles files = DataFiles.find(
                folder, ScriptReader.read(folder, Cancellation.none()).model(), Cancellation.none());
        OracleTable table = files.files().get(0).table();
        List<String> found = new ArrayList<>();
        for (DataSlice slice : CsvScan.scan(folder, files.files().get(0), 1, CsvScan.SLICE_BYTES, Cancellation.none())
                .slices()) {
            try (RowSource rows = new CsvOpener(folder).open(table, slice)) {
                Suspicion suspicion = Suspicion.of(table, rows.columns());
                while (rows.next()) {
                    assertThat(rows.defect()).isEmpty();
                    if (suspicion.of(rows)) {
                        found.add(rows.raw());
                    }
                }
            }
        }
        return found;
    }
}
