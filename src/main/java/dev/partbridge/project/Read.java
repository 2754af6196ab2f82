package dev.partbridge.project;

import static java.util.Optional.ofNullable;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.NameText;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a project of the file's fields; what does not fit together is an IllegalArgumentException that names them. */
final class Read {
    private Read() {}

    static Project of(Document document) {
        return new Project(
                ofNullable(document.source()).map(Read::source),
                ofNullable(document.target()).map(Read::target),
                ofNullable(document.tables()).map(Read::tables).orElse(ChosenTables.ALL),
                choices(Document.map(document.choices())),
                rows(Document.map(document.rows())),
                ofNullable(document.run()).map(Read::run).orElse(RunChoices.defaults()),
                Document.list(document.edits()).stream().map(Read::edit).toList(),
                Document.list(document.signOffs()).stream().map(Read::signOff).toList());
    }

    private static ProjectSource source(Document.Source source) {
        oneOf("source", "scripts", source.scripts(), "database", source.database());
        if (source.database() != null) {
            return new ProjectSource.Database(
                    source.database(),
                    names("source, schemas", Document.list(source.schemas())),
                    ofNullable(source.textsAs()),
                    new ProjectSource.Stores(
                            ofNullable(source.tnsAdmin()),
                            ofNullable(source.wallet()),
                            ofNullable(source.keyStore()).map(s -> store("key-store", s)),
                            ofNullable(source.trustStore()).map(s -> store("trust-store", s))));
        }
        if (!new Document.Source(source.scripts(), null, null, null, null, null, null, null).equals(source)) {
            throw new IllegalArgumentException(
                    "source: what stands beside scripts is of a database; leave out one or the other");
        }
        return new ProjectSource.Scripts(needed("source, scripts", source.scripts()));
    }

    private static ProjectSource.Store store(String field, Document.Store store) {
        return new ProjectSource.Store(
                needed("source, " + field + ", file", store.file()),
                needed("source, " + field + ", type", store.type()));
    }

    private static ProjectTarget target(Document.Target target) {
        if (target.server() != null || target.embedded() != null) {
            oneOf("target", "server", target.server(), "embedded", target.embedded());
        }
        Optional<ProjectTarget.Place> place = ofNullable(target.server())
                .<ProjectTarget.Place>map(ProjectTarget.Server::new)
                .or(() -> ofNullable(target.embedded()).map(ProjectTarget.Embedded::new));
        return new ProjectTarget(place, ofNullable(target.schema()), ofNullable(target.version()));
    }

    private static ChosenTables tables(Document.Tables tables) {
        oneOf("tables", "only", tables.only(), "without", tables.without());
        boolean only = tables.only() != null;
        List<String> names = Document.list(only ? tables.only() : tables.without());
        return new ChosenTables(
                only ? ChosenTables.Kind.ONLY : ChosenTables.Kind.WITHOUT,
                names.stream()
                        .map(n -> in("tables", n, NameText::read))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, String> choices(Map<String, String> choices) {
        choices.forEach((rule, choice) -> needed("choices, " + rule, choice));
        return choices;
    }

    private static Map<QualifiedName, ChosenRows> rows(Map<String, Document.Rows> rows) {
        Map<QualifiedName, ChosenRows> chosen = new TreeMap<>();
        rows.forEach((table, of) -> {
            String field = "rows, " + table;
            Document.Rows given = needed(field, of);
            chosen.put(
                    in("rows", table, NameText::read),
                    new ChosenRows(
                            new TreeSet<>(names(field, Document.list(given.partitions()))), ofNullable(given.where())));
        });
        return chosen;
    }

    private static RunChoices run(Document.Run run) {
        return new RunChoices(
                ofNullable(run.jobs()),
                ofNullable(run.rateLimit()),
                ofNullable(run.pieceSize()),
                ofNullable(run.maxRejects()),
                ofNullable(run.retries()),
                ofNullable(run.sourceScan()),
                ofNullable(run.maintenanceMemory()),
                ofNullable(run.vacuum()),
                new RunChoices.ProofChoices(
                        ofNullable(run.proof()),
                        ofNullable(run.proofRows()),
                        ofNullable(run.proofOfEveryChild()),
                        ofNullable(run.checksums()),
                        ofNullable(run.sample())));
    }

    private static Edit edit(Document.EditedStatement edit) {
        String statement = needed("edits, statement", edit.statement());
        return new Edit(
                statement,
                needed("edits, " + statement + ", generated", edit.generated()),
                needed("edits, " + statement + ", edited", edit.edited()));
    }

    private static SignOff signOff(Document.SignedOff signed) {
        String code = needed("sign-offs, code", signed.code());
        String field = "sign-offs, " + code + ", ";
        return new SignOff(
                code,
                needed(field + "object", signed.object()),
                needed(field + "message", signed.message()),
                needed(field + "by", signed.by()),
                ofNullable(signed.note()).orElse(""));
    }

    private static void oneOf(String field, String first, @Nullable Object one, String second, @Nullable Object other) {
        if ((one == null) == (other == null)) {
            throw new IllegalArgumentException(field + ": give either " + first + " or " + second);
        }
    }

    private static List<Identifier> names(String field, List<String> texts) {
        return texts.stream().map(t -> in(field, t, Identifier::new)).toList();
    }

    private static <T> T in(String field, @Nullable String text, Function<String, T> read) {
        try {
            return read.apply(needed(field, text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": is missing, or empty");
        }
        return value;
    }
}
