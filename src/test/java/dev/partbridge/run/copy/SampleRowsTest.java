package dev.partbridge.run.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.SampleTables;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.CsvScan;
import dev.partbridge.oracle.script.data.DataFile;
import dev.partbridge.oracle.script.data.DataFiles;
import dev.partbridge.oracle.script.data.DataScan;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample's own rows, counted per table and per partition. */
class SampleRowsTest {
    private static final Path SAMPLE = Path.of("assets/sample");
    private static final OracleModel MODEL = SampleTables.model();

    @ParameterizedTest
    @ValueSource(longs = {20_000, CsvScan.SLICE_BYTES})
    void rowsAreThoseOfTheExpectedCounts(long sliceBytes) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        DataFiles files = DataFiles.find(SAMPLE, MODEL, Cancellation.none());
        for (DataFile file : files.files()) {
            DataScan scan = CsvScan.scan(files.folder(), file, 1, sliceBytes, Cancellation.none());
            assertThat(scan.findings()).isEmpty();
            for (DataSlice slice : scan.slices()) {
                count(files.folder(), file.table(), slice, found);
            }
        }

        assertThat(found).isEqualTo(expected());
    }

    @Test
    void everyDataFileIsOfATable() throws IOException {
        DataFiles files = DataFiles.find(SAMPLE, MODEL, Cancellation.none());

        assertThat(files.findings()).isEmpty();
    }

    private static void count(Path folder, OracleTable table, DataSlice slice, Map<String, Integer> found)
            throws IOException {
        try (RowSource rows = new CsvOpener(folder).open(table, slice)) {
            Optional<RowRouter> router = RowRouter.of(table, rows.columns());
            while (rows.next()) {
                assertThat(rows.defect()).as(() -> rows.position().toString()).isEmpty();
                String partition =
                        router.map(r -> partition(table, r.route(rows))).orElse("");
                found.merge(table.name() + "," + partition, 1, Integer::sum);
            }
            assertThat(rows.bytesRead()).isEqualTo(slice.bytes());
        }
    }

    private static String partition(OracleTable table, int index) {
        return table.partitioning()
                .orElseThrow()
                .partitions()
                .get(index)
                .name()
                .orElseThrow()
                .text();
    }

    /** Reference-partitioned tables are summed up: their key is their parent's. */
    private static Map<String, Integer> expected() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        for (String line : Files.readAllLines(SAMPLE.resolve("expected-counts.txt"))) {
            String[] parts = line.split(",", -1);
            if (!parts[0].equals("object")) {
                String partition = parts[0].startsWith("ITEM") ? "" : parts[1];
                expected.merge(parts[0] + "," + partition, Integer.parseInt(parts[2]), Integer::sum);
            }
        }
        return expected;
    }
}
