package dev.partbridge.plan;

import dev.partbridge.finding.Finding;
import dev.partbridge.plan.ReviewText.Anchor;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes groups of statements with a blank line between two, and counts lines. */
final class ReviewWriter {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final Map<ObjectId, StatementId> planned = new HashMap<>();
    private final Map<StatementId, EditedStatement> edits = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> anchors = new ArrayList<>();
    private int line = 1;

    ReviewWriter() {}

    ReviewWriter(Plan plan) {
        plan.edits()
                .changes()
                .forEach(e -> edits.put(e.generated().orElseThrow().statement(), e));
        Stream.concat(
                        plan.steps().stream()
                                .filter(s -> s instanceof Step.Execute)
                                .map(s -> ((Step.Execute) s).statement()),
                        edits.keySet().stream())
                // which is not shown, and is of the table too
                .filter(s -> s.phase() != Phase.STATISTICS)
                .forEach(s -> planned.put(s.object(), s));
    }

    /** As planned. */
    void group(ReviewGroup group) {
        blank(!group.statements().isEmpty());
        for (Ddl ddl : group.statements()) {
            StatementId id = id(group.phase(), ddl);
            EditedStatement edit = edits.get(id);
            anchors.add(new Anchor(id, line, edit != null));
            append(edit == null ? ddl.sql() + ";\n" : edited(id, edit));
        }
    }

    /** As the target has it: what it lacks is not written, but that a statement is left out. */
    void found(Optional<ReviewGroup> wanted, Optional<ReviewGroup> found) {
        Map<StatementId, Ddl> there = byId(found);
        List<StatementId> order = ReviewOrder.merged(byId(wanted).keySet(), there.keySet()).stream()
                .filter(id -> there.containsKey(id) || isLeftOut(id))
                .toList();
        blank(!order.isEmpty());
        for (StatementId id : order) {
            Ddl ddl = there.get(id);
            EditedStatement edit = edits.get(id);
            anchors.add(new Anchor(id, line, false));
            append(
                    edit != null && (ddl == null || sameWords(edit.text(), ddl.sql()))
                            ? edited(id, edit)
                            : statement(Objects.requireNonNull(ddl).sql()));
        }
    }

    private Map<StatementId, Ddl> byId(Optional<ReviewGroup> group) {
        Map<StatementId, Ddl> all = new LinkedHashMap<>();
        group.ifPresent(g -> g.statements().forEach(s -> all.put(id(g.phase(), s), s)));
        return all;
    }

    private StatementId id(Phase phase, Ddl ddl) {
        // a trigger that is there during the load has another phase than the others
        return planned.getOrDefault(ddl.object(), new StatementId(phase, ddl.object()));
    }

    private boolean isLeftOut(StatementId id) {
        EditedStatement edit = edits.get(id);
        return edit != null && edit.state() == EditState.LEFT_OUT;
    }

    /** A remark alone is none. */
    private static String statement(String sql) {
        return sql.startsWith("--") && !sql.contains("\n") ? sql + "\n" : sql + ";\n";
    }

    private static boolean sameWords(String edited, String found) {
        return words(edited).equals(words(found));
    }

    private static List<String> words(String sql) {
        return PostgresTokens.of(sql).tokens().stream()
                .map(PostgresTokens.Token::text)
                .toList();
    }

    private void blank(boolean wanted) {
        if (wanted && !text.isEmpty()) {
            append("\n");
        }
    }

    ReviewText done() {
        return new ReviewText(text.toString(), anchors);
    }

    private static String edited(StatementId id, EditedStatement edit) {
        return edit.state() == EditState.LEFT_OUT
                ? "-- left out by hand: " + id.object().toString().replaceAll("\\R", " ") + "\n"
                : closed(edit.text());
    }

    /** Behind a comment a semicolon would belong to it. */
    private static String closed(String sql) {
        return sql.substring(sql.lastIndexOf('\n') + 1).contains("--") ? sql + "\n;\n" : sql + ";\n";
    }

    void finding(Finding finding) {
        append("-- " + finding.code() + " " + finding.message().replace("\n", " ") + "\n");
    }

    void append(String more) {
        text.append(more);
        line += (int) LINE_END.matcher(more).results().count();
    }
}
