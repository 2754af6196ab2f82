package dev.partbridge.convert;

import dev.partbridge.convert.rule.IdentifierCaseRule;
import dev.partbridge.convert.rule.LeafNamesRule;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives names in PostgreSQL. Tables, leaves, indexes (those of keys too) and sequences of a schema share one namespace
 * there; a name that is taken or longer than 63 bytes gets a suffix made from its full name, always the same one. All
 * tables and sequences of the source have their names before anything else, whether they are converted or not.
 */
final class Names {
    /** Every table of PostgreSQL has them; no column of one's own can have such a name. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

    private final SchemaNames schemas;
    private final Choices choices;
    private final Findings findings;
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Map<ObjectId, Given> given = new HashMap<>();
    private final Claims claims;

    /** A name, and why it is not the wanted one. */
    private record Given(String name, String wanted, Optional<String> reason) {}

    Names(OracleModel model, ConvertOptions options, Findings findings) {
        this.choices = options.choices();
        this.findings = findings;
        this.schemas = new SchemaNames(model, options.targetSchema(), NameRules.of(choices), findings);
        upperFirst(model.tables(), OracleTable::name)
                .forEach(t ->
                        give(schemas.of(t.name()), rules(t.name()).name(t.name().name()), ObjectId.table(t.name())));
        upperFirst(model.sequences(), OracleSequence::name)
                .forEach(s -> give(
                        schemas.of(s.name()),
                        NameRules.of(choices).name(s.name().name()),
                        id(s)));
        this.claims = new LeafClaims(model, this).claims();
    }

    /** Where names collide, the one that code writes without quotes stays. */
    private static <T> List<T> upperFirst(List<T> all, Function<T, QualifiedName> name) {
        return all.stream()
                .sorted(Comparator.comparing(
                        t -> !IdentifierCaseRule.isUpper(name.apply(t).name().text())))
                .toList();
    }

    NameRules rules(QualifiedName table) {
        return NameRules.of(choices, table);
    }

    /** The schema's name; those that PostgreSQL or a run keeps for itself get another one. */
    Identifier schema(QualifiedName oracle) {
        return schemas.tell(oracle);
    }

    /** The table's name, with a finding where it is not the wanted one. */
    QualifiedName table(OracleTable table) {
        ObjectId id = ObjectId.table(table.name());
        return QualifiedName.of(schema(table.name()), told(id, table.position()));
    }

    /** The table's name for looking ahead. */
    QualifiedName tableQuietly(QualifiedName table) {
        return QualifiedName.of(
                schemas.of(table), new Identifier(give(ObjectId.table(table)).name()));
    }

    QualifiedName sequence(OracleSequence sequence) {
        return QualifiedName.of(schema(sequence.name()), told(id(sequence), sequence.position()));
    }

    /** The sequence's name for looking ahead. */
    QualifiedName sequenceQuietly(OracleSequence sequence) {
        return QualifiedName.of(
                schemas.of(sequence.name()), new Identifier(give(id(sequence)).name()));
    }

    static ObjectId id(OracleSequence sequence) {
        return ObjectId.of(ObjectKind.SEQUENCE, sequence.name());
    }

    /** A name among the schema's relations. */
    Identifier relation(Identifier schema, String wanted, ObjectId origin, Optional<SourcePosition> position) {
        return relation(schema, wanted, "", origin, position);
    }

    /** A name of two parts, both of which are seen in it even when it must be shortened. */
    Identifier relation(
            Identifier schema, String front, String back, ObjectId origin, Optional<SourcePosition> position) {
        String wanted = joined(front, back);
        boolean granted = claims.grants(schema, wanted, origin);
        return take(List.of("relation " + schema), granted, front, back, origin, position);
    }

    /** The relation of a partition or subpartition, by the table's choice. */
    Identifier leaf(Draft draft, String partition, ObjectId origin, Optional<SourcePosition> position) {
        Identifier schema = draft.name.schema().orElseThrow();
        String alone = draft.names.reserved().name(partition);
        boolean free = draft.names.leaves() == LeafNamesRule.PARTITION
                && ShortName.fits(alone)
                && claims.alone(schema, alone)
                && !taken.getOrDefault("relation " + schema, Set.of()).contains(alone);
        return free
                ? relation(schema, alone, origin, position)
                : relation(schema, draft.name.name().text(), partition, origin, position);
    }

