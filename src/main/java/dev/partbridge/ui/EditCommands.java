package dev.partbridge.ui;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.edit.EditActions;
import dev.partbridge.ui.shell.Commands;

/** Gives what is done with edited statements its verbs, icons and shortcuts. */
final class EditCommands {
    private EditCommands() {}

    static Commands.OfEdits of(EditActions edits) {
        return new Commands.OfEdits(
                new Command(
                        NodeIds.EDIT_STATEMENT,
                        Texts.of("command.edit-statement"),
                        "mdi2p-pencil",
                        "F2",
                        edits::edit,
                        edits.editRefusal()),
                new Command(
                        NodeIds.KEEP_EDIT,
                        Texts.of("command.keep-edit"),
                        "mdi2c-check",
                        "Shortcut+K",
                        edits::keep,
                        edits.keepRefusal()),
                new Command(
                        NodeIds.DISCARD_EDIT,
                        Texts.of("command.discard-edit"),
                        "mdi2c-close",
                        "Shortcut+U",
                        edits::discard,
                        edits.discardRefusal()),
                new Command(
                        NodeIds.REVERT_EDIT,
                        Texts.of("command.revert-edit"),
                        "mdi2u-undo-variant",
                        "Shortcut+Shift+U",
                        edits::revert,
                        edits.revertRefusal()),
                new Command(
                        NodeIds.LEAVE_OUT,
                        Texts.of("command.leave-out"),
                        "mdi2p-playlist-remove",
                        "Shortcut+Shift+K",
                        edits::leaveOut,
                        edits.leaveOutRefusal()),
                new Command(
                        NodeIds.REPLACE,
                        Texts.of("command.replace"),
                        "mdi2f-find-replace",
                        "Shortcut+H",
                        edits::replace,
                        edits.replaceRefusal()),
                new Command(
                        NodeIds.LIST_EDITS,
                        Texts.of("command.list-edits"),
                        "mdi2p-playlist-edit",
                        "Shortcut+Shift+L",
                        edits::list,
                        edits.listRefusal()));
    }
}
