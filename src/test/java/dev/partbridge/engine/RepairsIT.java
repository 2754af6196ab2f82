package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The script of a search for rows that differ waits to be saved, and is the one that a validation writes. */
@ExtendWith(FreshDatabase.class)
class RepairsIT {
    private static final Set<QualifiedName> BOTH = Set.of(QualifiedName.of("T"), QualifiedName.of("U"));

    @TempDir
    private Path folder;

    @Test
    void isSavedWithTheBytesOfTheValidation(TestDatabase database) throws Exception {
        Path source = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(
                source.resolve("t.sql"),
                "CREATE TABLE T (ID NUMBER(10) PRIMARY KEY, NOTE VARCHAR2(9)); CREATE TABLE U (ID NUMBER(10) PRIMARY KEY);");
        Files.writeString(source.resolve("T.csv"), "ID,NOTE\n1,a\n2,b\u00e4\n3,c\n");
        Files.writeString(source.resolve("U.csv"), "ID\n1\n");
        Target target = PasswordsOfTests.target(database);
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(source), Cancellation.none());
            Conversion conversion = engine.convert(inspection, ConvertOptions.defaults());
            Plan plan = engine.plan(inspection, conversion);
            engine.migrate(inspection, plan, target, MigrateOptions.defaults(), event -> {}, Cancellation.none());
            database.execute(
                    "UPDATE t SET note = 'x' WHERE id = 2; DELETE FROM t WHERE id = 3; INSERT INTO u VALUES (9)");
            Path byValidation = folder.resolve("validation.sql");
            ValidationReport proof = engine.validate(
                    inspection,
                    plan,
                    target,
                    ValidateOptions.of(ProofSettings.defaults()).telling(100, Optional.of(byValidation)),
                    event -> {},
                    Cancellation.none());
            Path saved = folder.resolve("saved.sql");
            assertThatThrownBy(() -> engine.saveRepair(saved)).hasMessageStartingWith("there is no repair script");

            FoundDifferences found = engine.differences(
                    inspection,
                    plan,
                    target,
                    new DifferenceOptions(proof, BOTH, 2, 100),
                    event -> {},
                    Cancellation.none());

            assertThat(found.tables()).isEqualTo(proof.differences());
            assertThat(found.repair()).isTrue();
            engine.saveRepair(saved);
            assertThat(saved).hasSameBinaryContentAs(byValidation);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> engine.saveRepair(saved))
                    .isInstanceOf(EngineException.class)
                    .hasMessage(saved + " is there already and is not written over; name a new file");

            FoundDifferences one = engine.differences(
                    inspection,
                    plan,
                    target,
                    new DifferenceOptions(proof, Set.of(QualifiedName.of("U")), 2, 100),
                    event -> {},
                    Cancellation.none());
            assertThat(one.tables()).extracting(t -> t.table().table()).containsExactly(QualifiedName.of("U"));
            Path second = folder.resolve("second.sql");
            engine.saveRepair(second);
            assertThat(second).content().contains("DELETE FROM public.u ").doesNotContain("UPDATE");

            Cancellation cancellation = new Cancellation();
            assertThatThrownBy(() -> engine.differences(
                            inspection,
                            plan,
                            target,
                            new DifferenceOptions(proof, BOTH, 2, 100),
                            event -> {
                                if (event instanceof RunEvent.StepFinished) {
                                    cancellation.cancel();
                                }
                            },
                            cancellation))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> engine.saveRepair(folder.resolve("third.sql")))
                    .hasMessageStartingWith("there is no repair script");
        }
    }
}
