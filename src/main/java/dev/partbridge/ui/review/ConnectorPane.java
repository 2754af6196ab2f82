package dev.partbridge.ui.review;

import dev.partbridge.diff.Block;
import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.code.CodePane;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The strip between two texts: a connector for each difference in sight. Follows both sides as they scroll. */
final class ConnectorPane extends Pane {
    private final CompareViewModel model;
    private final CodePane left;
    private final CodePane right;
    private boolean waiting;

    ConnectorPane(CompareViewModel model, CodePane left, CodePane right) {
        this.model = model;
        this.left = left;
        this.right = right;
        setId(ReviewIds.CONNECTORS);
        getStyleClass().add("mid-gut");
        setAccessibleText(Texts.of("review.connectors"));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        left.scrollYProperty().addListener((observed, before, now) -> drawSoon());
        right.scrollYProperty().addListener((observed, before, now) -> drawSoon());
        heightProperty().addListener((observed, before, now) -> drawSoon());
        model.rowsProperty().addListener((observed, before, now) -> drawSoon());
        model.rowProperty().addListener((observed, before, now) -> drawSoon());
    }

    /** Once for all that changes in a pulse. */
    private void drawSoon() {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                draw();
            });
        }
    }

    private void draw() {
        ShownRows rows = model.rowsProperty().get();
        Optional<Block> current = model.difference();
        double leftY = left.scrollYProperty().getValue();
        double rightY = right.scrollYProperty().getValue();
        List<Node> drawn = new ArrayList<>();
        List<Block> blocks = rows.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int place = i;
            boolean below = block.from() * CodePane.LINE - Math.max(leftY, rightY) > getHeight();
            boolean above = block.to() * CodePane.LINE < Math.min(leftY, rightY);
            if (!below && !above) {
                boolean now = current.filter(
                                c -> c.equals(rows.sides().alignment().blocks().get(place)))
                        .isPresent();
                drawn.add(new Connector(
                        DiffKind.of(block.kind()),
                        new Connector.Ends(
                                block.from() * CodePane.LINE - leftY,
                                end(rows.lines(true), block) * CodePane.LINE - leftY,
                                block.from() * CodePane.LINE - rightY,
                                end(rows.lines(false), block) * CodePane.LINE - rightY),
                        now));
            }
        }
        getChildren().setAll(drawn);
    }

    /** Behind the last line of its own that a side has there. */
    private static int end(List<CodeLine> lines, Block block) {
        int end = block.to();
        while (end > block.from() && lines.get(end - 1).equals(CodeLine.FILLER)) {
            end--;
        }
        return end;
    }
}
