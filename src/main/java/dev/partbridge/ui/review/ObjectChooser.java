package dev.partbridge.ui.review;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.ShownBy;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** Which table is reviewed, with the one before and the one after. */
final class ObjectChooser extends HBox {
    private final ComboBox<ReviewObject> box = new ComboBox<>();
    private final ReviewViewModel model;
    private boolean filling;

    ObjectChooser(ReviewViewModel model) {
        super(4);
        this.model = model;
        box.setId(ReviewIds.OBJECT);
        box.setAccessibleText(Texts.of("review.object"));
        box.setConverter(new ShownBy<>(object -> object.postgres()
                .map(p -> Texts.of("review.pair", object.oracle(), p))
                .orElseGet(() -> Texts.of("review.alone", object.oracle()))));
        box.setPrefWidth(280);
        box.setMinWidth(110);
        box.setVisibleRowCount(16);
        box.valueProperty().addListener((observed, before, now) -> {
            if (now != null && !filling) {
                model.choose(now);
            }
        });
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Buttons.icon(
                                ReviewIds.PREVIOUS,
                                Texts.of("review.previous"),
                                "mdi2c-chevron-left",
                                () -> model.step(-1),
                                "sm"),
                        Boxes.grow(box),
                        Buttons.icon(
                                ReviewIds.NEXT,
                                Texts.of("review.next"),
                                "mdi2c-chevron-right",
                                () -> model.step(1),
                                "sm"));
        model.objectsProperty().addListener((observed, before, now) -> fill());
        model.objectProperty().addListener((observed, before, now) -> fill());
        fill();
    }

    /** What the model says is shown, and is not the user's choice. */
    private void fill() {
        filling = true;
        if (!box.getItems().equals(model.objectsProperty().get())) {
            box.getItems().setAll(model.objectsProperty().get());
        }
        box.setValue(model.objectProperty().get().orElse(null));
        filling = false;
    }
}
