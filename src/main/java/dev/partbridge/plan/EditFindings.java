package dev.partbridge.plan;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import dev.partbridge.finding.Finding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is to be told of edits. */
final class EditFindings {
    private static final int LONGEST_LINE = 60;

    private final EditedObjects objects;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<ObjectId, List<String>> applied = new TreeMap<>();

    private EditFindings(EditedObjects objects) {
        this.objects = objects;
    }

    /** Sorted. */
    static List<Finding> of(List<EditedStatement> edits, EditedObjects objects) {
        EditFindings all = new EditFindings(objects);
        edits.forEach(all::tell);
        all.applied.forEach((subject, statements) -> all.findings.add(Finding.of(
                "PB-EDT-007",
                subject,
                Optional.empty(),
                statements.size() == 1
                        ? "1 statement is edited by hand: " + statements.get(0) + "."
                        : statements.size() + " statements are edited by hand: " + String.join(", ", statements)
                                + ".")));
        return all.findings.stream().sorted(Finding.ORDER).toList();
    }

    private void tell(EditedStatement edit) {
        String id = edit.statement();
        switch (edit.state()) {
            case APPLIED ->
                applied.computeIfAbsent(objects.subject(edit), s -> new ArrayList<>())
                        .add(id);
            case MERGED ->
                tell("PB-EDT-005", edit, id + " is generated otherwise now than when it was edited; both are merged.");
            case LEFT_OUT ->
                tell(
                        "PB-EDT-006",
                        edit,
                        id + " is left out: its edit holds no statement."
                                + (holdsRows(edit)
                                        ? " Rows go into it by its name: another statement must make it."
                                        : "")
                                + (edit.isOutdated() ? " It is generated otherwise now than when it was edited." : ""));
            case NEEDLESS -> tell("PB-EDT-009", edit, id + " is generated now as it was edited.");
            case CONFLICT ->
                tell(
                        "PB-EDT-001",
                        edit,
                        id + " is generated otherwise now than when it was edited, and both changed "
                                + clashes(edit.clashes()) + ".");
            case REFUSED ->
                tell(
                        "PB-EDT-004",
                        edit,
                        id + " cannot be executed as it was edited: "
                                + edit.troubles().stream()
                                        .map(EditTrouble::toString)
                                        .collect(Collectors.joining("; and "))
                                + ".");
            case ORPHAN -> tell("PB-EDT-002", edit, id + " was edited by hand, and no such statement is generated.");
            case NOT_CHOSEN ->
                tell(
                        "PB-EDT-003",
                        edit,
                        id + " was edited by hand, and no such statement is generated for the tables that are chosen.");
        }
        if (edit.state() == EditState.APPLIED || edit.state() == EditState.MERGED) {
            edit.object()
                    .filter(o -> !EditText.of(edit.text()).names(o))
                    .ifPresent(
                            o -> tell("PB-EDT-008", edit, id + " is edited to a text that does not name " + o + "."));
        }
    }

    /** A run copies into the tables and partitions of the plan, and builds on them. */
    private static boolean holdsRows(EditedStatement edit) {
        return edit.generated()
                .filter(g -> (g.phase() == Phase.TABLES && g.subject().kind() == ObjectKind.TABLE)
                        || g.subject().kind() == ObjectKind.PARTITION)
                .isPresent();
    }

    private void tell(String code, EditedStatement edit, String message) {
        findings.add(Finding.of(code, objects.subject(edit), Optional.empty(), message));
    }

    private static String clashes(List<Clash> clashes) {
        Clash first = clashes.get(0);
        String place = "line " + first.line() + " of the edit (edited: " + line(first.mine()) + ", generated: "
                + line(first.theirs()) + ")";
        return clashes.size() == 1 ? place : place + " and " + (clashes.size() - 1) + " more";
    }

    private static String line(List<String> lines) {
        if (lines.isEmpty()) {
            return "nothing";
        }
        String line = lines.get(0).strip();
        String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
        return "\"" + shown + "\"" + (lines.size() > 1 ? " …" : "");
    }
}
