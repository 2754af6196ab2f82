package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.Label;

/** Pass or fail: icon, word and colour. */
final class ResultChip {
    private ResultChip() {}

    static Label of(boolean passed) {
        return passed
                ? Labels.chip(Texts.of("validate.pass"), "mdi2c-check", "ok")
                : Labels.chip(Texts.of("validate.fail"), "mdi2c-close", "err");
    }
}
