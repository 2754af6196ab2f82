package dev.partbridge.project;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.NameText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the file's fields of a project. */
final class Written {
    private Written() {}

    static Document of(Project project) {
        SortedMap<String, Document.Rows> rows = new TreeMap<>();
        project.rows()
                .forEach((table, chosen) -> rows.put(
                        NameText.of(table), new Document.Rows(names(chosen.partitions()), orNull(chosen.condition()))));
        return new Document(
                ProjectFile.VERSION,
                project.source().map(Written::source).orElse(null),
                project.target().map(Written::target).orElse(null),
                tables(project.tables()),
                new TreeMap<>(project.choices()),
                rows,
                run(project.run()),
                project.edits().stream()
                        .map(e -> new Document.EditedStatement(e.statement(), e.generated(), e.edited()))
                        .toList(),
                project.signOffs().stream()
                        .map(s -> new Document.SignedOff(s.code(), s.object(), s.message(), s.by(), s.note()))
                        .toList());
    }

    private static Document.Source source(ProjectSource source) {
        if (source instanceof ProjectSource.Database live) {
            return new Document.Source(
                    null,
                    live.address(),
                    names(live.schemas()),
                    orNull(live.textsAs()),
                    orNull(live.stores().tnsAdmin()),
                    orNull(live.stores().wallet()),
                    live.stores().keys().map(Written::store).orElse(null),
                    live.stores().trust().map(Written::store).orElse(null));
        }
        String path = ((ProjectSource.Scripts) source).path();
        return new Document.Source(path, null, null, null, null, null, null, null);
    }

    private static Document.Store store(ProjectSource.Store store) {
        return new Document.Store(store.file(), store.type());
    }

    private static Document.Target target(ProjectTarget target) {
        @Nullable String server = null;
        @Nullable String embedded = null;
        if (target.place().isPresent()) {
            ProjectTarget.Place place = target.place().get();
            if (place instanceof ProjectTarget.Server running) {
                server = running.url();
            } else {
                embedded = ((ProjectTarget.Embedded) place).folder();
            }
        }
        return new Document.Target(server, embedded, orNull(target.schema()), orNull(target.version()));
    }

    private static Document.@Nullable Tables tables(ChosenTables tables) {
        List<String> names = tables.names().stream().map(NameText::of).toList();
        return switch (tables.kind()) {
            case ALL -> null;
            case ONLY -> new Document.Tables(names, null);
            case WITHOUT -> new Document.Tables(null, names);
        };
    }

    private static Document.@Nullable Run run(RunChoices run) {
        if (run.equals(RunChoices.defaults())) {
            return null;
        }
        RunChoices.ProofChoices proof = run.proof();
        return new Document.Run(
                orNull(run.jobs()),
                orNull(run.rateLimit()),
                orNull(run.pieceSize()),
                orNull(run.maxRejects()),
                orNull(run.retries()),
                orNull(run.sourceScan()),
                orNull(run.maintenanceMemory()),
                orNull(run.vacuum()),
                orNull(proof.means()),
                orNull(proof.mostRows()),
                orNull(proof.everyChild()),
                orNull(proof.checksums()),
                orNull(proof.sample()));
    }

    private static List<String> names(Collection<Identifier> names) {
        return names.stream().map(Identifier::text).toList();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
