package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.project.ProjectTarget;
import java.util.Optional;

/** The target as a project keeps it: without the command that is asked for the password, which is of a machine. */
final class SavedTarget {
    private final SavedPaths paths;

    SavedTarget(SavedPaths paths) {
        this.paths = paths;
    }

    ProjectTarget.Place write(Target target) {
        return target instanceof Target.Embedded embedded
                ? new ProjectTarget.Embedded(paths.write(embedded.directory()))
                : new ProjectTarget.Server(((Target.Url) target).jdbcUrl());
    }

    /** @throws IllegalArgumentException when the URL is none, or holds a password */
    Target read(ProjectTarget.Place place) {
        return place instanceof ProjectTarget.Embedded embedded
                ? new Target.Embedded(paths.read(embedded.folder()))
                : new Target.Url(((ProjectTarget.Server) place).url(), Optional.empty());
    }
}
