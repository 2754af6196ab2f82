package dev.partbridge.run.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RunControl;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows with one key are told before any is copied, with count, first place and the row that has it too. */
class KeysLookTest {
    private static final String TABLE =
            """
            CREATE TABLE t (id NUMBER(9) NOT NULL, d DATE NOT NULL, code VARCHAR2(9), part NUMBER,
              CONSTRAINT t_pk PRIMARY KEY (id, d)%s, CONSTRAINT t_uk UNIQUE (d, code, part))
            PARTITION BY RANGE (d) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            """;
    private static final String ROWS =
            """
            ID,D,CODE,PART
            1,2023-05-01 00:00:00,a,1
            2,2023-05-01 00:00:00,b,1
            01,2023-05-01 00:00:00,c,1
            1,2024-05-01 00:00:00,a,1
            5,2024-05-01 00:00:00,a,1.0
            6,2024-05-01 00:00:00,,1
            7,2024-05-01 00:00:00,,1
            1,2023-05-01 00:00:00,A,1
            x,2023-05-01 00:00:00,a,1
            """;

    @TempDir
    private Path folder;

    private Plan plan(Engine engine, Inspection inspection) {
        return engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
    }

    private Step.Copy copy(Plan plan) {
        return plan.copies().get(0);
    }

    private void write(String rows, String state) throws IOException {
        Files.writeString(folder.resolve("ddl.sql"), TABLE.formatted(state));
        Files.writeString(folder.resolve("T.csv"), rows);
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = plan(engine, inspection);
            Step.Copy copy = copy(plan);
            try (SourceScan scan = new SourceScan(
                    plan,
                    (mapping, chunk) -> open(inspection, mapping.oracle(), chunk),
                    new RunControl(1, 0),
                    Cancellation.none())) {
                SourceScan.Found sum = new SourceScan.Found();
                for (Chunk chunk : copy.chunks()) {
                    sum.add(scan.look(copy.table(), chunk, (rows, bytes) -> {}));
                }
                sum.add(scan.keysTwice(copy.table(), copy.chunks()));
                scan.findings(copy.table(), sum)
                        .forEach(f -> found.add(f.code() + " " + f.subject() + " " + f.message()));
            }
        }
        return found;
    }

    @Test
    void tellsRowsWithOneKey() throws IOException {
        write(ROWS, "");
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "PB-ROW-019 constraint:T#t_pk 2 rows of T, the first T.csv:4: it has the key (ID, D) of t_pk that"
                                + " T.csv:2 has.",
                        "PB-ROW-019 constraint:T#t_uk 1 row of T, T.csv:6: it has the key (D, CODE, PART) of t_uk that"
                                + " T.csv:5 has.",
                        "PB-ROW-017 column:T#ID 1 row of T, T.csv:10: ID: \"x\" is not a number.");
    }

    @Test
    void saysNothingWhereThereAreNone() throws IOException {
        write("ID,D,CODE,PART\n1,2023-05-01 00:00:00,a,1\n2,2023-05-01 00:00:00,a,2\n", "");
        assertThat(found()).isEmpty();
    }

    /** Oracle holds a key itself that is enabled and validated. */
    @ParameterizedTest
    @CsvSource({"'',''", "' ENABLE NOVALIDATE','[ID, D]'"})
    void asksADatabaseOnlyForWhatItDoesNotProve(String state, String asked) throws IOException {
        write(ROWS, state);
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = plan(engine, inspection);
            List<UniqueKey> keys = UniqueKey.of(
                    copy(plan).table(),
                    plan.conversion().target(),
                    Optional.of(inspection
                            .model()
                            .table(copy(plan).table().oracle())
                            .orElseThrow()));
            assertThat(keys.stream()
                            .map(k -> k.columns().stream()
                                    .map(ColumnMapping::oracle)
                                    .toList()
                                    .toString())
                            .toList())
                    .isEqualTo(asked.isEmpty() ? List.of() : List.of(asked));
        }
    }

    private RowSource open(Inspection inspection, QualifiedName table, Chunk chunk) throws IOException {
        return new CsvOpener(folder)
                .open(
                        inspection.model().table(table).orElseThrow(),
                        new DataSlice(
                                chunk.origin(),
                                chunk.number(),
                                chunk.file().offset(),
                                chunk.file().firstLine(),
                                chunk.rows(),
                                chunk.bytes()));
    }
}
