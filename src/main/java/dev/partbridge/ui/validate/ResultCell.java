package dev.partbridge.ui.validate;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** The line's verdict. */
final class ResultCell extends LineCell {
    private final Label pass = ResultChip.of(true);
    private final Label fail = ResultChip.of(false);

    ResultCell() {
        super("t-body", line -> "", line -> "c-1");
    }

    @Override
    Node show(ProofLine line) {
        return line.passed() ? pass : fail;
    }
}
