package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Command;

/** Everything that the toolbar, the menus and the shortcuts offer. */
public record Commands(
        Command openSample,
        Command openScripts,
        Command convert,
        Command run,
        Command cancel,
        Command export,
        Command refresh,
        Command theme,
        Command shortcuts) {}
