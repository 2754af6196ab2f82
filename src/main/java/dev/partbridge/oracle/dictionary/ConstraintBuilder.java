package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a table's constraints of their rows; names that Oracle generated are none, but for a partitioning foreign key. */
final class ConstraintBuilder {
    private static final Comparator<ConstraintReader.Found> ORDER = Comparator.comparing(
                    (ConstraintReader.Found f) -> "PURC".indexOf(f.type()))
            .thenComparing(ConstraintReader.Found::name);

    private final QualifiedName table;
    private final Views views;
    private final Optional<Identifier> reference;
    private final Report report;

    /**
     * The rows of the views.
     *
     * @param storage where a key's index is kept, by the index's name
     */
    record Views(
            ConstraintReader constraints,
            ConstraintColumnReader columns,
            ElsewhereReader elsewhere,
            Function<QualifiedName, Optional<IndexStorage>> storage) {}

    /** @param reference the foreign key that the table is partitioned by, if it is */
    ConstraintBuilder(QualifiedName table, Views views, Optional<Identifier> reference, Report report) {
        this.table = table;
        this.views = views;
        this.reference = reference;
        this.report = report;
    }

    /** All but NOT NULL. */
    List<OracleConstraint> build() {
        List<OracleConstraint> made = new ArrayList<>();
        views.constraints().of(table.name()).stream()
                .sorted(ORDER)
                .filter(f -> !f.type().equals("C") || notNull(f).isEmpty())
                .forEach(f -> constraint(f).ifPresent(made::add));
        return made;
    }

    /**
     * The columns of NOT NULL constraints that are enabled but were never validated: NULLABLE is Y for them, and rows may
     * hold NULL.
     */
    Set<Identifier> notValidated() {
        Set<Identifier> columns = new HashSet<>();
        for (ConstraintReader.Found found : views.constraints().of(table.name())) {
            Optional<Identifier> column = found.type().equals("C") ? notNull(found) : Optional.empty();
            if (column.isPresent() && !found.state().equals(State.ORDINARY)) {
                report.add(
                        "PB-DIC-009",
                        ObjectId.column(table, column.get()),
                        table + ": NOT NULL of the column " + column.get() + " is " + found.state()
                                + (found.state().enabled() ? "; it is taken for an ordinary one" : "; it is left out")
                                + ".");
                if (found.state().enabled()) {
                    columns.add(column.get());
                }
            }
        }
        return columns;
    }

    private static Optional<Identifier> notNull(ConstraintReader.Found found) {
        return found.condition().flatMap(DictionaryText::notNull);
    }

    private Optional<OracleConstraint> constraint(ConstraintReader.Found found) {
        boolean kept = !found.generated() || reference.equals(Optional.of(found.name()));
        Optional<Identifier> name = kept ? Optional.of(found.name()) : Optional.empty();
        List<Identifier> columns =
                views.columns().of(QualifiedName.of(table.schema().orElseThrow(), found.name()));
        return switch (found.type()) {
            case "P" -> Optional.of(new OracleConstraint.PrimaryKey(name, columns, keyState(found), Optional.empty()));
            case "U" -> Optional.of(new OracleConstraint.Unique(name, columns, keyState(found), Optional.empty()));
            case "R" -> foreignKey(found, name, columns);
            default -> check(found, name);
        };
    }

    private State keyState(ConstraintReader.Found found) {
        State state = found.state();
        return new State(
                state.enabled(),
                state.validated(),
                state.deferrable(),
                state.initiallyDeferred(),
                found.index().flatMap(views.storage()).filter(i -> !i.equals(IndexStorage.NONE)));
    }

    private Optional<OracleConstraint> foreignKey(
            ConstraintReader.Found found, Optional<Identifier> name, List<Identifier> columns) {
        QualifiedName key = found.parent()
                .orElseThrow(() -> new IllegalStateException(
                        "the dictionary shows no key that " + found.name() + " of " + table + " references"));
        boolean own = key.schema().equals(table.schema());
        Optional<QualifiedName> parent = own
                ? views.constraints().named(key.name()).map(p -> table.sibling(p.table()))
                : views.elsewhere().table(key);
        if (parent.isEmpty()) {
            report.add(
                    "PB-DIC-008",
                    ObjectId.constraint(table, found.name()),
                    table + ": the foreign key " + found.name() + " is left out: the key " + key
                            + " that it references is not visible, so its table is not known.");
            return Optional.empty();
        }
        return Optional.of(new OracleConstraint.ForeignKey(
                name,
                columns,
                parent.get(),
                own ? views.columns().of(key) : views.elsewhere().columns(key),
                found.onDelete(),
                found.state(),
                Optional.empty()));
    }

    private Optional<OracleConstraint> check(ConstraintReader.Found found, Optional<Identifier> name) {
        String text = found.condition().orElse("");
        try {
            return Optional.of(
                    new OracleConstraint.Check(name, DictionaryText.expression(text), found.state(), Optional.empty()));
        } catch (UnreadableText e) {
            report.add(
                    "PB-DIC-018",
                    ObjectId.constraint(table, found.name()),
                    table + ": the check " + found.name() + " is not read: " + e.getMessage() + ".");
            return Optional.of(new OracleConstraint.Check(name, text.strip(), found.state(), Optional.empty()));
        }
    }
}
