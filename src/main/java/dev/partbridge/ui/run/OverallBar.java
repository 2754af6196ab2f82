package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The whole run: how much is done, how long it took, how long it will take. */
final class OverallBar extends VBox {
    private final Label percent = Labels.firm("", "t-big");
    private final Label amount = Labels.of("", "t-small", "c-2");
    private final Label left = Labels.firm("", "t-head");
    private final Label elapsed = Labels.firm("", "t-head");
    private final VBox leftBox = captioned(Texts.of("run.left"), left);
    private final Label paused = new Label(Texts.of("run.paused-chip"), Icons.of("mdi2p-pause", 12));
    private final ProgressBar bar = new ProgressBar(0);

    OverallBar(RunViewModel model) {
        getStyleClass().add("overall");
        percent.setId(RunIds.PERCENT);
        amount.setId(RunIds.AMOUNT);
        left.setId(RunIds.TIME_LEFT);
        elapsed.setId(RunIds.ELAPSED);
        paused.setId(RunIds.PAUSED);
        paused.getStyleClass().addAll("chip", "warn");
        paused.setMinWidth(USE_PREF_SIZE);
        paused.managedProperty().bind(paused.visibleProperty());
        bar.setId(RunIds.PROGRESS);
        bar.setAccessibleText(Texts.of("run.progress"));
        bar.getStyleClass().add("big");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox top = Boxes.row(
                20,
                Boxes.row(8, percent, paused, amount),
                Boxes.spring(),
                leftBox,
                captioned(Texts.of("run.elapsed"), elapsed));
        getChildren().addAll(top, bar);
        Runnable show = () -> show(
                model.factsProperty().get(),
                model.speedProperty().get(),
                model.pausedProperty().get(),
                model.dryRunProperty().get().isPresent());
        model.factsProperty().addListener((observed, before, now) -> show.run());
        model.pausedProperty().addListener((observed, before, now) -> show.run());
        model.dryRunProperty().addListener((observed, before, now) -> show.run());
        show.run();
    }

    /** Of a dry run it would tell how far a run is that nobody began. */
    private void show(RunFacts run, RunViewModel.Speed speed, boolean rests, boolean dry) {
        paused.setVisible(rests);
        percent.setText(dry ? Texts.of("command.dry-run") : Figures.percent(run.fraction()));
        amount.setText(dry ? Texts.of("run.dry-going") : amount(run));
        elapsed.setText(Figures.duration(run.elapsed()));
        Optional<String> about = run.over()
                ? Optional.empty()
                : speed.left().map(time -> Texts.of("run.left.about", Figures.duration(time)));
        left.setText(rests ? Texts.of("run.left.paused") : about.orElse(Texts.of("run.left.unknown")));
        leftBox.setVisible(!run.over() && !dry);
        leftBox.setManaged(leftBox.isVisible());
        bar.setVisible(!dry);
        bar.setProgress(run.fraction());
        bar.getStyleClass().removeAll("ok", "err", "warn", "wait");
        if (run.over()) {
            bar.getStyleClass().add(colour(run));
        } else if (rests) {
            bar.getStyleClass().add("wait");
        }
    }

    /** A database does not tell beforehand how many bytes its rows are. */
    private static String amount(RunFacts run) {
        String rows = Figures.count(run.rows());
        String allRows = Figures.count(run.allRows());
        return run.allBytes() == 0
                ? Texts.of("run.amount.rows", rows, allRows)
                : Texts.of("run.amount", rows, allRows, Figures.bytes(run.bytes()), Figures.bytes(run.allBytes()));
    }

    private static String colour(RunFacts run) {
        if (run.failure().isPresent()) {
            return "err";
        }
        return run.fraction() < 1 ? "wait" : run.rejects() > 0 ? "warn" : "ok";
    }

    private static VBox captioned(String caption, Label value) {
        return Boxes.column(0, Labels.firm(caption, "t-small", "c-3"), value);
    }
}
