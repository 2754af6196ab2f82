package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The step's bar with its percentage; nothing while it waits. */
final class ProgressCell extends StepCell {
    private static final List<String> COLOURS = List.of("ok", "warn", "err", "wait");

    private final ProgressBar bar = new ProgressBar(0);
    private final Label percent = Labels.of("", "t-num", "c-2", "percent");
    private final HBox row = Boxes.row(6, Boxes.grow(bar), percent);
    private final Region nothing = new Region();

    ProgressCell() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(20);
        percent.setMinWidth(42);
        percent.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    Node show(StepFacts step) {
        if (step.state() == StepState.WAITING && step.fraction() == 0) {
            return nothing;
        }
        bar.setProgress(step.fraction());
        bar.setAccessibleText(step.plan().title());
        bar.getStyleClass().removeAll(COLOURS);
        bar.getStyleClass().addAll(colour(step.state()));
        percent.setText(Figures.percent(step.fraction()));
        return row;
    }

    /** A running bar has the accent of the base sheet. */
    private static List<String> colour(StepState state) {
        return switch (state) {
            case DONE -> List.of("ok");
            case REJECTS -> List.of("warn");
            case FAILED -> List.of("err");
            case STOPPED, WAITING -> List.of("wait");
            case RUNNING -> List.of();
        };
    }
}
