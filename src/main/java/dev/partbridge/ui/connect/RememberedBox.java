package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Connections that were used before: choosing one fills the fields, and one can be forgotten. Not there while there is
 * none.
 *
 * @param <T> the connections
 */
final class RememberedBox<T> extends HBox {
    private final ComboBox<T> box = new ComboBox<>();

    RememberedBox(ObservableList<T> known, Function<T, String> text, Consumer<T> chosen, Consumer<T> forget) {
        box.setId(NodeIds.CONNECT_REMEMBERED);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(Texts.of("connect.remembered-prompt"));
        box.setItems(known);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : text.apply(one);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        Button out = Buttons.icon(
                NodeIds.CONNECT_FORGET,
                Texts.of("connect.forget"),
                "mdi2d-delete-outline",
                () -> {
                    T one = box.getValue();
                    box.setValue(null);
                    forget.accept(one);
                },
                "sm");
        out.disableProperty().bind(box.valueProperty().isNull());
        getChildren().setAll(Boxes.grow(Fields.captioned(Texts.of("connect.remembered"), box, out, Fields.room())));
        visibleProperty().bind(Bindings.isNotEmpty(known));
        managedProperty().bind(visibleProperty());
    }
}
