package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the statements of all scripts make. */
final class ModelBuilder {
    private final Findings findings;
    private final Map<QualifiedName, TableDraft> tables = new LinkedHashMap<>();
    private final Map<Identifier, List<TableDraft>> byName = new HashMap<>();
    private final List<OracleIndex> indexes = new ArrayList<>();
    private final List<OracleSequence> sequences = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<CodeUse> codeUses = new ArrayList<>();
    private final Set<QualifiedName> unread = new HashSet<>();
    private final Set<SourcePosition> undefined = new HashSet<>();
    private final RowEffects rowEffects = new RowEffects();
    private final Dropped dropped = new Dropped();
    private final Renamed renamed = new Renamed();

    ModelBuilder(Findings findings) {
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    List<TableDraft> tables() {
        return List.copyOf(tables.values());
    }

    /** What the statements did to rows that are there before them. */
    RowEffects rowEffects() {
        return rowEffects;
    }

    /** What the statements dropped. */
    Dropped dropped() {
        return dropped;
    }

    void add(TableDraft table) {
        if (dropped.takeKept(table.name())) {
            table(table.name()).ifPresent(this::remove);
        }
        TableDraft first = tables.putIfAbsent(table.name(), table);
        if (first == null) {
            byName.computeIfAbsent(table.name().name(), n -> new ArrayList<>()).add(table);
        } else {
            findings.add(
                    "PB-SRC-009",
                    table.id(),
                    table.position(),
                    table.name() + " is created a second time; the first is at " + first.position());
        }
    }

    void add(OracleIndex index) {
        indexes.add(index);
    }

    void add(OracleSequence sequence) {
        if (dropped.takeKept(sequence.name())) {
            sequences.removeIf(s -> s.name().equals(sequence.name()));
        }
        sequences.add(sequence);
    }

    /** DROP TABLE: its indexes go with it. */
    void remove(TableDraft table) {
        unlist(table);
        indexes.removeIf(i -> i.table().equals(table.name()));
    }

    private void unlist(TableDraft table) {
        tables.remove(table.name());
        byName.getOrDefault(table.name().name(), new ArrayList<>()).remove(table);
    }

    /** RENAME: indexes and foreign keys follow. */
    void rename(TableDraft table, QualifiedName name, SourcePosition place) {
        QualifiedName old = table.name();
        renamed.add(old, name, place);
        List<TableDraft> order = tables();
        referencing(table).forEach(c -> c.change(k -> refersTo(c, k, table) ? ForeignKeys.withParent(k, name) : k));
        unlist(table);
        table.name(name);
        tables.clear();
        order.forEach(t -> tables.put(t.name(), t));
        byName.computeIfAbsent(name.name(), n -> new ArrayList<>()).add(table);
        indexes.replaceAll(i -> i.table().equals(old) ? i.on(name) : i);
    }

    /** The tables with a foreign key to this one, itself among them if so. */
    List<TableDraft> referencing(TableDraft parent) {
        return tables.values().stream()
                .filter(t -> t.constraints().stream().anyMatch(c -> refersTo(t, c, parent)))
                .toList();
    }

    /** Whether the constraint of the child is a foreign key to the parent. */
    boolean refersTo(TableDraft child, OracleConstraint constraint, TableDraft parent) {
        return constraint instanceof OracleConstraint.ForeignKey key
                && key.parent().name().equals(parent.name().name())
                && ((OracleConstraint.ForeignKey) ForeignKeys.resolve(constraint, child.name(), this))
                        .parent()
                        .equals(parent.name());
    }

    List<OracleIndex> indexes() {
        return indexes;
    }

    List<OracleSequence> sequences() {
        return sequences;
    }

    /** The sequence of that name, if there is one, goes on from a later value. */
    void advance(QualifiedName name, BigInteger next) {
        sequences.replaceAll(s -> s.name().equals(name)
                ? new OracleSequence(
                        s.name(), next, s.increment(), s.minimum(), s.maximum(), s.cache(), s.cycle(), s.position())
                : s);
    }

    void skip(String kind, String name, SourcePosition position) {
        skipped.add(new Skipped(kind, name, position));
    }

    /** Looks through code that was skipped last, for what it does with the tables. */
    void code(Statement statement) {
        if (!skipped.isEmpty()) {
            Skipped unit = skipped.get(skipped.size() - 1);
            boolean named = !unit.name().startsWith(statement.summary());
            codeUses.addAll(CodeScan.of(statement, named ? unit.kind() + " " + unit.name() : unit.name()));
        }
    }

    /** Remembers a table whose CREATE TABLE is a finding already, so that what refers to it is not one more. */
    void unread(QualifiedName table) {
        unread.add(table);
    }

    /** A substitution variable that stayed in a statement; what is wrong at its place is not told once more. */
    void undefined(ScriptText.Undefined variable, ObjectId subject) {
        undefined.add(variable.position());
        UndefinedVariables.report(variable, subject, findings);
    }

    void syntaxError(ObjectId subject, SyntaxError error) {
        if (undefined.contains(error.position())) {
            return;
        }
        findings.add("PB-SRC-001", subject, error.position(), "Statement not read: " + error.what());
    }

    /** The tables that a name can mean: in which schema one without schema is, the scripts need not tell. */
    List<TableDraft> alike(QualifiedName name) {
        return byName.getOrDefault(name.name(), List.of()).stream()
                .filter(t -> t.name().schema().isEmpty() || name.schema().isEmpty())
                .toList();
    }

    /** The table of that name; a name without schema, or a table without one, is found by the name alone if unique. */
    Optional<TableDraft> table(QualifiedName name) {
        TableDraft exact = tables.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<TableDraft> alike = alike(name);
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The table a statement speaks of; a finding when no script creates it. */
    Optional<TableDraft> known(QualifiedName name, Statement statement) {
        Optional<TableDraft> table = table(name);
        if (table.isEmpty() && !unread.contains(name) && !isView(name) && !renamed.report(name, statement, findings)) {
            String where =
                    dropped.table(name).map(p -> " was dropped at " + p).orElse(" is created by none of the scripts");
            findings.add(
                    "PB-SRC-014",
                    ObjectId.table(name),
                    statement.position(),
                    name + where + ", so this is left out: " + statement.summary());
        }
        return table;
    }

    /** Views have comments by COMMENT ON TABLE too. */
    boolean isView(QualifiedName name) {
        return skipped.stream()
                .anyMatch(s -> s.kind().endsWith("view") && s.name().equals(name.toString()));
    }

    OracleModel build() {
        tables.values().forEach(t -> t.change(c -> ForeignKeys.resolve(c, t.name(), this)));
        return new OracleModel(
                tables.values().stream().map(TableDraft::finish).toList(),
                indexes,
                sequences,
                skipped,
                codeUses.stream()
                        .flatMap(u -> table(u.table()).map(t -> u.withTable(t.name())).stream())
                        .toList(),
                findings.readOver());
    }
}
