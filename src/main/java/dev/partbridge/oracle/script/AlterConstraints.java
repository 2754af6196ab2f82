package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.Constraints;
import dev.partbridge.oracle.script.alter.NotTold;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The actions of ALTER TABLE on constraints: DROP, RENAME, MODIFY, ENABLE and DISABLE. */
final class AlterConstraints {
    private static final Pattern MADE_BY_ORACLE = Pattern.compile("SYS_C\\d+");

    /**
     * Which constraint an action means.
     *
     * @param name when it is named by it
     */
    private record Which(Predicate<OracleConstraint> test, Optional<Identifier> name, String words) {}

    private final Alteration alteration;
    private final TokenStream stream;
    private final TableDraft table;

    AlterConstraints(Alteration alteration) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
    }

    boolean read() {
        int mark = stream.mark();
        if (stream.accept("RENAME", "CONSTRAINT")) {
            rename();
            return true;
        }
        if (stream.atAny("DROP", "MODIFY")) {
            boolean drop = stream.next().is("DROP");
            Optional<Which> which = which();
            which.ifPresent(w -> {
                if (drop) {
                    drop(w);
                } else {
                    modify(w);
                }
            });
            stream.reset(which.isPresent() ? stream.mark() : mark);
            return which.isPresent();
        }
        return switched(mark);
    }

    /** CONSTRAINT name, PRIMARY KEY, UNIQUE (a, b). */
    private Optional<Which> which() {
        if (stream.accept("CONSTRAINT")) {
            Identifier name = stream.name("the constraint's name");
            return Optional.of(
                    new Which(c -> c.name().equals(Optional.of(name)), Optional.of(name), "constraint " + name));
        }
        if (stream.accept("PRIMARY", "KEY")) {
            return Optional.of(
                    new Which(c -> c instanceof OracleConstraint.PrimaryKey, Optional.empty(), "primary key"));
        }
        if (stream.at("UNIQUE", "(")) {
            stream.next();
            List<Identifier> columns = stream.nameList("a column");
            return Optional.of(new Which(
                    c -> c instanceof OracleConstraint.Unique
                            && new HashSet<>(c.columns()).equals(new HashSet<>(columns)),
                    Optional.empty(),
                    "unique key of " + columns));
        }
        return Optional.empty();
    }

    /** The named constraint; empty where the name is that of a NOT NULL. */
    private Optional<OracleConstraint> find(Which which, String code) {
        Optional<OracleConstraint> found =
                table.constraints().stream().filter(which.test()).findFirst();
        boolean notNull =
                which.name().filter(n -> table.notNullNames().containsKey(n)).isPresent();
        if (found.isEmpty() && !notNull) {
            if (which.name()
                    .filter(n -> MADE_BY_ORACLE.matcher(n.text()).matches())
                    .isPresent()) {
                throw new NotTold("the name " + which.name().get()
                        + " is one that Oracle made itself; no script tells which constraint it is;"
                        + " name the constraint, or write PRIMARY KEY or UNIQUE (column)");
            }
            throw new Refused(code, "there is no " + which.words(), "Correct the name, or leave the statement out");
        }
        return found;
    }

    private void nullable(Which which, boolean notNull) {
        Optional.ofNullable(table.notNullNames().get(which.name().orElseThrow()))
                .flatMap(table::column)
                .ifPresent(c -> table.put(c.withNotNull(notNull)));
    }

    private void drop(Which which) {
        boolean cascade = false;
        boolean more = true;
        while (more) {
            more = stream.accept("KEEP", "INDEX") || stream.accept("DROP", "INDEX") || stream.accept("ONLINE");
            if (stream.accept("CASCADE")) {
                cascade = true;
                more = true;
            }
        }
        String code = which.name().isPresent()
                ? "ORA-02443"
                : which.words().startsWith("primary") ? "ORA-02441" : "ORA-02442";
        Optional<OracleConstraint> constraint = find(which, code);
        if (constraint.isEmpty()) {
            nullable(which, false);
            table.notNullNames().remove(which.name().orElseThrow());
            return;
        }
        OracleConstraint gone = constraint.get();
        refusePartitioning(gone, "dropped");
        withoutReferences(gone, cascade, "ORA-02273");
        table.remove(gone);
    }

    /** The foreign key of PARTITION BY REFERENCE stays as it is. */
    private void refusePartitioning(OracleConstraint constraint, String what) {
        if (table.partitioning().orElse(null) instanceof Partitioning.Reference own
                && constraint.name().equals(Optional.of(own.constraint()))) {
            throw new Refused(
                    "ORA-14650",
                    "the table is partitioned by the foreign key " + own.constraint() + ", which cannot be " + what,
                    "Create the table anew, partitioned by its own columns");
        }
    }

    /** What refers to a key goes with it, or keeps it where it is. */
    void withoutReferences(OracleConstraint key, boolean cascade, String code) {
        if (!(key instanceof OracleConstraint.PrimaryKey) && !(key instanceof OracleConstraint.Unique)) {
            return;
        }
        ModelBuilder model = alteration.model();
        for (TableDraft child : model.referencing(table)) {
            for (OracleConstraint foreign : List.copyOf(child.constraints())) {
                if (!model.refersTo(child, foreign, table) || !targets(foreign, key)) {
                    continue;
                }
                boolean byReference = child.partitioning().orElse(null) instanceof Partitioning.Reference own
                        && foreign.name().equals(Optional.of(own.constraint()));
                if (!cascade || byReference) {
                    throw new Refused(
                            byReference ? "ORA-14668" : code,
                            child.name() + " refers to the key by its foreign key "
                                    + foreign.name().map(Identifier::text).orElse("without name"),
                            byReference
                                    ? "Drop " + child.name() + ", which is partitioned by it, first"
                                    : "Add CASCADE, or drop the foreign key first");
                }
                alteration.elsewhere(() -> child.remove(foreign));
            }
        }
    }

    private static boolean targets(OracleConstraint foreign, OracleConstraint key) {
        List<Identifier> columns = ((OracleConstraint.ForeignKey) foreign).parentColumns();
        return columns.isEmpty()
                ? key instanceof OracleConstraint.PrimaryKey
                : new HashSet<>(columns).equals(new HashSet<>(key.columns()));
    }

    private void rename() {
        Identifier old = stream.name("the constraint's name");
        stream.expect("TO");
        Identifier now = stream.name("the constraint's new name");
        Which which = new Which(c -> c.name().equals(Optional.of(old)), Optional.of(old), "constraint " + old);
        Optional<OracleConstraint> constraint = find(which, "ORA-23292");
        boolean taken = table.notNullNames().containsKey(now)
                || table.constraints().stream().anyMatch(c -> c.name().equals(Optional.of(now)));
        if (taken) {
            throw new Refused("ORA-02264", "another constraint has the name " + now, "Take another name");
        }
        if (constraint.isEmpty()) {
            Optional.ofNullable(table.notNullNames().remove(old))
                    .ifPresent(c -> table.notNullNames().put(now, c));
            return;
        }
        OracleConstraint same = constraint.get();
        table.change(c -> c.equals(same) ? Constraints.named(c, now) : c);
        if (table.partitioning().orElse(null) instanceof Partitioning.Reference own
                && own.constraint().equals(old)) {
            table.partitioning(new Partitioning.Reference(now, own.partitions()));
        }
    }

    private void modify(Which which) {
        Optional<OracleConstraint> constraint = find(which, "ORA-02431");
        State old = constraint.map(OracleConstraint::state).orElse(State.ORDINARY);
        State now = new ConstraintStateParser(stream, table.id(), alteration.findings(), old).read();
        boolean cascade = stream.accept("CASCADE");
        put(which, constraint, now, cascade);
    }

    private void put(Which which, Optional<OracleConstraint> constraint, State now, boolean cascade) {
        if (constraint.isEmpty()) {
            nullable(which, now.enabled());
            return;
        }
        OracleConstraint same = constraint.get();
        if (!now.enabled()) {
            refusePartitioning(same, "disabled");
            disableReferences(same, cascade);
        }
        table.change(c -> c.equals(same) ? Constraints.with(c, now) : c);
    }

    /** A key that enabled foreign keys refer to is disabled with them (ORA-02297). */
    private void disableReferences(OracleConstraint key, boolean cascade) {
        ModelBuilder model = alteration.model();
        if (!(key instanceof OracleConstraint.PrimaryKey) && !(key instanceof OracleConstraint.Unique)) {
            return;
        }
        for (TableDraft child : model.referencing(table)) {
            for (OracleConstraint foreign : child.constraints()) {
                if (!model.refersTo(child, foreign, table)
                        || !targets(foreign, key)
                        || !foreign.state().enabled()) {
                    continue;
                }
                if (!cascade) {
                    throw new Refused(
                            "ORA-02297",
                            child.name() + " refers to the key by its enabled foreign key "
                                    + foreign.name().map(Identifier::text).orElse("without name"),
                            "Add CASCADE, or disable the foreign key first");
                }
                State state = foreign.state();
                alteration.elsewhere(() -> child.change(c -> c.equals(foreign)
                        ? Constraints.with(c, new State(false, false, state.deferrable(), state.initiallyDeferred()))
                        : c));
            }
        }
    }

    /** ENABLE or DISABLE [NO]VALIDATE CONSTRAINT, PRIMARY KEY or UNIQUE (...). */
    private boolean switched(int mark) {
        boolean enabled = stream.accept("ENABLE");
        if (!enabled && !stream.accept("DISABLE")) {
            return false;
        }
        boolean validated = stream.accept("VALIDATE") || (!stream.accept("NOVALIDATE") && enabled);
        Optional<Which> which = which();
        if (which.isEmpty()) {
            stream.reset(mark);
            return false;
        }
        String code = which.get().name().isPresent()
                ? enabled ? "ORA-02430" : "ORA-02431"
                : enabled ? "ORA-02432" : "ORA-02433";
        Optional<OracleConstraint> constraint = find(which.get(), code);
        State old = constraint.map(OracleConstraint::state).orElse(State.ORDINARY);
        State now = new ConstraintStateParser(
                        stream,
                        table.id(),
                        alteration.findings(),
                        new State(enabled, validated, old.deferrable(), old.initiallyDeferred()))
                .read();
        boolean cascade = stream.accept("CASCADE");
        if (!stream.accept("KEEP", "INDEX")) {
            stream.accept("DROP", "INDEX");
        }
        put(which.get(), constraint, now, cascade);
        return true;
    }

    /** One primary key, each name once; looks at the constraints behind those that were there. */
    void refuseTwice(int before) {
        List<OracleConstraint> all = table.constraints();
        for (int i = before; i < all.size(); i++) {
            OracleConstraint added = all.get(i);
            List<OracleConstraint> others = all.subList(0, i);
            if (added instanceof OracleConstraint.PrimaryKey
                    && others.stream().anyMatch(c -> c instanceof OracleConstraint.PrimaryKey)) {
                throw new Refused("ORA-02260", "the table has a primary key already", "Drop it first, or add UNIQUE");
            }
            if (added.name().isPresent()
                    && others.stream().anyMatch(c -> c.name().equals(added.name()))) {
                throw new Refused(
                        "ORA-02264",
                        "another constraint has the name " + added.name().get(),
                        "Take another name, or leave one of the two out");
            }
        }
    }
}
