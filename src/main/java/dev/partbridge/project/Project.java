package dev.partbridge.project;

import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A migration as it is saved: what its user said, where it differs from what holds by itself. No secret is in it.
 *
 * @param source absent until one was chosen
 * @param target absent until one was chosen
 * @param tables which tables migrate
 * @param choices {@code RULE} or {@code RULE@SCHEMA.TABLE} to the choice
 * @param rows tables of which only chosen rows are copied
 * @param run how it is run and proven
 * @param edits statements that were changed by hand
 * @param signOffs findings that somebody answers for
 */
public record Project(
        Optional<ProjectSource> source,
        Optional<ProjectTarget> target,
        ChosenTables tables,
        Map<String, String> choices,
        Map<QualifiedName, ChosenRows> rows,
        RunChoices run,
        List<Edit> edits,
        List<SignOff> signOffs) {
    public Project {
        choices = Collections.unmodifiableMap(new TreeMap<>(choices));
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        edits = edits.stream().sorted().toList();
        signOffs = signOffs.stream().sorted().toList();
    }

    /** Of nothing yet. */
    public static Project empty() {
        return new Project(
                Optional.empty(),
                Optional.empty(),
                ChosenTables.ALL,
                Map.of(),
                Map.of(),
                RunChoices.defaults(),
                List.of(),
                List.of());
    }
}
