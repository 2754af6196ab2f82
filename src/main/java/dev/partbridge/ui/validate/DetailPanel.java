package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.Plans;
import dev.partbridge.ui.code.CodePane;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.StyledText;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the chosen check has to tell: the query with EXPLAIN's answer, offending keys. */
final class DetailPanel extends VBox {
    private final Label kind = Labels.firm("", "t-head");
    private final StackPane verdict = new StackPane();
    private final Label what = Labels.wrapped("", "t-small");
    private final Label nothing = Labels.wrapped("", "t-small", "c-3");
    private final CodePane text = new CodePane(ValidateIds.DETAIL, Texts.of("validate.checks"));
    private final Node copy = Buttons.icon(
            ValidateIds.DETAIL_COPY, Texts.of("validate.detail.copy"), "mdi2c-content-copy", text::copyAll, "sm");

    private final PlanPane plans = new PlanPane(this::wantsText);

    DetailPanel(ValidateViewModel model) {
        getStyleClass().addAll("pane", "detail");
        HBox head = Boxes.bar(
                "pane-head line", Icons.of("mdi2s-scissors-cutting", 16), kind, verdict, Boxes.spring(), copy);
        VBox about = new VBox(what, nothing);
        about.getStyleClass().add("detail-about");
        getChildren().addAll(head, about, Boxes.grow(plans), Boxes.grow(text));
        model.checkProperty().addListener((observed, before, now) -> show(now));
        show(model.checkProperty().get());
    }

    private void show(Optional<CheckLine> check) {
        kind.setText(check.map(CheckLine::kind).orElse(Texts.of("validate.checks")));
        verdict.getChildren()
                .setAll(check.map(c -> ResultChip.of(c.passed())).stream().toList());
        what.setText(
                check.map(c -> c.what() + "\n" + c.scope() + " · " + c.found()).orElse(""));
        String detail = check.map(CheckLine::detail).orElse("");
        nothing.setText(check.isEmpty() ? Texts.of("validate.detail.choose") : Texts.of("validate.detail.none"));
        show(what, check.isPresent());
        show(nothing, detail.isEmpty());
        Optional<Plans> planned = check.flatMap(CheckLine::plans);
        show(plans, planned.isPresent());
        show(text, !detail.isEmpty());
        show(copy, !detail.isEmpty());
        planned.ifPresent(plans::show);
        text.show(StyledText.sql(detail, Dialect.POSTGRES), List.of());
    }

    /** The plans take the room of the text until it is asked for. */
    private void wantsText(boolean wanted) {
        show(text, wanted);
        VBox.setVgrow(plans, wanted ? Priority.NEVER : Priority.ALWAYS);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
