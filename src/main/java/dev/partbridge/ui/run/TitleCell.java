package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The step's icon and title. */
final class TitleCell extends StepCell {
    private static final List<String> COLOURS = List.of("i-3", "i-acc", "i-ok", "i-warn", "i-err");

    private static final List<String> WEIGHTS = List.of("semi", "c-2");

    private final FontIcon icon = Icons.of("mdi2c-circle-outline", 16, "i-3");
    private final Label title = Labels.of("", "t-body");
    private final HBox row = Boxes.row(8, icon, title);
    private @Nullable StepState shown;

    TitleCell() {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(title.textProperty());
        title.setTooltip(tooltip);
    }

    @Override
    Node show(StepFacts step) {
        StepState now = step.state();
        if (now != shown) {
            shown = now;
            icon.setIconLiteral(code(now));
            icon.applyCss();
            Styles.only(icon, COLOURS, colour(now));
            switch (now) {
                case RUNNING -> Styles.only(title, WEIGHTS, "semi");
                case WAITING -> Styles.only(title, WEIGHTS, "c-2");
                default -> Styles.only(title, WEIGHTS);
            }
        }
        title.setText(step.plan().title());
        return row;
    }

    private static String code(StepState state) {
        return switch (state) {
            case WAITING -> "mdi2c-circle-outline";
            case RUNNING -> "mdi2p-progress-download";
            case DONE -> "mdi2c-check-circle";
            case REJECTS -> "mdi2c-check-circle-outline";
            case FAILED -> "mdi2a-alert-octagon";
            case STOPPED -> "mdi2s-stop-circle-outline";
        };
    }

    private static String colour(StepState state) {
        return switch (state) {
            case WAITING, STOPPED -> "i-3";
            case RUNNING -> "i-acc";
            case DONE -> "i-ok";
            case REJECTS -> "i-warn";
            case FAILED -> "i-err";
        };
    }
}
