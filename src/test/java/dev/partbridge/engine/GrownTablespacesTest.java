package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the partitions are kept that Oracle makes itself when a row comes. */
class GrownTablespacesTest {
    private static final String GROWS =
            "CREATE TABLE t (id NUMBER) PARTITION BY RANGE (id) INTERVAL (10) STORE IN (a, b)"
                    + " (PARTITION p VALUES LESS THAN (10) TABLESPACE c);\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void intervalPartitionsTakeTurns() throws IOException {
        assertThat(tablespaces(GROWS + "INSERT INTO t VALUES (11);\nINSERT INTO t VALUES (35);"
                        + "\nINSERT INTO t VALUES (22);\n"))
                .containsExactly("C", "A", "B", "A");
        assertThat(tablespaces(GROWS + "ALTER TABLE t SET STORE IN (z);\nINSERT INTO t VALUES (11);\n"))
                .containsExactly("C", "Z");
    }

    @Test
    void automaticPartitionsTakeTurns() throws IOException {
        assertThat(tablespaces("CREATE TABLE t (id NUMBER) PARTITION BY LIST (id) AUTOMATIC STORE IN (a, b)"
                        + " (PARTITION p VALUES (1));\nINSERT INTO t VALUES (2);\nINSERT INTO t VALUES (3);\n"))
                .containsExactly("-", "A", "B");
    }

    private List<String> tablespaces(String script) throws IOException {
        Path file = folder.resolve("t.sql");
        Files.writeString(file, script);
        try (Engine engine = Engines.create()) {
            return engine
                    .inspect(new ScriptSource(file), Cancellation.none())
                    .model()
                    .tables()
                    .get(0)
                    .partitioning()
                    .orElseThrow()
                    .partitions()
                    .stream()
                    .map(OraclePartition::tablespace)
                    .map(t -> t.map(Identifier::text).orElse("-"))
                    .toList();
        }
    }
}
