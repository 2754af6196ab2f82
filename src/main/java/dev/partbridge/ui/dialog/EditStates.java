package dev.partbridge.ui.dialog;

import dev.partbridge.plan.EditState;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;

/** How the window tells what became of an edit. */
public final class EditStates {
    private EditStates() {}

    /** In a word or two; absent of one that was not converted with yet. */
    public static String words(Optional<EditState> state) {
        if (state.isEmpty()) {
            return Texts.of("edit.state.waiting");
        }
        return switch (state.get()) {
            case APPLIED -> Texts.of("edit.state.applied");
            case MERGED -> Texts.of("edit.state.merged");
            case LEFT_OUT -> Texts.of("edit.state.left-out");
            case NEEDLESS -> Texts.of("edit.state.needless");
            case CONFLICT -> Texts.of("edit.state.conflict");
            case REFUSED -> Texts.of("edit.state.refused");
            case ORPHAN -> Texts.of("edit.state.orphan");
            case NOT_CHOSEN -> Texts.of("edit.state.not-chosen");
        };
    }

    /** The style of its chip. */
    public static String style(Optional<EditState> state) {
        if (state.isEmpty()) {
            return "info";
        }
        return state.get().stops() ? "err" : state.get().changes() ? "acc" : "warn";
    }
}
