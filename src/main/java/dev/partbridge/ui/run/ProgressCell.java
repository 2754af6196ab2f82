package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** The step's bar with its percentage; nothing while it waits. */
final class ProgressCell extends StepCell {
    private static final List<String> COLOURS = List.of("ok", "warn", "err", "wait");

    private final ProgressBar bar = new ProgressBar(0);
    private final Label percent = Labels.of("", "t-num", "c-2", "percent");
    private final HBox row = Boxes.row(6, Boxes.grow(bar), percent);

    ProgressCell() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(20);
        percent.setMinWidth(42);
        percent.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    Node show(StepFacts step) {
        if (step.state() == StepState.WAITING && step.fraction() == 0) {
            bar.setVisible(false);
            percent.setVisible(false);
            return row;
        }
        bar.setVisible(true);
        percent.setVisible(true);
        bar.setProgress(step.fraction());
        bar.setAccessibleText(step.plan().title());
        Styles.only(bar, COLOURS, colour(step.state()));
        percent.setText(Figures.percent(step.fraction()));
        return row;
    }

    /** A running bar has the accent of the base sheet. */
    private static String[] colour(StepState state) {
        return switch (state) {
            case DONE -> new String[] {"ok"};
            case REJECTS -> new String[] {"warn"};
            case FAILED -> new String[] {"err"};
            case STOPPED, WAITING -> new String[] {"wait"};
            case RUNNING -> new String[0];
        };
    }
}
