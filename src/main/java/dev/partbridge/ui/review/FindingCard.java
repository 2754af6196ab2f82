package dev.partbridge.ui.review;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.FindingCode;
import dev.partbridge.finding.Registry;
import dev.partbridge.ui.code.CodePane;
import dev.partbridge.ui.code.LineMark;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The findings of a line in full, beside the line. Esc or a click elsewhere closes it. */
final class FindingCard {
    private static final double WIDTH = 460;
    private static final double MOST_HEIGHT = 360;

    private final PopOver popOver = new PopOver();

    FindingCard() {
        popOver.getStyleClass().add("finding-popover");
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setAutoHide(true);
        popOver.setHideOnEscape(true);
    }

    /** Shows the findings at a line; nothing where there are none or the line is out of sight. */
    void show(CodePane code, int line) {
        List<LineMark> marks = code.marks(line);
        if (marks.isEmpty()) {
            return;
        }
        code.onScreen(line).ifPresent(at -> show(code, marks, at));
    }

    private void show(CodePane code, List<LineMark> marks, Bounds at) {
        VBox all = new VBox(16);
        marks.forEach(m -> all.getChildren().add(told(m.finding())));
        all.getStyleClass().add("finding-details");
        all.setId(ReviewIds.CARD);
        all.setPrefWidth(WIDTH);
        all.setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        popOver.setContentNode(marks.size() > 2 ? scroll : all);
        popOver.show(code, at.getMinX() + 24, at.getMinY() + CodePane.LINE / 2);
    }

    private static Node told(Finding finding) {
        String title =
                Registry.get().find(finding.code()).map(FindingCode::title).orElse("");
        return new VBox(
                8,
                Boxes.row(
                        8,
                        Icons.of(finding.severity(), 16),
                        Labels.firm(Badges.word(finding.severity()), "t-head", Badges.colour(finding.severity())),
                        Labels.firm(finding.code(), "t-mono", "c-2"),
                        Labels.of(title, "t-head")),
                Labels.wrapped(finding.subject().toString(), "t-mono", "c-2"),
                Labels.wrapped(finding.message(), "t-body"),
                Boxes.note("", new Label(finding.advice())));
    }
}
