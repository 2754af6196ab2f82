package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Page;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The row of tabs above the view in the middle. */
final class ViewTabs extends HBox {
    ViewTabs(List<PageEntry> pages, ObjectProperty<Page> shown, NextStepViewModel next) {
        getStyleClass().add("tabs-row");
        pages.forEach(p -> getChildren().add(tab(p, shown)));
        getChildren().addAll(Boxes.spring(), nextStep(next));
    }

    /** Says what comes next, and does it. */
    private static Button nextStep(NextStepViewModel next) {
        Button button = Buttons.of(NodeIds.NEXT_STEP, "", "", next::take, "outline", "sm");
        Runnable update = () -> {
            Optional<Command> step = next.nextProperty().get();
            String words = step.map(c -> Texts.of("next.step", c.text())).orElse("");
            button.setText(words);
            button.setAccessibleText(words);
            button.setGraphic(
                    step.map(c -> Icons.of("mdi2a-arrow-right-thin", 16)).orElse(null));
            button.setTooltip(step.map(c -> new Tooltip(words + " (" + NextStepViewModel.KEYS + ")"))
                    .orElse(null));
            button.setVisible(step.isPresent());
            button.setManaged(step.isPresent());
        };
        next.nextProperty().addListener((observed, before, now) -> update.run());
        update.run();
        return button;
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
