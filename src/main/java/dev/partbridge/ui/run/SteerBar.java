package dev.partbridge.ui.run;

import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Pause and resume, jobs, and the rate limit: before a run for it, during a run at once. */
final class SteerBar extends HBox {
    private final SteerViewModel model;

    SteerBar(SteerViewModel model, Command pause) {
        this.model = model;
        getStyleClass().addAll("sub-bar", "steer");
        JobsSpinner jobs = new JobsSpinner(MigrateOptions.MOST_JOBS, model.jobsProperty());
        TextField limit = limit();
        getChildren()
                .addAll(
                        Buttons.of(pause.under(RunIds.PAUSE), "outline", "sm"),
                        Boxes.row(6, caption(Texts.of("run.jobs"), jobs), jobs),
                        Boxes.row(
                                6,
                                caption(Texts.of("run.limit"), limit),
                                limit,
                                Labels.firm(Texts.of("run.limit.unit"), "t-small", "c-3")),
                        trouble());
    }

    /** What is typed is taken by Enter and when the field is left; Esc takes it back. */
    private TextField limit() {
        TextField field = new TextField();
        field.setId(RunIds.LIMIT);
        field.setPromptText(Texts.of("run.limit.none"));
        field.setTooltip(new Tooltip(Texts.of("run.limit.tip")));
        field.setPrefWidth(84);
        field.setMinWidth(64);
        field.textProperty().bindBidirectional(model.limitProperty());
        field.setOnAction(event -> model.apply());
        field.focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                model.apply();
            }
        });
        field.setOnKeyPressed(event -> {
            // a slip in the field is no reason to cancel the run
            if (event.getCode() == KeyCode.ESCAPE && model.revert()) {
                event.consume();
            }
        });
        return field;
    }

    private Label trouble() {
        Label label = Boxes.grow(Labels.of("", "t-small", "c-err"));
        label.setId(RunIds.LIMIT_TROUBLE);
        label.textProperty().bind(model.troubleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.troubleProperty());
        label.tooltipProperty()
                .bind(Bindings.when(model.troubleProperty().isEmpty())
                        .then((Tooltip) null)
                        .otherwise(whole));
        return label;
    }

    private static Label caption(String text, Node of) {
        Label caption = Labels.firm(text, "t-small", "c-2");
        caption.setLabelFor(of);
        of.setAccessibleText(text);
        return caption;
    }
}
