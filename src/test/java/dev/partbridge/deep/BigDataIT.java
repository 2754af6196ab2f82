package dev.partbridge.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.program.Program;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two million rows of a reference chain in little memory. */
@Tag("deep")
@ExtendWith(FreshDatabase.class)
class BigDataIT {
    @TempDir
    private Path folder;

    @Test
    void twoMillionRowsIn256Megabytes(TestDatabase database) throws IOException, SQLException {
        ChainSource source = new ChainSource(folder.resolve("source"), 500_000, 3).write(40);
        assertThat(source.rows()).isEqualTo(2_000_000);

        Program.Result run = Program.run(
                Map.of("PGPASSWORD", database.password(), "PARTBRIDGE_JAVA_OPTS", "-Xmx256m"),
                "migrate",
                source.folder().toString(),
                database.jdbcUrl());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("All checks passed");
        assertThat(database.query(ChainSource.counted())).isEqualTo(source.expected());
    }
}
