package dev.partbridge.ui.review;

import dev.partbridge.diff.Block;
import dev.partbridge.ui.code.CodePane;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** All differences at a glance, the part in sight framed; a click goes there. */
final class OverviewPane extends Pane {
    private static final double EDGE = 2;
    private static final double LEAST = 3;

    private final CompareViewModel model;
    private final CodePane code;
    private final Region frame = new Region();
    private boolean waiting;

    OverviewPane(CompareViewModel model, CodePane code, Runnable together) {
        this.model = model;
        this.code = code;
        getStyleClass().add("over");
        setId(ReviewIds.OVERVIEW);
        setAccessibleText(Texts.of("review.overview"));
        Tooltip.install(this, new Tooltip(Texts.of("review.overview")));
        frame.getStyleClass().add("over-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        model.rowsProperty().addListener((observed, before, now) -> drawSoon());
        heightProperty().addListener((observed, before, now) -> drawSoon());
        code.scrollYProperty().addListener((observed, before, now) -> frame());
        code.viewHeightProperty().addListener((observed, before, now) -> frame());
        setOnMousePressed(event -> go(event.getY(), together));
        setOnMouseDragged(event -> go(event.getY(), together));
    }

    private void go(double y, Runnable together) {
        double middle = (y - EDGE) / scale();
        code.scrollTo(Math.max(0, middle - code.viewHeightProperty().get() / 2));
        together.run();
    }

    /** Px here for a px of text; a short text is not drawn out. */
    private double scale() {
        double text = model.rowsProperty().get().size() * CodePane.LINE;
        return Math.min(0.4, (getHeight() - 2 * EDGE) / Math.max(1, text));
    }

    private void drawSoon() {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                draw();
            });
        }
    }

    /** Differences that would stand on each other are one mark, so that there are no more of them than px. */
    private void draw() {
        double line = CodePane.LINE * scale();
        List<Node> marks = new ArrayList<>();
        double end = 0;
        for (Block block : model.rowsProperty().get().blocks()) {
            double from = EDGE + block.from() * line;
            double to = Math.max(from + LEAST, EDGE + block.to() * line - 1);
            if (from >= end) {
                Region mark = new Region();
                mark.getStyleClass()
                        .addAll("over-mark", DiffKind.of(block.kind()).style());
                mark.setManaged(false);
                mark.resizeRelocate(3, from, 6, to - from);
                marks.add(mark);
                end = to;
            }
        }
        marks.add(frame);
        getChildren().setAll(marks);
        frame();
    }

    private void frame() {
        double scale = scale();
        frame.resizeRelocate(
                1,
                EDGE + code.scrollYProperty().getValue() * scale,
                Math.max(0, getWidth() - 2),
                Math.min(
                        getHeight() - 2 * EDGE,
                        Math.min(
                                        code.viewHeightProperty().get(),
                                        model.rowsProperty().get().size() * CodePane.LINE)
                                * scale));
    }
}
