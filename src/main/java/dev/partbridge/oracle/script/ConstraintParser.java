package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/** Constraints, beside the columns or at one of them. */
final class ConstraintParser {
    private final TokenStream stream;
    private final TableDraft table;
    private final Findings findings;

    ConstraintParser(TokenStream stream, TableDraft table, Findings findings) {
        this.stream = stream;
        this.table = table;
        this.findings = findings;
    }

    /** Whether an out-of-line constraint comes next; PRIMARY, FOREIGN and CONSTRAINT alone may be columns. */
    boolean atTableConstraint() {
        return stream.at("CONSTRAINT")
                || stream.at("PRIMARY", "KEY")
                || stream.at("FOREIGN", "KEY")
                || stream.at("UNIQUE")
                || stream.at("CHECK");
    }

    /** Reads an out-of-line constraint into the table. */
    void readForTable() {
        SourcePosition position = stream.position();
        Optional<Identifier> name = constraintName();
        if (stream.accept("PRIMARY", "KEY")) {
            List<Identifier> columns = stream.nameList("a column");
            table.add(new OracleConstraint.PrimaryKey(name, columns, state(), Optional.of(position)));
        } else if (stream.accept("UNIQUE")) {
            List<Identifier> columns = stream.nameList("a column");
            table.add(new OracleConstraint.Unique(name, columns, state(), Optional.of(position)));
        } else if (stream.accept("FOREIGN", "KEY")) {
            List<Identifier> columns = stream.nameList("a column");
            stream.expect("REFERENCES");
            table.add(foreignKey(name, columns, position));
        } else if (stream.accept("CHECK")) {
            table.add(check(name, position));
        } else {
            throw stream.error("PRIMARY KEY, UNIQUE, FOREIGN KEY or CHECK");
        }
    }

    /** Reads an inline constraint if one comes next. */
    boolean readForColumn(ColumnDraft column) {
        if (!stream.atAny("CONSTRAINT", "NOT", "NULL", "UNIQUE", "PRIMARY", "CHECK", "REFERENCES")) {
            return false;
        }
        SourcePosition position = stream.position();
        Optional<Identifier> name = constraintName();
        List<Identifier> self = List.of(column.name());
        if (stream.accept("NOT", "NULL")) {
            notNull(column, position);
            name.ifPresent(n -> table.notNullNames().put(n, column.name()));
        } else if (stream.accept("NULL")) {
            state();
            column.notNull(false);
        } else if (stream.accept("PRIMARY", "KEY")) {
            table.add(new OracleConstraint.PrimaryKey(name, self, state(), Optional.of(position)));
        } else if (stream.accept("UNIQUE")) {
            table.add(new OracleConstraint.Unique(name, self, state(), Optional.of(position)));
        } else if (stream.accept("REFERENCES")) {
            table.add(foreignKey(name, self, position));
        } else if (stream.accept("CHECK")) {
            table.add(check(name, position));
        } else {
            throw stream.error("NOT NULL, PRIMARY KEY, UNIQUE, CHECK or REFERENCES");
        }
        return true;
    }

    private Optional<Identifier> constraintName() {
        return stream.accept("CONSTRAINT") ? Optional.of(stream.name("the constraint's name")) : Optional.empty();
    }

    private void notNull(ColumnDraft column, SourcePosition position) {
        State state = state();
        column.notNull(state.enabled());
        if (!state.equals(State.ORDINARY)) {
            findings.add(
                    "PB-SRC-004",
                    table.id(),
                    position,
                    table.name() + ": the state \"" + state + "\" of NOT NULL on column " + column.name()
                            + " is not carried over; the column is "
                            + (state.enabled() ? "NOT NULL" : "nullable"));
        }
    }

    private OracleConstraint check(Optional<Identifier> name, SourcePosition position) {
        int from = stream.mark() + 1;
        stream.skipParentheses();
        String condition = stream.text(from, stream.mark() - 1);
        return new OracleConstraint.Check(name, condition, state(), Optional.of(position));
    }

    private OracleConstraint foreignKey(Optional<Identifier> name, List<Identifier> columns, SourcePosition position) {
        QualifiedName parent = stream.qualifiedName("the parent table's name");
        List<Identifier> parentColumns = stream.at("(") ? stream.nameList("a column") : List.of();
        OnDelete onDelete = OnDelete.NO_ACTION;
        if (stream.accept("ON", "DELETE")) {
            if (stream.accept("SET", "NULL")) {
                onDelete = OnDelete.SET_NULL;
            } else if (stream.accept("CASCADE")) {
                onDelete = OnDelete.CASCADE;
            } else {
                throw stream.error("CASCADE or SET NULL");
            }
        }
        return new OracleConstraint.ForeignKey(
                name, columns, parent, parentColumns, onDelete, state(), Optional.of(position));
    }

    private State state() {
        return new ConstraintStateParser(stream, table.id(), findings).read();
    }
}
