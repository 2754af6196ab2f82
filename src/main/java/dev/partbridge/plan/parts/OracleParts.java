package dev.partbridge.plan.parts;

import dev.partbridge.convert.ConstraintNames;
import dev.partbridge.diff.Part;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a table's Oracle statements, as they stand in scripts, as DBMS_METADATA writes them, or rendered: columns,
 * constraints, PARTITION BY, partitions, indexes, comments. What is not understood is in no part.
 */
public final class OracleParts {
    private final OracleTable table;
    private final PartList parts = new PartList();
    /** How many constraints without name were met, of each kind. */
    private final Map<String, Integer> unnamed = new HashMap<>();

    private OracleParts(OracleTable table) {
        this.table = table;
    }

    /**
     * Finds them.
     *
     * @param text with newlines alone as line ends
     */
    public static List<Part> of(String text, OracleTable table) {
        OracleParts found = new OracleParts(table);
        Statement.of(OracleTokens.of(text)).forEach(found::statement);
        return found.parts.parts();
    }

    private void statement(Statement statement) {
        int create = statement.has(0, "CREATE") ? 0 : statement.tokens().size();
        int table = statement.find(create, "TABLE");
        int index = statement.find(create, "INDEX");
        if (index < table && index + 1 < statement.tokens().size()) {
            Token name = statement.tokens().get(statement.afterName(index + 1) - 1);
            whole(statement, ObjectId.index(this.table.name(), name.name()), Part.Role.OTHER);
        } else if (table < statement.tokens().size()) {
            table(statement, table + 1);
        } else if (statement.has(0, "COMMENT", "ON")) {
            comment(statement);
        } else if (statement.has(0, "ALTER", "TABLE")) {
            alter(statement);
        }
    }

    private void whole(Statement statement, ObjectId id, Part.Role role) {
        parts.add(Optional.of(id), List.of(), statement.line(), statement.end() + 1, role);
    }

    private void comment(Statement statement) {
        int is = statement.find(0, "IS");
        boolean ofColumn = statement.has(2, "COLUMN");
        if (is > 3 && is < statement.tokens().size() && (ofColumn || statement.has(2, "TABLE"))) {
            Identifier column = statement.tokens().get(is - 1).name();
            whole(
                    statement,
                    ofColumn
                            ? ObjectId.below(ObjectKind.COMMENT, table.name(), column)
                            : ObjectId.of(ObjectKind.COMMENT, table.name()),
                    Part.Role.COMMENT);
        }
    }

    /** Its first constraint or partition is what it is about. */
    private void alter(Statement statement) {
        int constraint = statement.findAnywhere("CONSTRAINT") + 1;
        int partition = statement.findAnywhere("ADD", "PARTITION") + 2;
        if (constraint < statement.tokens().size()) {
            whole(
                    statement,
                    ObjectId.constraint(
                            table.name(), statement.tokens().get(constraint).name()),
                    Part.Role.OTHER);
        } else if (partition < statement.tokens().size()) {
            whole(
                    statement,
                    ObjectId.partition(
                            table.name(), statement.tokens().get(partition).name()),
                    Part.Role.PARTITION);
        } else {
            unnamedKey(
                            statement,
                            Math.max(0, statement.findAnywhere("ADD")),
                            statement.tokens().size())
                    .ifPresent(id -> whole(statement, id, Part.Role.OTHER));
        }
    }

    private void table(Statement statement, int name) {
        int open = statement.afterName(name);
        if (!statement.has(open, "(")) {
            whole(statement, ObjectId.table(table.name()), Part.Role.FRAME);
            return;
        }
        List<Integer> starts = statement.elements(open);
        int close = statement.closing(open);
        int first = starts.isEmpty() ? close : starts.get(0);
        parts.add(
                Optional.of(ObjectId.table(table.name())),
                List.of(),
                statement.line(),
                Math.max(statement.line() + 1, first < statement.tokens().size() ? line(statement, first) : 0),
                Part.Role.FRAME);
        for (int i = 0; i < starts.size(); i++) {
            element(statement, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) - 1 : close);
        }
        int by = statement.find(close + 1, "PARTITION", "BY");
        if (by < statement.tokens().size()) {
            new PartitionParts(statement, table, parts).add(by);
        }
    }

    /** A column with the constraints that stand at it, or a constraint of the table. */
    private void element(Statement statement, int from, int to) {
        Token first = statement.tokens().get(from);
        int end = statement.tokens().get(to - 1).end() + 1;
        if (first.is("SUPPLEMENTAL")) {
            return;
        }
        boolean named = first.is("CONSTRAINT") && from + 1 < to;
        Optional<ObjectId> key = named
                ? Optional.of(ObjectId.constraint(
                        table.name(), statement.tokens().get(from + 1).name()))
                : List.of("PRIMARY", "UNIQUE", "FOREIGN", "CHECK").stream().anyMatch(first::is)
                        ? unnamedKey(statement, from, to)
                        : Optional.empty();
        if (key.isPresent()) {
            parts.add(key, List.of(), first.line(), end, Part.Role.OTHER);
        } else if (first.isName()) {
            parts.add(
                    Optional.of(ObjectId.column(table.name(), first.name())),
                    List.of(),
                    first.line(),
                    end,
                    Part.Role.COLUMN);
            atColumn(statement, from + 1, to);
        }
    }

    private void atColumn(Statement statement, int from, int to) {
        int constraint = statement.find(from, "CONSTRAINT") + 1;
        if (constraint < to) {
            parts.also(ObjectId.constraint(
                    table.name(), statement.tokens().get(constraint).name()));
        } else {
            unnamedKey(statement, from, to).ifPresent(parts::also);
        }
    }

    /** The next of the table's constraints of that kind that nobody named. */
    private Optional<ObjectId> unnamedKey(Statement statement, int from, int to) {
        for (String kind : List.of("PRIMARY", "UNIQUE", "REFERENCES", "CHECK")) {
            if (statement.find(from, kind) < to) {
                return table.constraints().stream()
                        .filter(c -> word(c).equals(kind)
                                && c.name().map(ConstraintNames::isSystem).orElse(true))
                        .skip(unnamed.merge(kind, 1, Integer::sum) - 1)
                        .findFirst()
                        .map(c -> ConstraintNames.id(table, c));
            }
        }
        return Optional.empty();
    }

    private static String word(OracleConstraint constraint) {
        return constraint instanceof OracleConstraint.PrimaryKey
                ? "PRIMARY"
                : constraint instanceof OracleConstraint.Unique
                        ? "UNIQUE"
                        : constraint instanceof OracleConstraint.Check ? "CHECK" : "REFERENCES";
    }

    private static int line(Statement statement, int token) {
        return statement.tokens().get(token).line();
    }
}
