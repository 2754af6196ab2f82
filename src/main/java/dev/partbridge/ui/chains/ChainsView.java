package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.ColumnMemory;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Chains view: the table with its bar above, the inspector at its right or folded to a rail. */
public final class ChainsView extends HBox {
    /** Below this width the inspector gives way. */
    private static final double NARROW = 1080;

    private final BooleanProperty open;
    private final Node inspector;
    private final Node rail;

    /**
     * A view of the models.
     *
     * @param columns what the user made of the table's columns
     * @param offers what is to be done while there is no table
     */
    public ChainsView(ChainsViewModel model, InspectorViewModel choices, ColumnMemory columns, List<Command> offers) {
        open = choices.openProperty();
        inspector = new InspectorView(choices, () -> open.set(false));
        rail = rail();
        model.groupSelectedProperty().addListener((observed, before, now) -> choices.showForAll(now));
        ChainTable table = new ChainTable(model, columns);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox filled = new VBox(new ChainsBar(model, table), table);
        Node empty = new ChainsEmpty(model.sourceProperty(), offers);
        filled.visibleProperty().bind(model.filledProperty());
        empty.visibleProperty().bind(filled.visibleProperty().not());
        StackPane centre = new StackPane(empty, filled);
        centre.getStyleClass().add("pane");
        HBox.setHgrow(centre, Priority.ALWAYS);
        getChildren().setAll(centre, open.get() ? inspector : rail);
        open.addListener((observed, before, now) -> getChildren().set(1, now ? inspector : rail));
        widthProperty().addListener((observed, before, now) -> {
            boolean was = before.doubleValue() < NARROW && before.doubleValue() > 0;
            boolean is = now.doubleValue() < NARROW;
            if (was != is) {
                open.set(!is);
            }
        });
    }

    private Node rail() {
        VBox bar = new VBox(
                Buttons.icon(
                        NodeIds.INSPECTOR_UNFOLD,
                        Texts.of("inspector.unfold"),
                        "mdi2c-chevron-left",
                        () -> open.set(true),
                        "sm"),
                Icons.of("mdi2t-tune-variant", 16));
        bar.getStyleClass().addAll("rail", "r");
        return bar;
    }
}
