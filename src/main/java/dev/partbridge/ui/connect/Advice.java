package dev.partbridge.ui.connect;

import java.util.List;

/**
 * What is said below the fields.
 *
 * @param wrong whether something is wrong, so that an earlier test means nothing
 */
record Advice(boolean wrong, List<Note> notes) {
    Advice {
        notes = List.copyOf(notes);
    }

    /** @param style {@code err} or {@code info} */
    record Note(String style, String text) {}
}
