package dev.partbridge.cli;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.convert.TargetRelease;
import dev.partbridge.convert.TargetSchema;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Inspection;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how to convert. */
final class ConvertArguments {
    /** Of a schema: it is not there, nothing of it is visible, it has no tables. */
    private static final Set<String> WHY_EMPTY = Set.of("PB-DIC-012", "PB-DIC-013", "PB-DIC-014");

    @Option(
            names = "--target-schema",
            paramLabel = "S",
            description = "Schema for names that have none in the source (default: public)")
    private Optional<String> targetSchema = Optional.empty();

    @Option(
            names = "--schema",
            paramLabel = "S",
            description =
                    "Take only this Oracle schema's tables; of a database the schema that is read (default: the user's own)")
    private Optional<String> schema = Optional.empty();

    @Option(
            names = "--tables",
            split = ",",
            paramLabel = "T",
            description = "Take only these tables and the parents they are partitioned by reference to")
    private List<String> tables = new ArrayList<>();

    @Mixin
    private RowArguments rows = new RowArguments();

    @Option(
            names = "--target-version",
            paramLabel = "V",
            description = "PostgreSQL's major version, 9.6 or 10 to 18 (default: the target's own, else 18)")
    private Optional<String> targetVersion = Optional.empty();

    @Option(
            names = "--strategy",
            paramLabel = "S",
            description = "declarative (default) or inheritance, for all tables")
    private Optional<String> strategy = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "RULE[@SCHEMA.TABLE]=CHOICE",
            description = "A choice for all tables or one; 'explain RULE' lists what a rule offers")
    private Map<String, String> set = new LinkedHashMap<>();

    /** Oracle's schema, as it was typed. */
    Optional<String> schema() {
        return schema;
    }

    /** For a bundle: the newest version unless another is asked for. */
    ConvertOptions options(Given given, Inspection inspection) {
        return options(given, inspection, ConvertOptions.defaults().targetMajor());
    }

    /** For a target: its own major version unless another is asked for. What is typed goes before a project's word. */
    ConvertOptions options(Given given, Inspection inspection, int targetMajor) {
        try {
            ConvertOptions base = given.base(inspection, targetMajor);
            Map<String, String> choices = new LinkedHashMap<>(base.choices().values());
            set.forEach((rule, choice) -> keys(rule, inspection).forEach(k -> choices.put(k, choice)));
            strategy.ifPresent(s -> choices.put("strategy", s));
            Set<QualifiedName> chosen = chosen(inspection, base.tables());
            Map<QualifiedName, Narrowing> narrowings = new LinkedHashMap<>(base.narrowings());
            narrowings.putAll(rows.of(inspection, chosen));
            return new ConvertOptions(
                    targetSchema.map(ConvertArguments::target).orElse(base.targetSchema()),
                    targetVersion.map(ConvertArguments::major).orElse(base.targetMajor()),
                    chosen,
                    new Choices(choices),
                    narrowings);
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
    }

    private static Identifier target(String schema) {
        try {
            return TargetSchema.of(schema);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--target-schema: " + e.getMessage(), e);
        }
    }

    private static int major(String version) {
        try {
            return TargetRelease.major(version);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--target-version: " + e.getMessage(), e);
        }
    }

    /** A choice for a table that is not there would be one for none. */
    private static List<String> keys(String rule, Inspection inspection) {
        int at = rule.indexOf('@');
        if (at < 0) {
            return List.of(rule);
        }
        return named(rule.substring(at + 1), inspection.model().tables(), "--set " + rule).stream()
                .map(name -> rule.substring(0, at + 1) + name)
                .toList();
    }

    private Set<QualifiedName> chosen(Inspection inspection, Set<QualifiedName> base) {
        List<OracleTable> all = inspection.model().tables();
        Set<QualifiedName> chosen = new LinkedHashSet<>(tables.isEmpty() ? base : Set.of());
        for (String wanted : tables) {
            chosen.addAll(named(wanted, all, "--tables " + wanted));
        }
        schema.ifPresent(s -> keepSchema(OracleSql.typed(s), inspection, chosen));
        return chosen;
    }

    private static void keepSchema(Identifier schema, Inspection inspection, Set<QualifiedName> chosen) {
        if (chosen.isEmpty()) {
            inspection.model().tables().forEach(t -> chosen.add(t.name()));
        }
        chosen.removeIf(n -> !n.schema().equals(Optional.of(schema)));
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("--schema " + schema + ": " + whyEmpty(schema, inspection));
        }
    }

    /** A database tells whether the schema is missing, hidden or empty. */
    private static String whyEmpty(Identifier schema, Inspection inspection) {
        ObjectId subject = ObjectId.of(ObjectKind.SCHEMA, new QualifiedName(Optional.empty(), schema));
        return inspection.findings().stream()
                .filter(f -> WHY_EMPTY.contains(f.code()) && f.subject().equals(subject))
                .findFirst()
                .map(f -> f.message() + " " + f.advice())
                .orElse("the source has no tables in it");
    }

    private static List<QualifiedName> named(String wanted, List<OracleTable> all, String option) {
        List<QualifiedName> found = TableNames.like(wanted, all);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(option + ": the source has no such table");
        }
        return found;
    }
}
