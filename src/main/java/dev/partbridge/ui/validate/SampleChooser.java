package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How many rows of each table the next proof shows side by side. */
final class SampleChooser extends ComboBox<Integer> {
    SampleChooser(ValidateViewModel model) {
        setId(ValidateIds.SAMPLE_ROWS);
        setAccessibleText(Texts.of("validate.sample"));
        setTooltip(new Tooltip(Texts.of("validate.sample.effect")));
        setConverter(new Words());
        getItems().setAll(0, 5, 20, 100);
        setValue(model.sampleRowsProperty().get());
        valueProperty().addListener((observed, before, now) -> model.sampleRowsProperty()
                .set(now == null ? 0 : now));
    }

    private static final class Words extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer rows) {
            return rows == null || rows == 0
                    ? Texts.of("validate.sample.off")
                    : Texts.of("validate.sample.rows", Figures.count(rows));
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("the box is not edited");
        }
    }
}
