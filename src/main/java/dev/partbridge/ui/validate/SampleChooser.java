package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.ShownBy;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** How many rows of each table the next proof shows side by side. */
final class SampleChooser extends ComboBox<Integer> {
    SampleChooser(ValidateViewModel model) {
        setId(ValidateIds.SAMPLE_ROWS);
        setAccessibleText(Texts.of("validate.sample"));
        setTooltip(new Tooltip(Texts.of("validate.sample.effect")));
        setConverter(new ShownBy<>(rows ->
                rows == 0 ? Texts.of("validate.sample.off") : Texts.of("validate.sample.rows", Figures.count(rows))));
        getItems().setAll(0, 5, 20, 100);
        setValue(model.sampleRowsProperty().get());
        valueProperty().addListener((observed, before, now) -> model.sampleRowsProperty()
                .set(now == null ? 0 : now));
    }
}
