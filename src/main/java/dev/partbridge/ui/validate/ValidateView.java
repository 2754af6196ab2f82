package dev.partbridge.ui.validate;

import dev.partbridge.ui.code.Sheets;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
     * @param run what is to be done while there is no proof
     * @param refusal why it cannot be validated now; empty when it can
     */
    public ValidateView(ValidateViewModel model, Command run, ObservableValue<String> refusal) {
        setId(ValidateIds.VIEW);
        getStyleClass().add("pane");
        getStylesheets().add(Sheets.of(ValidateView.class, "validate"));
        Node empty = Boxes.empty(
                "mdi2c-check-decagram-outline",
                Texts.of("validate.empty.title"),
                Texts.of("validate.empty.sentence"),
                Buttons.of(
                        new Command(ValidateIds.RUN, run.text(), run.icon(), "", run.action(), run.refusal()),
                        "outline"),
                Buttons.of(again(ValidateIds.FIRST, Texts.of("validate.first"), model, refusal), "outline"));
        empty.setId(ValidateIds.EMPTY);
        VBox counts = new VBox(new SummaryCards(model), bar(model, refusal), Boxes.grow(new CountTable(model)));
        counts.getStyleClass().add("pane");
        VBox checks = new VBox(checksHead(model), Boxes.grow(new CheckTable(model)));
        checks.getStyleClass().add("pane");
        SplitPane down = new SplitPane(counts, checks);
        down.setOrientation(Orientation.VERTICAL);
        down.setDividerPositions(0.62);
        SamplePane sample = new SamplePane(model);
        model.samplesProperty().addListener((observed, before, now) -> show(down, sample, !now.isEmpty()));
        show(down, sample, !model.samplesProperty().get().isEmpty());
        DetailPanel detail = new DetailPanel(model);
        SplitPane.setResizableWithParent(detail, false);
        SplitPane filled = new SplitPane(down, detail);
        filled.setDividerPositions(0.66);
        filled.visibleProperty().bind(model.filledProperty());
        empty.visibleProperty().bind(model.filledProperty().not());
        VBox all = new VBox(new ProofBar(model.proofProperty()), Boxes.grow(new StackPane(empty, filled)));
        getChildren().add(all);
    }

    /** Takes no room where there is nothing to see. */
    private static void show(SplitPane down, SamplePane sample, boolean wanted) {
        if (wanted && !down.getItems().contains(sample)) {
            down.getItems().add(sample);
            down.setDividerPositions(0.4, 0.68);
        } else if (!wanted && down.getItems().remove(sample)) {
            down.setDividerPositions(0.62);
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

    private static HBox checksHead(ValidateViewModel model) {
        Label result = Labels.firm("", "t-small", "c-2");
        model.summaryProperty().addListener((observed, before, now) -> result.setText(result(now)));
        result.setText(result(model.summaryProperty().get()));
        return Boxes.bar(
                "pane-head",
                Icons.of("mdi2c-check-decagram-outline", 16),
                Labels.firm(Texts.of("validate.checks"), "t-head"),
                Boxes.spring(),
                result);
    }

    private static String result(Summary summary) {
        return Texts.of(
                "validate.checks.result", Figures.count(summary.passedChecks()), Figures.count(summary.failedChecks()));
    }
}
