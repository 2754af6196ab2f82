package dev.partbridge.ui;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.review.ReviewViewModel;
import dev.partbridge.ui.shell.Commands;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Gives the way through Review's differences its verbs, icons and shortcuts. */
final class ReviewCommands {
    private ReviewCommands() {}

    static Commands.OfReview of(ReviewViewModel review, WorkbenchState state) {
        ObservableValue<String> refusal = Bindings.createStringBinding(
                () -> {
                    if (state.pageProperty().get() != Page.REVIEW) {
                        return Texts.of("refusal.not-in-review");
                    }
                    return review.comparing().hasDifferences() ? "" : Texts.of("review.differences-none");
                },
                state.pageProperty(),
                review.comparing().countTextProperty());
        return new Commands.OfReview(
                new Command(
                        NodeIds.NEXT_DIFFERENCE,
                        Texts.of("command.next-difference"),
                        "mdi2a-arrow-down",
                        "F8",
                        () -> review.comparing().step(1),
                        refusal),
                new Command(
                        NodeIds.PREVIOUS_DIFFERENCE,
                        Texts.of("command.previous-difference"),
                        "mdi2a-arrow-up",
                        "Shift+F8",
                        () -> review.comparing().step(-1),
                        refusal));
    }

    /** The keys of its texts, which are no commands: what they do is said by where the caret is. */
    static List<Dialogs.Shortcut> keys() {
        return Stream.of(
                        key("Shortcut+B", Texts.of("review.key-follow")),
                        key("Alt+Enter", Texts.of("review.key-finding")),
                        key("F3", Texts.of("review.key-find-next")))
                .map(c -> new Dialogs.Shortcut(c.keysText(), c.text()))
                .toList();
    }

    private static Command key(String keys, String what) {
        return Command.always("", what, "", keys, () -> {});
    }
}
