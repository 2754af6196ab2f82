package dev.partbridge.ui.review;

import dev.partbridge.ui.code.CodePane;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done at a line of a side; why it cannot is known when the menu opens. */
final class SideMenu extends ContextMenu {
    private final ReadOnlyStringWrapper noCounterpart = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper noFindings = new ReadOnlyStringWrapper("");

    /**
     * What the menu does, and whether it can.
     *
     * @param noCounterpart why nothing can be followed from the caret's line; empty when it can
     */
    record Actions(String followText, Runnable follow, Supplier<String> noCounterpart, Runnable findings) {}

    SideMenu(String textId, CodePane code, Actions actions) {
        MenuItem follow = Buttons.item(new Command(
                textId + ReviewIds.FOLLOW,
                actions.followText(),
                "mdi2a-arrow-left-right",
                "",
                actions.follow(),
                noCounterpart));
        MenuItem findings = Buttons.item(new Command(
                textId + ReviewIds.SHOW_FINDINGS,
                Texts.of("review.show-findings"),
                "mdi2a-alert",
                "",
                actions.findings(),
                noFindings));
        MenuItem copy = Buttons.item(Command.always(
                textId + ReviewIds.COPY_LINES, Texts.of("review.copy"), "mdi2c-content-copy", "", code::copy));
        getItems().addAll(List.of(follow, findings, new SeparatorMenuItem(), copy));
        setOnShowing(event -> {
            noCounterpart.set(actions.noCounterpart().get());
            boolean none = code.marks(code.caretLineProperty().getValue()).isEmpty();
            noFindings.set(none ? Texts.of("review.no-findings") : "");
        });
    }
}
