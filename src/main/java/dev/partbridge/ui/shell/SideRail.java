package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.WorkbenchState;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands for the connection panes where the view needs their width: both states, and a button that unfolds them. */
final class SideRail extends VBox {
    private final Button unfold;

    SideRail(WorkbenchState state, Runnable toggle) {
        getStyleClass().addAll("rail", "l");
        unfold = Buttons.icon(NodeIds.SIDES, Texts.of("sides.unfold"), "mdi2c-chevron-right", toggle, "sm");
        getChildren()
                .addAll(
                        unfold,
                        side("ora", Texts.of("oracle.title"), state.sourceLinkProperty()),
                        side("pg", Texts.of("postgres.title"), state.targetLinkProperty()));
    }

    void show(boolean unfolded) {
        unfold.setGraphic(Icons.of(unfolded ? "mdi2c-chevron-left" : "mdi2c-chevron-right", 16));
        String text = unfolded ? Texts.of("sides.fold") : Texts.of("sides.unfold");
        unfold.setAccessibleText(text);
        unfold.setTooltip(new Tooltip(text));
    }

    private static Node side(String style, String title, ObservableValue<Link> link) {
        Region dot = Boxes.dot("none");
        StackPane side = new StackPane(Icons.of("mdi2d-database", 20, "i-" + style), dot);
        side.getStyleClass().add("rail-side");
        StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
        Tooltip tooltip = new Tooltip();
        Tooltip.install(side, tooltip);
        Runnable update = () -> {
            Link now = link.getValue();
            dot.getStyleClass().setAll("dot", now.state().style());
            tooltip.setText(now.detail().isEmpty() ? title : title + ": " + now.detail());
        };
        update.run();
        link.addListener((observed, before, now) -> update.run());
        return side;
    }
}
