package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.state.Page;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * A view in the middle of the window.
 *
 * @param show turns to it; its text, icon, shortcut and id are the tab's
 * @param content built when it is first shown
 * @param count what stands behind the tab's text; empty for nothing
 */
public record PageEntry(Page page, Command show, Supplier<Node> content, ObservableValue<String> count) {}
