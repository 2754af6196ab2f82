package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Below the counts: the checks, the rows that differ, or sample rows. */
final class ProofTabs extends VBox {
    static final int CHECKS = 0;
    static final int DIFFERENCES = 1;
    static final int SAMPLE = 2;

    private final IntegerProperty tab = new SimpleIntegerProperty(CHECKS);
    private final SegmentedButton words;

    /** What a tab shows, and what stands in the head beside its name. */
    private record Tab(Node content, List<Node> tools) {}

    ProofTabs(ValidateViewModel model, DifferencesPane differences, SamplePane sample) {
        getStyleClass().add("pane");
        List<Tab> tabs = List.of(
                new Tab(new CheckTable(model), List.of(result(model))),
                new Tab(differences, differences.tools()),
                new Tab(sample, List.of(sample.chooser())));
        words = Segments.of(
                ValidateIds.LOWER,
                List.of(
                        Texts.of("validate.lower.checks"),
                        Texts.of("validate.lower.differences"),
                        Texts.of("validate.lower.sample")),
                CHECKS,
                tab::set);
        HBox head = Boxes.bar("pane-head");
        StackPane body = new StackPane();
        getChildren().addAll(head, Boxes.grow(body));
        Runnable show = () -> {
            Tab now = tabs.get(tab.get());
            head.getChildren().setAll(words, Boxes.spring());
            head.getChildren().addAll(now.tools());
            body.getChildren().setAll(now.content());
        };
        tab.addListener((observed, before, now) -> show.run());
        show.run();
    }

    /** Which is shown. */
    IntegerProperty tabProperty() {
        return tab;
    }

    /** Turns to one. */
    void show(int wanted) {
        List<ToggleButton> buttons = words.getButtons();
        buttons.get(wanted).setSelected(true);
    }

    private static Label result(ValidateViewModel model) {
        Label result = Labels.firm("", "t-small", "c-2");
        model.summaryProperty().addListener((observed, before, now) -> result.setText(result(now)));
        result.setText(result(model.summaryProperty().get()));
        return result;
    }

    private static String result(Summary summary) {
        return Texts.of(
                "validate.checks.result", Figures.count(summary.passedChecks()), Figures.count(summary.failedChecks()));
    }
}