    /** A name of a key: among the relations for its index and among the constraints. */
    Identifier key(Identifier schema, String front, String back, ObjectId origin, Optional<SourcePosition> position) {
        boolean granted = claims.grants(schema, joined(front, back), origin);
        return take(List.of("relation " + schema, "constraint " + schema), granted, front, back, origin, position);
    }

    /** A name among the constraints that have no index; leaves have those of their table, so all of a schema differ. */
    Identifier constraint(QualifiedName table, String wanted, ObjectId origin, Optional<SourcePosition> position) {
        return take(List.of("constraint " + table.schema().orElseThrow()), true, wanted, "", origin, position);
    }

    /** A name among a table's columns. */
    Identifier column(QualifiedName table, String wanted, ObjectId origin, Optional<SourcePosition> position) {
        boolean granted = !SYSTEM_COLUMNS.contains(wanted);
        return take(List.of("column " + table), granted, wanted, "", origin, position);
    }

    /** A name among the schema's functions. */
    Identifier function(Identifier schema, String wanted, ObjectId origin) {
        return take(List.of("function " + schema), true, wanted, "", origin, Optional.empty());
    }

    private Identifier take(
            List<String> spaces,
            boolean granted,
            String front,
            String back,
            ObjectId origin,
            Optional<SourcePosition> position) {
        Given name = give(spaces, granted, front, back, origin);
        tell(name, origin, position);
        return new Identifier(name.name());
    }

    private void give(Identifier schema, String wanted, ObjectId origin) {
        // a table declared twice keeps its first name
        if (!given.containsKey(origin)) {
            given.put(origin, give(List.of("relation " + schema), true, wanted, "", origin));
        }
    }

    private Given give(ObjectId id) {
        return Optional.ofNullable(given.get(id))
                .orElseThrow(() -> new IllegalStateException(id + " is not in the source"));
    }

    private Identifier told(ObjectId id, Optional<SourcePosition> position) {
        tell(give(id), id, position);
        return new Identifier(give(id).name());
    }

    private Given give(List<String> spaces, boolean granted, String front, String back, ObjectId origin) {
        String wanted = joined(front, back);
        boolean fits = ShortName.fits(wanted);
        if (fits && granted && isFree(spaces, wanted)) {
            spaces.forEach(s -> space(s).add(wanted));
            return new Given(wanted, wanted, Optional.empty());
        }
        String name = ShortName.of(front, back, wanted + " " + origin);
        for (int i = 2; !isFree(spaces, name); i++) {
            name = ShortName.of(front, back, wanted + " " + origin + " " + i);
        }
        String kept = name;
        spaces.forEach(s -> space(s).add(kept));
        boolean system = SYSTEM_COLUMNS.contains(wanted) && spaces.get(0).startsWith("column ");
        String reason = !fits ? "is longer than 63 bytes" : system ? "is a column of every table" : "is taken";
        return new Given(kept, wanted, Optional.of(reason));
    }

    private boolean isFree(List<String> spaces, String name) {
        return spaces.stream().noneMatch(s -> space(s).contains(name));
    }

    private Set<String> space(String space) {
        return taken.computeIfAbsent(space, s -> new HashSet<>());
    }

    /** What code names - tables, columns, sequences - weighs more than what it seldom does. */
    private void tell(Given name, ObjectId origin, Optional<SourcePosition> position) {
        name.reason()
                .ifPresent(reason -> findings.add(
                        named(origin) ? "PB-NAME-010" : "PB-NAME-001",
                        origin,
                        position,
                        "The name " + name.wanted() + " " + reason + " in PostgreSQL; it is " + name.name() + "."));
    }

    private boolean named(ObjectId origin) {
        return given.containsKey(origin) || origin.kind() == ObjectKind.COLUMN;
    }

    static String joined(String front, String back) {
        return back.isEmpty() ? front : front + "_" + back;
    }
}
