package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Texts;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.converter.IntegerStringConverter;

/** A number of jobs, stepped with the arrows or typed. */
final class JobsSpinner extends Spinner<Integer> {
    JobsSpinner(int most, IntegerProperty jobs) {
        super(new IntegerSpinnerValueFactory(1, most, jobs.get()));
        setId(RunIds.JOBS);
        setEditable(true);
        setTooltip(new Tooltip(Texts.of("run.jobs.tip", most)));
        setPrefWidth(72);
        setMinWidth(72);
        getEditor()
                .setTextFormatter(new TextFormatter<>(
                        change -> change.getControlNewText().matches("[0-9]{0,3}") ? change : null));
        getValueFactory().setConverter(new Bounded(most));
        getEditor().setOnAction(event -> take());
        valueProperty().addListener((observed, before, now) -> jobs.set(now));
        jobs.addListener((observed, before, now) -> getValueFactory().setValue(now.intValue()));
        focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                take();
            }
        });
        // a slip in the field is no reason to cancel the run
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typed = !getEditor().getText().equals(String.valueOf(getValue()));
            if (event.getCode() == KeyCode.ESCAPE && typed) {
                show();
                event.consume();
            }
        });
    }

    private void take() {
        commitValue();
        show();
    }

    private void show() {
        getEditor().setText(String.valueOf(getValue()));
    }

    /** Nothing typed leaves it as it was; too much becomes the most. */
    private final class Bounded extends IntegerStringConverter {
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public Integer fromString(String text) {
            return text.isEmpty() ? getValue() : Integer.valueOf(Math.max(1, Math.min(most, Integer.parseInt(text))));
        }
    }
}
