package dev.partbridge.cli;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.SavedMigration;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.finding.Finding;
import dev.partbridge.project.Edit;
import dev.partbridge.project.RunChoices;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import java.util.List;
import java.util.Optional;

/**
 * What SOURCE named.
 *
 * @param source where the Oracle side comes from
 * @param saved the project that says so; absent where the source itself was named
 */
record Given(SourceSpec source, Optional<SavedMigration> saved) {
    /** What the project says that somebody answers for. */
    List<SignOff> signOffs() {
        return saved.map(s -> s.project().signOffs()).orElse(List.of());
    }

    /** The findings, and who answers for them. */
    SignedFindings signed(List<Finding> findings) {
        return SignedFindings.of(findings, signOffs());
    }

    /** How the project says that it is run, where what was typed does not; refused where it cannot be meant. */
    RunChoices run(RunChoices typed) {
        saved.ifPresent(SavedMigration::migrateOptions);
        return saved.map(s -> typed.or(s.project().run())).orElse(typed);
    }

    /** What the project has edited by hand. */
    List<Edit> edits() {
        return saved.map(s -> s.project().edits()).orElse(List.of());
    }

    /** The project's choices, or those that hold by themselves. What it says of tables that are gone is refused. */
    ConvertOptions base(Inspection inspection, int major) {
        if (saved.isEmpty()) {
            ConvertOptions defaults = ConvertOptions.defaults();
            return new ConvertOptions(defaults.targetSchema(), major, defaults.tables(), defaults.choices());
        }
        SavedMigration migration = saved.get();
        List<String> stale = migration.stale(inspection);
        if (!stale.isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.USAGE,
                    migration.file() + ": " + String.join("; ", stale) + "; take it out of the file, or open the"
                            + " project in the window and save it again");
        }
        return migration.convertOptions(inspection, major);
    }
}
