package dev.partbridge.run.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files, whose rows and bytes are counted. */
class SizeTextTest {
    @TempDir
    private Path folder;

    private Plan plan(int rows) throws IOException {
        Files.writeString(folder.resolve("t.sql"), "CREATE TABLE t (id NUMBER(10) PRIMARY KEY, note VARCHAR2(20));\n");
        StringBuilder file = new StringBuilder("ID,NOTE\n");
        for (int i = 0; i < rows; i++) {
            file.append(i).append(",a note\n");
        }
        Files.writeString(folder.resolve("T.csv"), file);
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            return engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
        }
    }

    @Test
    void ofFiles() throws IOException {
        Plan plan = plan(10_000);
        String sum = "disk on the target, estimated: 724 KB (rows 448 KB, keys and indexes 276 KB), and in all as much"
                + " WAL; not known is the compression of long values (TOAST)";
        assertThat(SizeText.sum(plan)).containsExactly(sum);
        assertThat(SizeText.each(plan))
                .containsExactly(
                        "disk of public.t, estimated: 10,000 rows 448 KB, keys and indexes 276 KB, WAL 724 KB", sum);
    }

    @Test
    void ofNoRowsNothingIsSaid() throws IOException {
        assertThat(SizeText.each(plan(0))).isEmpty();
    }
}
