package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ALL_CONSTRAINTS of a schema: keys, foreign keys and checks, NOT NULL among the checks. */
final class ConstraintReader implements RowReader {
    private static final List<String> DELETE_RULES = List.of("NO ACTION", "CASCADE", "SET NULL");
    private static final List<String> STATUS = List.of("DISABLED", "ENABLED");
    private static final List<String> VALIDATED = List.of("NOT VALIDATED", "VALIDATED");
    private static final List<String> DEFERRABLE = List.of("NOT DEFERRABLE", "DEFERRABLE");
    private static final List<String> DEFERRED = List.of("IMMEDIATE", "DEFERRED");

    private final Identifier owner;
    private final KnownWords words;
    private final Map<Identifier, List<Found>> tables = new HashMap<>();
    private final Map<Identifier, Found> names = new HashMap<>();
    private boolean referencesElsewhere;

    /**
     * A constraint.
     *
     * @param type P, U, R or C
     * @param generated Oracle gave it its name
     * @param condition of a check
     * @param parent the key that a foreign key references
     * @param index that a key uses
     */
    record Found(
            Identifier name,
            Identifier table,
            String type,
            boolean generated,
            Optional<String> condition,
            Optional<QualifiedName> parent,
            OnDelete onDelete,
            State state,
            Optional<QualifiedName> index) {}

    ConstraintReader(Identifier owner, Report report) {
        this.owner = owner;
        this.words = new KnownWords(report);
    }

    @Override
    public void row(Row row) {
        Identifier name = row.neededName("CONSTRAINT_NAME");
        Identifier table = row.neededName("TABLE_NAME");
        words(row, QualifiedName.of(owner, table), name);
        Optional<QualifiedName> parent = row.name("R_CONSTRAINT_NAME")
                .map(r -> QualifiedName.of(row.name("R_OWNER").orElse(owner), r));
        Found found = new Found(
                name,
                table,
                row.needed("CONSTRAINT_TYPE").strip(),
                row.is("GENERATED", "GENERATED NAME"),
                row.text("SEARCH_CONDITION"),
                parent,
                onDelete(row),
                new State(
                        row.is("STATUS", "ENABLED"),
                        row.is("VALIDATED", "VALIDATED"),
                        row.is("DEFERRABLE", "DEFERRABLE"),
                        row.is("DEFERRED", "DEFERRED")),
                row.name("INDEX_NAME")
                        .map(i -> QualifiedName.of(row.name("INDEX_OWNER").orElse(owner), i)));
        tables.computeIfAbsent(table, t -> new ArrayList<>()).add(found);
        names.put(name, found);
        referencesElsewhere |= parent.flatMap(QualifiedName::schema)
                .filter(s -> !s.equals(owner))
                .isPresent();
    }

    private void words(Row row, QualifiedName table, Identifier name) {
        ObjectId subject = ObjectId.constraint(table, name);
        String what = table + ", constraint " + name;
        words.check(row, "DELETE_RULE", DELETE_RULES, subject, what);
        words.check(row, "STATUS", STATUS, subject, what);
        words.check(row, "VALIDATED", VALIDATED, subject, what);
        words.check(row, "DEFERRABLE", DEFERRABLE, subject, what);
        words.check(row, "DEFERRED", DEFERRED, subject, what);
    }

    private static OnDelete onDelete(Row row) {
        return row.is("DELETE_RULE", "CASCADE")
                ? OnDelete.CASCADE
                : row.is("DELETE_RULE", "SET NULL") ? OnDelete.SET_NULL : OnDelete.NO_ACTION;
    }

    List<Found> of(Identifier table) {
        return tables.getOrDefault(table, List.of());
    }

    Optional<Found> named(Identifier constraint) {
        return Optional.ofNullable(names.get(constraint));
    }

    /** Whether there are keys or foreign keys, whose columns the view of their own tells. */
    boolean anyOfColumns() {
        return names.values().stream().anyMatch(f -> !f.type().equals("C"));
    }

    /** Whether a foreign key references a key of another schema. */
    boolean referencesElsewhere() {
        return referencesElsewhere;
    }
}
