package dev.partbridge.run.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
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
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The character NUL in a file's texts is told before any row is copied, with what becomes of it. */
class NulLookTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reject|PB-ROW-012 1 row of T, T.csv:2: column a holds the character NUL, which PostgreSQL's text cannot"
                        + " hold at place 2.|PB-ROW-012 1 row of T, T.csv:3: column d holds the character NUL, which"
                        + " PostgreSQL's text cannot hold at place 1.",
                "remove|PB-ROW-018 1 row of T, T.csv:2: A holds the character NUL, which is left out.|PB-ROW-018 1 row of"
                        + " T, T.csv:3: D holds the character NUL, which is left out.",
                "replace|PB-ROW-018 1 row of T, T.csv:2: A holds the character NUL, which becomes U+FFFD.|PB-ROW-018 1 row"
                        + " of T, T.csv:3: D holds the character NUL, which becomes U+FFFD."
            })
    void tellsWhatBecomesOfIt(String choice, String first, String second) throws IOException {
        Files.writeString(folder.resolve("ddl.sql"), "CREATE TABLE t (id NUMBER(9), a VARCHAR2(9), d CLOB);");
        Files.writeString(folder.resolve("T.csv"), "ID,A,D\n1,a\0,x\n2,b,\0\n3,c,\n4,\uD83D\uDE00,\uD83D\uDE00\n");
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = engine.plan(
                    inspection,
                    engine.convert(
                            inspection,
                            new ConvertOptions(
                                    Identifier.of("public"), 15, Set.of(), new Choices(Map.of("nul", choice)))));
            Step.Copy copy = plan.steps().stream()
                    .filter(Step.Copy.class::isInstance)
                    .map(Step.Copy.class::cast)
                    .findFirst()
                    .orElseThrow();
            SourceScan scan = new SourceScan(
                    plan,
                    (mapping, chunk) -> open(inspection, mapping.oracle(), chunk),
                    new RunControl(1, 0),
                    Cancellation.none());
            assertThat(scan.findings(
                            copy.table(), scan.look(copy.table(), copy.chunks().get(0), (rows, bytes) -> {})))
                    .extracting(f -> f.code() + " " + f.message())
                    .isEqualTo(List.of(first, second));
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
