package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Choices;
import dev.partbridge.engine.SavedMigration;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a project says, made ready off the window's thread.
 *
 * @param missing scripts that are not where the project has them; absent when they are, and of a database
 */
record OpenedProject(
        SavedMigration migration,
        Optional<SourceSpec> source,
        Optional<Target> target,
        Choices choices,
        Optional<ScriptSource> missing) {
    /** Refuses what cannot be meant before anything is put away for it; asks files. */
    static OpenedProject of(SavedMigration migration) {
        migration.schema();
        migration.major();
        migration.migrateOptions();
        Optional<SourceSpec> source = migration.source();
        return new OpenedProject(
                migration,
                source,
                migration.target(),
                migration.choices(),
                source.filter(s -> s instanceof ScriptSource)
                        .map(s -> (ScriptSource) s)
                        .filter(s -> !Files.exists(s.path())));
    }

    static OpenedProject nothing() {
        return new OpenedProject(
                new SavedMigration(Path.of(ProjectWork.UNNAMED), Project.empty()),
                Optional.empty(),
                Optional.empty(),
                Choices.defaults(),
                Optional.empty());
    }

    OpenedProject with(SourceSpec other) {
        return new OpenedProject(migration, Optional.of(other), target, choices, Optional.empty());
    }
}
