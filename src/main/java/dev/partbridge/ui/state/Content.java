package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.convert.TargetRelease;
import dev.partbridge.engine.SavedMigration;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.project.ChosenTables;
import dev.partbridge.project.Edit;
import dev.partbridge.project.Project;
import dev.partbridge.project.ProjectTarget;
import dev.partbridge.project.RunChoices;
import dev.partbridge.project.SignOff;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a project's file keeps of the window, at one moment: two that are equal need no saving between them.
 *
 * @param target without the command that is asked for its password
 */
record Content(
        Optional<SourceSpec> source,
        Optional<Target> target,
        Aim aim,
        ChosenTables tables,
        Map<String, String> choices,
        Map<QualifiedName, Narrowing> narrowings,
        RunChoices run,
        List<Edit> edits,
        List<SignOff> signOffs) {

    static Target withoutCommand(Target target) {
        return target instanceof Target.Url url ? new Target.Url(url.jdbcUrl()) : target;
    }

    /** What a file at this place would keep. */
    SavedMigration at(Path file) {
        SavedMigration place = new SavedMigration(file, Project.empty());
        boolean aimed = target.isPresent() || !aim.equals(Aim.BY_ITSELF);
        return new SavedMigration(
                file,
                new Project(
                        source.map(place::kept),
                        aimed
                                ? Optional.of(new ProjectTarget(
                                        target.map(place::kept),
                                        aim.schema().map(Identifier::text),
                                        aim.major().map(TargetRelease::text)))
                                : Optional.empty(),
                        tables,
                        choices,
                        SavedMigration.kept(narrowings),
                        run,
                        edits,
                        signOffs));
    }
}
