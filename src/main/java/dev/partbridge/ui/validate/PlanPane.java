package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationReport.Plans;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the planner does with a check's query: with pruning, without, or as the server's text. */
final class PlanPane extends VBox {
    private final PlanTree tree = new PlanTree();
    private final Label query = Labels.wrapped("", "t-mono");
    private final Label on = Labels.of("", "t-num", "c-1");
    private final Label off = Labels.of("", "t-num", "c-1");
    private final Label factor = Labels.of("", "t-num", "c-1");
    private final Consumer<Boolean> text;
    private Optional<Plans> plans = Optional.empty();
    private int mode;

    /** @param text hears whether the server's text is wanted in place of the tree */
    PlanPane(Consumer<Boolean> text) {
        this.text = text;
        VBox asked = new VBox(query);
        asked.getStyleClass().add("plan-query");
        getChildren()
                .addAll(
                        asked,
                        Boxes.bar(
                                "sub-bar",
                                Segments.of(
                                        ValidateIds.PLAN_MODE,
                                        List.of(
                                                Texts.of("validate.plan.on"),
                                                Texts.of("validate.plan.off"),
                                                Texts.of("validate.plan.text")),
                                        0,
                                        this::turnTo)),
                        Boxes.grow(tree),
                        Boxes.bar(
                                "plan-foot",
                                figure(Texts.of("validate.plan.cost-on"), on),
                                figure(Texts.of("validate.plan.cost-off"), off),
                                figure(Texts.of("validate.plan.factor"), factor)));
    }

    /** Shows these; what was chosen to be seen of plans stays chosen. */
    void show(Plans shown) {
        plans = Optional.of(shown);
        query.setText(shown.query());
        on.setText(PlanLine.cost(shown.on()));
        off.setText(PlanLine.cost(shown.off()));
        factor.setText(factor(shown.on().cost(), shown.off().cost()));
        fill();
    }

    private void turnTo(int chosen) {
        mode = chosen;
        fill();
    }

    private void fill() {
        boolean wanted = mode == 2;
        plans.ifPresent(p -> tree.show(mode == 0 ? PlanLine.on(p) : PlanLine.off(p)));
        // the text begins with the query
        query.getParent().setVisible(!wanted);
        query.getParent().setManaged(!wanted);
        tree.setVisible(!wanted);
        tree.setManaged(!wanted);
        text.accept(wanted);
    }

    /** How many times the cost is what it is with pruning; a plan of nothing costs nothing. */
    static String factor(BigDecimal with, BigDecimal without) {
        return with.signum() == 0
                ? "–"
                : String.format(Locale.ROOT, "%,.1f", without.divide(with, 1, RoundingMode.HALF_UP));
    }

    private static VBox figure(String caption, Label number) {
        return new VBox(2, Labels.of(caption, "t-cap", "c-3"), number);
    }
}
