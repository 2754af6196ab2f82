package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.Constraints;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import java.util.Optional;

/** The actions of ALTER TABLE on constraints: DROP, RENAME, MODIFY, ENABLE and DISABLE. */
final class AlterConstraints {
    private final Alteration alteration;
    private final TokenStream stream;
    private final TableDraft table;
    private final KeyReferences references;

    AlterConstraints(Alteration alteration) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.references = new KeyReferences(alteration);
    }

    boolean read() {
        int mark = stream.mark();
        if (stream.accept("RENAME", "CONSTRAINT")) {
            rename();
            return true;
        }
        if (stream.atAny("DROP", "MODIFY")) {
            boolean drop = stream.next().is("DROP");
            Optional<WhichConstraint> which = WhichConstraint.read(stream);
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

    private void nullable(WhichConstraint which, boolean notNull) {
        Optional.ofNullable(table.notNullNames().get(which.name().orElseThrow()))
                .flatMap(table::column)
                .ifPresent(c -> table.put(c.withNotNull(notNull)));
    }

    private void drop(WhichConstraint which) {
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
        Optional<OracleConstraint> constraint = which.find(table, code);
        if (constraint.isEmpty()) {
            nullable(which, false);
            table.notNullNames().remove(which.name().orElseThrow());
            return;
        }
        OracleConstraint gone = constraint.get();
        refusePartitioning(gone, "dropped");
        references.drop(gone, cascade, "ORA-02273");
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

    private void rename() {
        Identifier old = stream.name("the constraint's name");
        stream.expect("TO");
        Identifier now = stream.name("the constraint's new name");
        WhichConstraint which = WhichConstraint.named(old);
        Optional<OracleConstraint> constraint = which.find(table, "ORA-23292");
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

    private void modify(WhichConstraint which) {
        Optional<OracleConstraint> constraint = which.find(table, "ORA-02431");
        State old = constraint.map(OracleConstraint::state).orElse(State.ORDINARY);
        State now = new ConstraintStateParser(stream, table.id(), alteration.findings(), old).read();
        boolean cascade = stream.accept("CASCADE");
        put(which, constraint, now, cascade);
    }

    private void put(WhichConstraint which, Optional<OracleConstraint> constraint, State now, boolean cascade) {
        if (constraint.isEmpty()) {
            nullable(which, now.enabled());
            return;
        }
        OracleConstraint same = constraint.get();
        if (!now.enabled()) {
            refusePartitioning(same, "disabled");
            references.disable(same, cascade);
        }
        table.change(c -> c.equals(same) ? Constraints.with(c, now) : c);
    }

    /** ENABLE or DISABLE [NO]VALIDATE CONSTRAINT, PRIMARY KEY or UNIQUE (...). */
    private boolean switched(int mark) {
        boolean enabled = stream.accept("ENABLE");
        if (!enabled && !stream.accept("DISABLE")) {
            return false;
        }
        boolean validated = stream.accept("VALIDATE") || (!stream.accept("NOVALIDATE") && enabled);
        Optional<WhichConstraint> which = WhichConstraint.read(stream);
        if (which.isEmpty()) {
            stream.reset(mark);
            return false;
        }
        String code = which.get().name().isPresent()
                ? enabled ? "ORA-02430" : "ORA-02431"
                : enabled ? "ORA-02432" : "ORA-02433";
        Optional<OracleConstraint> constraint = which.get().find(table, code);
        State old = constraint.map(OracleConstraint::state).orElse(State.ORDINARY);
        State now = new ConstraintStateParser(
                        stream,
                        table.id(),
                        alteration.findings(),
                        new State(enabled, validated, old.deferrable(), old.initiallyDeferred(), old.index()))
                .read();
        boolean cascade = stream.accept("CASCADE");
        if (!stream.accept("KEEP", "INDEX")) {
            stream.accept("DROP", "INDEX");
        }
        put(which.get(), constraint, now, cascade);
        return true;
    }
}
