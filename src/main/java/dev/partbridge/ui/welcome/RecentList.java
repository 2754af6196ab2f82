package dev.partbridge.ui.welcome;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The projects that were opened last, a button each, and one that asks for another. */
final class RecentList extends VBox {
    /** As many as the page holds without scrolling; the menu has all. */
    private static final int SHOWN = 4;

    RecentList(Command openProject, ObservableList<Command> recent) {
        super(6);
        getChildren()
                .add(Boxes.row(
                        12,
                        Labels.of(Texts.of("welcome.recent"), "t-title"),
                        Boxes.spring(),
                        Buttons.of(openProject, "outline", "sm")));
        VBox list = new VBox(2);
        getChildren().add(list);
        Runnable fill = () -> {
            list.getChildren()
                    .setAll(recent.stream().limit(SHOWN).map(RecentList::button).toList());
            if (recent.isEmpty()) {
                list.getChildren().add(Labels.of(Texts.of("menu.no-recent"), "t-small", "c-2"));
            }
        };
        recent.addListener((ListChangeListener<Command>) change -> fill.run());
        fill.run();
    }

    private static Node button(Command open) {
        Path file = Path.of(open.text());
        Button button = Buttons.of(open.id(), open.text(), open.icon(), open::fire, "sm");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        button.getStyleClass().add("recent");
        button.setTooltip(new Tooltip(file.toString()));
        button.setAccessibleText(file.toString());
        return button;
    }
}
