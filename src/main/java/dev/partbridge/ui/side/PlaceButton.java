package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where a side is, and what else it was before: opens what can be turned to. */
final class PlaceButton extends MenuButton {
    private final SideModel model;
    private final SideModel.Face face;
    private final Region dot = Boxes.dot("");
    private final Label text = Labels.of("", "t-body");

    PlaceButton(SideModel model, SideModel.Face face) {
        this.model = model;
        this.face = face;
        setId(face.id() + "-place");
        getStyleClass().addAll("field", "place");
        setMaxWidth(Double.MAX_VALUE);
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox shown = Boxes.row(6, dot, text);
        // what is before the arrow, less the padding
        shown.prefWidthProperty().bind(widthProperty().subtract(36));
        setGraphic(shown);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text.textProperty());
        setTooltip(tooltip);
        InvalidationListener show = o -> tell();
        model.place().addListener(show);
        model.link().addListener(show);
        model.remembered().addListener(show);
        model.refusal().addListener(show);
        tell();
    }

    private void tell() {
        String place = model.place().getValue();
        boolean known = !place.isEmpty() || !model.remembered().isEmpty();
        text.setText(place.isEmpty() ? Texts.of("side.used") : place);
        dot.getStyleClass().setAll("dot", model.link().getValue().state().style());
        setAccessibleText(face.title() + " " + text.getText());
        setVisible(known);
        setManaged(known);
        getItems().setAll(items());
    }

    private List<MenuItem> items() {
        List<MenuItem> all = new ArrayList<>();
        for (int i = 0; i < model.remembered().size(); i++) {
            all.add(item(i, "-use-", model.remembered().get(i), Remembered::choose));
        }
        if (!model.remembered().isEmpty()) {
            all.add(new SeparatorMenuItem());
        }
        face.offers().forEach(o -> all.add(Buttons.item(o.withoutKeys().under(o.id() + "-place"))));
        if (!model.remembered().isEmpty()) {
            Menu forget = new Menu(Texts.of("side.forget"), Icons.of("mdi2d-delete-outline", 16));
            forget.setId(face.id() + "-forget");
            for (int i = 0; i < model.remembered().size(); i++) {
                forget.getItems().add(item(i, "-forget-", model.remembered().get(i), Remembered::forget));
            }
            all.add(new SeparatorMenuItem());
            all.add(forget);
        }
        return all;
    }

    private MenuItem item(int number, String id, Remembered remembered, Function<Remembered, Runnable> action) {
        MenuItem item = new MenuItem(remembered.text(), Icons.of("mdi2d-database", 16, "i-" + face.style()));
        item.setId(face.id() + id + number);
        item.setMnemonicParsing(false);
        item.setDisable(!model.refusal().getValue().isEmpty());
        item.setOnAction(event -> action.apply(remembered).run());
        return item;
    }
}
