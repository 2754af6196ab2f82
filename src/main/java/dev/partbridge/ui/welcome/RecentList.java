package dev.partbridge.ui.welcome;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The projects that were opened last, a button each. */
final class RecentList extends VBox {
    /** As many as the page holds without scrolling; the menu has all. */
    private static final int SHOWN = 5;

    private final VBox rows = new VBox();

    /** @param forget empties the list */
    RecentList(Command forget, ObservableList<Command> recent) {
        super(12);
        rows.getStyleClass().add("card");
        getChildren()
                .addAll(
                        Boxes.row(
                                12,
                                Labels.of(Texts.of("welcome.recent"), "t-title"),
                                Boxes.spring(),
                                Buttons.of(forget, "sm")),
                        rows);
        recent.addListener((ListChangeListener<Command>) change -> fill(recent));
        fill(recent);
    }

    private void fill(ObservableList<Command> recent) {
        rows.getChildren()
                .setAll(recent.stream().limit(SHOWN).map(RecentList::row).toList());
        if (recent.isEmpty()) {
            HBox none = new HBox(Labels.of(Texts.of("menu.no-recent"), "t-small", "c-2"));
            none.getStyleClass().add("recent");
            rows.getChildren().add(none);
        }
        rows.getChildren().get(rows.getChildren().size() - 1).getStyleClass().add("last");
    }

    private static Node row(Command open) {
        Path file = Path.of(open.text());
        Label folder = Labels.of(
                Optional.ofNullable(file.getParent()).map(Path::toString).orElse(""), "t-small", "c-2");
        folder.setMinWidth(0);
        // what tells two folders apart is their end
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        VBox words = new VBox(2, Labels.firm(String.valueOf(file.getFileName()), "t-head"), folder);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        Button row = new Button();
        row.setId(open.id());
        row.setGraphic(Boxes.row(12, Icons.of(open.icon(), 18), Boxes.grow(words)));
        row.getStyleClass().setAll("button", "recent");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(file.toString());
        row.setTooltip(new Tooltip(file.toString()));
        row.disableProperty().bind(Buttons.impossible(open));
        row.setOnAction(event -> open.fire());
        return row;
    }
}
