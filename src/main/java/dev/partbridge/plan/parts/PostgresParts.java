package dev.partbridge.plan.parts;

import dev.partbridge.convert.Conversion;
import dev.partbridge.diff.Part;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * The parts of all that PostgreSQL gets for a table, by the Oracle objects they come from: each line of CREATE TABLE, and
 * each other statement as a whole.
 */
public final class PostgresParts {
    private final List<String> lines;
    private final QualifiedName oracle;
    private final Origins origins;
    private final PartList parts = new PartList();

    private PostgresParts(List<String> lines, QualifiedName oracle, Origins origins) {
        this.lines = lines;
        this.oracle = oracle;
        this.origins = origins;
    }

    /**
     * Finds them.
     *
     * @param text with newlines alone as line ends
     * @param anchors its statements
     */
    public static List<Part> of(
            String text, List<ReviewText.Anchor> anchors, Conversion conversion, QualifiedName oracle) {
        PostgresParts found =
                new PostgresParts(List.of(text.split("\n", -1)), oracle, Origins.of(conversion.target(), oracle));
        for (int i = 0; i < anchors.size(); i++) {
            found.statement(
                    anchors.get(i), i + 1 < anchors.size() ? anchors.get(i + 1).line() - 1 : found.lines.size());
        }
        return found.parts.parts();
    }

    /** The parts of statements that are compared with others of their own kind: each as a whole, by its own identity. */
    public static List<Part> statements(String text, List<ReviewText.Anchor> anchors) {
        List<String> lines = List.of(text.split("\n", -1));
        PartList parts = new PartList();
        for (int i = 0; i < anchors.size(); i++) {
            int from = anchors.get(i).line() - 1;
            ObjectId id = anchors.get(i).statement().object();
            parts.add(
                    Optional.of(id),
                    List.of(),
                    from,
                    end(lines, from, i + 1 < anchors.size() ? anchors.get(i + 1).line() - 1 : lines.size()),
                    id.kind() == ObjectKind.TABLE
                            ? Part.Role.FRAME
                            : id.kind() == ObjectKind.PARTITION ? Part.Role.PARTITION : Part.Role.OTHER);
        }
        return parts.parts();
    }

    private void statement(ReviewText.Anchor anchor, int next) {
        int from = anchor.line() - 1;
        int to = end(lines, from, next);
        ObjectId id = anchor.statement().object();
        Statement sql = new Statement(Token.ofPostgres(String.join("\n", lines.subList(from, to))), to - 1 - from);
        if (id.kind() == ObjectKind.TABLE && sql.has(0, "CREATE", "TABLE")) {
            table(sql, from, to);
        } else {
            Origins.Origin origin = origins.of(id);
            parts.add(origin.id(), origin.under(), from, to, origin.role());
        }
    }

    private void table(Statement sql, int line, int to) {
        int open = sql.afterName(2);
        List<Integer> starts = sql.has(open, "(") ? sql.elements(open) : List.of();
        int close = sql.closing(open);
        int head = starts.isEmpty()
                ? to
                : Math.max(line + 1, line + sql.tokens().get(starts.get(0)).line());
        parts.add(Optional.of(ObjectId.table(oracle)), List.of(), line, head, Part.Role.FRAME);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : close;
            element(sql, starts.get(i), end, line);
        }
        int by = sql.find(close + 1, "PARTITION", "BY");
        if (by < sql.tokens().size()) {
            parts.add(
                    Optional.of(PartList.partitionBy(oracle)),
                    List.of(ObjectId.table(oracle)),
                    line + sql.tokens().get(by).line(),
                    to,
                    Part.Role.FRAME);
        }
    }

    private void element(Statement sql, int from, int to, int line) {
        Token first = sql.tokens().get(from);
        boolean constraint = first.is("CONSTRAINT") && from + 1 < to;
        Origins.Origin origin = constraint
                ? origins.constraint(sql.tokens().get(from + 1).name())
                : first.isName() ? origins.column(first.name()) : origins.own();
        parts.add(
                origin.id(),
                origin.under(),
                line + first.line(),
                line + sql.tokens().get(to - 1).end() + 1,
                origin.role());
    }

    /** Where the blank lines behind a statement begin. */
    private static int end(List<String> lines, int from, int next) {
        int end = Math.min(next, lines.size());
        while (end > from + 1 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }
}
