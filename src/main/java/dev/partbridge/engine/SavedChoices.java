package dev.partbridge.engine;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.convert.TargetRelease;
import dev.partbridge.convert.TargetSchema;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.project.ChosenRows;
import dev.partbridge.project.ChosenTables;
import dev.partbridge.project.Project;
import dev.partbridge.project.ProjectTarget;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.NameText;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a project says of the conversion, held against the source as it is now. */
final class SavedChoices {
    private final Project project;
    private final Set<QualifiedName> tables = new TreeSet<>();

    SavedChoices(Project project, Inspection inspection) {
        this.project = project;
        inspection.model().tables().stream().map(OracleTable::name).forEach(tables::add);
    }

    /**
     * @param major of the target, or the newest; the project's own version goes before it
     * @throws IllegalArgumentException when the project names a version, rule or choice that is none
     */
    ConvertOptions options(int major) {
        ConvertOptions defaults = ConvertOptions.defaults();
        return new ConvertOptions(
                project.target()
                        .flatMap(ProjectTarget::schema)
                        .map(SavedChoices::schema)
                        .orElse(defaults.targetSchema()),
                project.target()
                        .flatMap(ProjectTarget::version)
                        .map(TargetRelease::major)
                        .orElse(major),
                chosen(),
                new Choices(project.choices()),
                narrowings(project.rows()));
    }

    private static Identifier schema(String name) {
        try {
            return TargetSchema.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("target, schema: " + e.getMessage(), e);
        }
    }

    /** The tables that migrate; empty for all. */
    private Set<QualifiedName> chosen() {
        if (project.tables().kind() == ChosenTables.Kind.ALL) {
            return Set.of();
        }
        Set<QualifiedName> chosen = new TreeSet<>(tables);
        chosen.removeIf(t -> !project.tables().has(t));
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("tables: none of the source's tables is left to migrate");
        }
        return chosen;
    }

    static Map<QualifiedName, Narrowing> narrowings(Map<QualifiedName, ChosenRows> saved) {
        Map<QualifiedName, Narrowing> rows = new TreeMap<>();
        saved.forEach((table, of) -> rows.put(table, new Narrowing(of.partitions(), of.condition())));
        return rows;
    }

    static Map<QualifiedName, ChosenRows> rows(Map<QualifiedName, Narrowing> rows) {
        Map<QualifiedName, ChosenRows> saved = new TreeMap<>();
        rows.forEach((table, of) -> saved.put(table, new ChosenRows(of.partitions(), of.condition())));
        return saved;
    }

    /** What the project says of tables that the source does not have; a table left out that is gone does no harm. */
    List<String> stale() {
        List<String> stale = new ArrayList<>();
        if (project.tables().kind() == ChosenTables.Kind.ONLY) {
            project.tables().names().stream()
                    .filter(t -> !tables.contains(t))
                    .forEach(t -> stale.add("tables, only: the source has no table " + NameText.of(t)));
        }
        Set<String> names = tables.stream().map(QualifiedName::toString).collect(Collectors.toSet());
        project.choices().keySet().stream()
                .filter(key -> key.contains("@") && !names.contains(key.substring(key.indexOf('@') + 1)))
                .forEach(key -> stale.add("choices, " + key + ": the source has no such table"));
        project.rows().keySet().stream()
                .filter(t -> !tables.contains(t))
                .forEach(t -> stale.add("rows: the source has no table " + NameText.of(t)));
        return stale;
    }
}
