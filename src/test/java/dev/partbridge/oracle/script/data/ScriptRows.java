package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.sql.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows that scripts insert, as a migration does, into lines of text. */
final class ScriptRows {
    private final Path folder;
    private final List<ScriptModel> models = new ArrayList<>();

    ScriptRows(Path folder) {
        this.folder = folder;
    }

    /** The rows of one script, each with its place. */
    List<String> rows(String script) throws IOException {
        Path file = folder.resolve("rows.sql");
        Files.writeString(file, script);
        return read(file);
    }

    /** The rows of a script or of all in a folder. */
    List<String> read(Path scripts) throws IOException {
        ScriptModel model = ScriptReader.read(scripts, Cancellation.none());
        models.add(model);
        List<String> rows = new ArrayList<>();
        for (InsertSlice slice : model.rows()) {
            OracleTable table = model.model().table(slice.table()).orElseThrow();
            long count = 0;
            try (RowSource source = new InsertOpener(folder).open(table, slice)) {
                while (source.next()) {
                    count++;
                    rows.add(slice.table() + " " + source.position() + " "
                            + (source.defect().isPresent()
                                    ? source.defect().get().reason()
                                    : values(source)));
                }
            }
            assertThat(count).isEqualTo(slice.rows());
        }
        return rows;
    }

    /** What was read last. */
    ScriptModel last() {
        return models.get(models.size() - 1);
    }

    private static String values(RowSource row) {
        List<String> values = new ArrayList<>();
        List<RowColumn> columns = row.columns();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).name() + "=" + (row.isNull(i) ? "NULL" : "[" + row.getText(i) + "]"));
        }
        return String.join(" ", values);
    }

    /** Code and place of the findings of the last reading. */
    List<String> told(String... codes) {
        return last().findings().stream()
                .filter(f -> List.of(codes).contains(f.code()))
                .map(f -> f.code() + " "
                        + f.position().map(SourcePosition::toString).orElse(""))
                .toList();
    }
}
