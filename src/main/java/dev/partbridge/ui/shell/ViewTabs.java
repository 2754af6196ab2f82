package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.state.Page;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The row of tabs above the view in the middle. */
final class ViewTabs extends HBox {
    ViewTabs(List<PageEntry> pages, ObjectProperty<Page> shown) {
        getStyleClass().add("tabs-row");
        pages.forEach(p -> getChildren().add(tab(p, shown)));
    }

    private static Node tab(PageEntry entry, ObjectProperty<Page> shown) {
        Button button = Buttons.of(entry.show().id(), entry.show().text(), "", entry.show()::fire);
        button.getStyleClass().setAll("button", "view-tab");
        button.setGraphic(Icons.of(entry.show().icon(), 16));
        button.setTooltip(new Tooltip(entry.show().text() + " (" + entry.show().keysText() + ")"));
        mark(button, shown.get() == entry.page());
        shown.addListener((observed, before, now) -> mark(button, now == entry.page()));
        Label count = Labels.firm("", "count");
        count.textProperty().bind(entry.count());
        count.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !entry.count().getValue().isEmpty(), entry.count()));
        count.managedProperty().bind(count.visibleProperty());
        HBox tab = Boxes.row(0, button, count);
        HBox.setMargin(count, new javafx.geometry.Insets(0, 6, 0, -4));
        return tab;
    }

    private static void mark(Button button, boolean on) {
        button.getStyleClass().remove("on");
        if (on) {
            button.getStyleClass().add("on");
        }
    }
}
