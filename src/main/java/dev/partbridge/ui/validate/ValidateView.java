package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/**
 * The Validate view: the proof in numbers, rows by partition, checks across tables, a check's detail, and how the
 * next is led.
 */
public final class ValidateView extends StackPane {
    /**
     * A view of the model.
     *
     * @param rows the rows that differ
     * @param run what is to be done while there is no proof
     * @param find looks for rows that differ
     * @param save saves the script that repairs them
     * @param refusal why it cannot be validated now; empty when it can
     */
    public ValidateView(
            ValidateViewModel model,
            DifferencesViewModel rows,
            Command run,
            Command find,
            Command save,
            ObservableValue<String> refusal) {
        setId(ValidateIds.VIEW);
        getStyleClass().add("pane");
        Node empty = Boxes.empty(
                "mdi2c-check-decagram-outline",
                Texts.of("validate.empty.title"),
                Texts.of("validate.empty.sentence"),
                Buttons.of(
                        new Command(ValidateIds.RUN, run.text(), run.icon(), "", run.action(), run.refusal()),
                        "outline"),
                Buttons.of(again(ValidateIds.FIRST, Texts.of("validate.first"), model, refusal), "outline"));
        empty.setId(ValidateIds.EMPTY);
        ProofTabs lower = new ProofTabs(model, new DifferencesPane(rows, find, save), new SamplePane(model));
        CountTable table = new CountTable(model, rows, () -> lower.show(ProofTabs.DIFFERENCES));
        VBox counts = new VBox(new SummaryCards(model), bar(model, refusal), Boxes.grow(table));
        counts.getStyleClass().add("pane");
        SplitPane down = new SplitPane(counts, lower);
        down.setOrientation(Orientation.VERTICAL);
        divide(down, lower);
        turn(lower, model, rows);
        DetailPanel detail = new DetailPanel(model);
        SplitPane.setResizableWithParent(detail, false);
        SplitPane filled = new SplitPane(down, detail);
        filled.setDividerPositions(0.66);
        filled.visibleProperty().bind(model.filledProperty());
        empty.visibleProperty().bind(model.filledProperty().not());
        VBox all = new VBox(new ProofBar(model.proofProperty()), Boxes.grow(new StackPane(empty, filled)));
        getChildren().add(all);
    }

    /** Each tab has the room that it was given last; rows have more from the first than checks. */
    private static void divide(SplitPane down, ProofTabs lower) {
        double[] at = {0.62, 0.4, 0.4};
        down.setDividerPositions(at[lower.tabProperty().get()]);
        lower.tabProperty().addListener((observed, before, now) -> {
            at[before.intValue()] = down.getDividerPositions()[0];
            down.setDividerPositions(at[now.intValue()]);
        });
    }

    /** To what was just asked for. */
    private static void turn(ProofTabs lower, ValidateViewModel model, DifferencesViewModel rows) {
        model.samplesProperty().addListener((observed, before, now) -> {
            if (!now.isEmpty()) {
                lower.show(ProofTabs.SAMPLE);
            } else if (lower.tabProperty().get() == ProofTabs.SAMPLE) {
                lower.show(ProofTabs.CHECKS);
            }
        });
        rows.foundProperty().addListener((observed, before, now) -> {
            if (now.isPresent()) {
                lower.show(ProofTabs.DIFFERENCES);
            }
        });
        if (rows.foundProperty().get().isPresent()) {
            lower.show(ProofTabs.DIFFERENCES);
        } else if (!model.samplesProperty().get().isEmpty()) {
            lower.show(ProofTabs.SAMPLE);
        }
    }

    private static Command again(String id, String text, ValidateViewModel model, ObservableValue<String> refusal) {
        return new Command(id, text, "mdi2r-refresh", "", model::validateAgain, refusal);
    }

    private static HBox bar(ValidateViewModel model, ObservableValue<String> refusal) {
        SegmentedButton scope = Segments.of(
                ValidateIds.SCOPE,
                List.of(Texts.of("validate.scope.all"), Texts.of("validate.scope.failed")),
                0,
                at -> model.failedOnlyProperty().set(at == 1));
        List<ToggleButton> words = scope.getButtons();
        words.get(1)
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> failed(model.summaryProperty().get()), model.summaryProperty()));
        SearchField filter = new SearchField(ValidateIds.FILTER, Texts.of("validate.filter"));
        filter.setPrefWidth(180);
        filter.textProperty().bindBidirectional(model.filterProperty());
        ProgressBar progress = new ProgressBar();
        progress.setId(ValidateIds.PROGRESS);
        progress.setAccessibleText(Texts.of("validate.progress"));
        progress.setPrefWidth(120);
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.runningProperty());
        return Boxes.bar(
                "sub-bar",
                scope,
                filter,
                Boxes.spring(),
                progress,
                new SampleChooser(model),
                Buttons.of(again(ValidateIds.AGAIN, Texts.of("validate.again"), model, refusal), "outline", "sm"));
    }

    private static String failed(Summary summary) {
        String word = Texts.of("validate.scope.failed");
        return summary.failed() == 0 ? word : word + " " + Figures.count(summary.failed());
    }
}
