package dev.partbridge.ui;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.shell.Commands;
import java.util.function.IntConsumer;

/** Gives the way from pane to pane its verbs, icons and shortcuts. */
final class PaneCommands {
    private PaneCommands() {}

    /** @param step puts the focus into the pane that is so many further */
    static Commands.OfPanes of(IntConsumer step) {
        return new Commands.OfPanes(
                Command.always(
                        NodeIds.NEXT_PANE,
                        Texts.of("command.next-pane"),
                        "mdi2d-dock-right",
                        "F6",
                        () -> step.accept(1)),
                Command.always(
                        NodeIds.PREVIOUS_PANE,
                        Texts.of("command.previous-pane"),
                        "mdi2d-dock-left",
                        "Shift+F6",
                        () -> step.accept(-1)));
    }
}
