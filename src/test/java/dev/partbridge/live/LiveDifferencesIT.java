package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ValidateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rows that differ from those of a live database are told by key and repaired. */
@ExtendWith(FreshDatabase.class)
class LiveDifferencesIT {
    @TempDir
    private Path folder;

    @Test
    void areListedAndRepaired(TestDatabase target) throws Exception {
        Path script = folder.resolve("repair.sql");
        try (LiveRun live = new LiveRun()) {
            LiveRun.complete(live.migrate(target), target);
            target.execute("DELETE FROM app.items WHERE item_id = (SELECT min(item_id) FROM app.items);"
                    + " UPDATE app.sales SET note = 'x' WHERE sale_id = (SELECT max(sale_id) FROM app.sales);"
                    + " INSERT INTO app.sales (sale_id, sold) VALUES (99999, '2023-03-03')");
            Inspection inspection = live.inspect();

            ValidationReport report = live.engine()
                    .validate(
                            inspection,
                            live.engine()
                                    .plan(inspection, live.engine().convert(inspection, ConvertOptions.defaults())),
                            PasswordsOfTests.target(target),
                            ValidateOptions.of(ProofSettings.defaults()).telling(10, Optional.of(script)),
                            event -> {},
                            Cancellation.none());

            assertThat(report.checks())
                    .filteredOn(c -> c.kind().equals("Differences"))
                    .extracting(c -> c.what() + ": " + c.found())
                    .containsExactly(
                            "app.sales by (sale_id): 1 only in the target, 1 with other values",
                            "app.items by (item_id): 1 missing");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                    .isEqualTo("rw-------");
            assertThat(live.validate(target, Cancellation.none()).passed()).isFalse();
            target.execute(Files.readString(script));
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }
}
