package dev.partbridge.ui.review;

import dev.partbridge.ui.code.CodePane;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Leads the eye from a difference's left lines to its right ones, with its sign between them. */
final class Connector extends Group {
    static final double WIDTH = 44;
    private static final double BEND = 20;

    private final Path ground = new Path();
    private final Path edge = new Path();

    /** Where the lines stand in px, each side scrolled for itself. */
    record Ends(double leftTop, double leftBottom, double rightTop, double rightBottom) {}

    Connector(DiffKind kind, Ends ends, boolean current) {
        setManaged(false);
        ground.getStyleClass().addAll("connector-ground", kind.style());
        edge.getStyleClass().addAll("connector-edge", kind.style());
        ground.getElements()
                .addAll(
                        new MoveTo(0, ends.leftTop()),
                        bend(0, ends.leftTop(), WIDTH, ends.rightTop()),
                        new LineTo(WIDTH, ends.rightBottom()),
                        bend(WIDTH, ends.rightBottom(), 0, ends.leftBottom()),
                        new ClosePath());
        edge.getElements()
                .addAll(
                        new MoveTo(0, ends.leftTop()),
                        bend(0, ends.leftTop(), WIDTH, ends.rightTop()),
                        new MoveTo(WIDTH, ends.rightBottom()),
                        bend(WIDTH, ends.rightBottom(), 0, ends.leftBottom()));
        StackPane sign = Sign.round(kind);
        if (current) {
            sign.getStyleClass().add("now");
        }
        double top = (ends.leftTop() + ends.rightTop()) / 2;
        double bottom = Math.max(ends.leftBottom(), ends.rightBottom());
        sign.resizeRelocate(
                (WIDTH - CodePane.LINE) / 2,
                Math.max(top, (top + bottom - CodePane.LINE) / 2),
                CodePane.LINE,
                CodePane.LINE);
        getChildren().addAll(ground, edge, sign);
    }

    private static CubicCurveTo bend(double fromX, double fromY, double toX, double toY) {
        double by = Math.signum(toX - fromX) * BEND;
        return new CubicCurveTo(fromX + by, fromY, toX - by, toY, toX, toY);
    }
}
