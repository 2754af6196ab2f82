package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.Icons;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** Stands behind a field and says what is missing or wrong with it; keeps its room while nothing is. */
final class FieldMark extends StackPane {
    private static final String WRONG = "wrong";

    private final Control field;
    private final Tooltip tooltip = new Tooltip();
    /** Held here: it listens weakly to what it is made of. */
    private final ObservableValue<Optional<ServerMeaning.Mark>> mark;

    FieldMark(Control field, ObservableValue<Optional<ServerMeaning.Mark>> mark) {
        this.field = field;
        this.mark = mark;
        setId(field.getId() + "-mark");
        setMinSize(16, 16);
        setMaxSize(16, 16);
        show(mark.getValue());
        this.mark.addListener((observed, before, now) -> show(now));
    }

    private void show(Optional<ServerMeaning.Mark> mark) {
        getChildren().clear();
        Tooltip.uninstall(this, tooltip);
        field.getStyleClass().remove(WRONG);
        // a screen reader says it with the field
        field.setAccessibleHelp(mark.map(ServerMeaning.Mark::text).orElse(null));
        mark.ifPresent(m -> {
            getChildren()
                    .setAll(
                            m.wrong()
                                    ? Icons.of("mdi2a-alert-octagon", 16, "i-err")
                                    : Icons.of("mdi2a-alert", 16, "i-warn"));
            tooltip.setText(m.text());
            Tooltip.install(this, tooltip);
            if (m.wrong()) {
                field.getStyleClass().add(WRONG);
            }
        });
    }
}
