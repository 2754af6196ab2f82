package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.convert.TargetRelease;
import dev.partbridge.convert.TargetSchema;
import dev.partbridge.project.ChosenRows;
import dev.partbridge.project.Project;
import dev.partbridge.project.ProjectSource;
import dev.partbridge.project.ProjectTarget;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A project with its file, which what it says of places is relative to. What its fields cannot mean is an
 * {@link EngineException} that names file, field and cure.
 *
 * @param file need not be there yet
 */
public record SavedMigration(Path file, Project project) {
    /** Endings that a project's file has. */
    public static final List<String> ENDINGS = List.of(".yaml", ".yml");

    /** Whether a path is a project's by its ending. */
    public static boolean isOne(Path path) {
        String name = path.toString();
        return ENDINGS.stream().anyMatch(e -> name.regionMatches(true, name.length() - e.length(), e, 0, e.length()));
    }

    /** Where the Oracle side comes from; absent until it was chosen. */
    public Optional<SourceSpec> source() {
        return project.source().map(s -> told("source", () -> sources().read(s)));
    }

    /** The PostgreSQL side; absent until it was chosen. */
    public Optional<Target> target() {
        return project.target()
                .flatMap(ProjectTarget::place)
                .map(p -> told("target", () -> new SavedTarget(paths()).read(p)));
    }

    /** What was chosen of the rules. */
    public Choices choices() {
        return told("choices", () -> new Choices(project.choices()));
    }

    /** The schema of names that have none in the source; absent for the usual one. */
    public Optional<Identifier> schema() {
        return project.target()
                .flatMap(ProjectTarget::schema)
                .map(s -> told("target, schema", () -> TargetSchema.of(s)));
    }

    /** PostgreSQL's major version that is converted for; absent for the target's own. */
    public Optional<Integer> major() {
        return project.target().flatMap(ProjectTarget::version).map(v -> told("target", () -> TargetRelease.major(v)));
    }

    /** The tables of which only chosen rows are copied. */
    public Map<QualifiedName, Narrowing> narrowings() {
        return SavedChoices.narrowings(project.rows());
    }

    /**
     * What is converted, and how.
     *
     * @param major the target's, or the newest; the project's own goes before it
     */
    public ConvertOptions convertOptions(Inspection inspection, int major) {
        return told("", () -> new SavedChoices(project, inspection).options(major));
    }

    /** What it says of tables that the source does not have (any more), a line each with its field. */
    public List<String> stale(Inspection inspection) {
        return new SavedChoices(project, inspection).stale();
    }

    /** How it is run, with what holds by itself where it says nothing. */
    public MigrateOptions migrateOptions() {
        return told("", () -> new SavedRun(project.run()).options());
    }

    /** Rows of each table that a proof by itself shows side by side. */
    public int sampleRows() {
        return new SavedRun(project.run()).sample();
    }

    /** As this project would keep it. */
    public ProjectSource kept(SourceSpec source) {
        return sources().write(source);
    }

    /** As this project would keep it. */
    public ProjectTarget.Place kept(Target target) {
        return new SavedTarget(paths()).write(target);
    }

    /** As a project keeps them. */
    public static Map<QualifiedName, ChosenRows> kept(Map<QualifiedName, Narrowing> rows) {
        return SavedChoices.rows(rows);
    }

    private SavedPaths paths() {
        return new SavedPaths(file);
    }

    private SavedSource sources() {
        return new SavedSource(paths());
    }

    private <T> T told(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | EngineException e) {
            String where = field.isEmpty() ? "" : field + ": ";
            throw new EngineException(EngineException.Kind.USAGE, file + ": " + where + e.getMessage(), e);
        }
    }
}
