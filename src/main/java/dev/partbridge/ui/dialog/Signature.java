package dev.partbridge.ui.dialog;

/**
 * Who answers for findings.
 *
 * @param by a name; not empty
 * @param note why; may be empty
 */
public record Signature(String by, String note) {
    public Signature {
        by = by.strip();
        note = note.strip();
        if (by.isEmpty()) {
            throw new IllegalArgumentException("nobody's sign-off");
        }
    }
}
