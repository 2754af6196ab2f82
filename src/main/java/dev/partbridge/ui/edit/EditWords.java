package dev.partbridge.ui.edit;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import dev.partbridge.plan.EditTrouble;
import dev.partbridge.ui.control.Texts;
import java.util.List;

/** The words of edits. */
final class EditWords {
    private static final int LONGEST = 60;

    private EditWords() {}

    /** Both sides of a place that both changed. */
    static String clash(Clash clash, int line) {
        return Texts.of("edit.clash", line, lines(clash.mine()), lines(clash.theirs()));
    }

    /** What the text is, or why a run could not execute it; empty when it is one statement like others. */
    static String reading(SqlReading reading) {
        List<EditTrouble> troubles = reading.troubles();
        if (!troubles.isEmpty()) {
            EditTrouble first = troubles.get(0);
            String text = Texts.of("edit.trouble", first.line(), first.what(), first.cure());
            return troubles.size() == 1 ? text : text + " " + Texts.of("edit.troubles-more", troubles.size() - 1);
        }
        return reading.statements() == 0 ? Texts.of("edit.empty") : "";
    }

    private static String lines(List<String> lines) {
        if (lines.isEmpty()) {
            return Texts.of("edit.clash-nothing");
        }
        String first = lines.get(0).strip();
        String shown = first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
        return "“" + shown + "”" + (lines.size() > 1 ? " …" : "");
    }
}
