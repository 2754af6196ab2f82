package dev.partbridge.ui.review;

import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.code.CodePane;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One side: whose text it is, of which object, and the text. */
final class SidePanel extends VBox {
    private final CodePane code;
    private final FontIcon icon = Icons.of("mdi2d-database", 15);
    private final Label title = Labels.firm("", "t-head");
    private final HBox head;
    private final Label object = Labels.of("", "t-mono", "c-2");
    private final Label remark = Labels.wrapped("", "t-small", "c-3");
    private final HBox origin = Boxes.row(4);
    private final HBox tools = Boxes.row(4);
    private final Label extent = Labels.of("", "t-small", "c-3");

    /**
     * The words of a side.
     *
     * @param style {@code ora} or {@code pg}
     */
    record Face(String style, String title, String textId, String textName, String copyId, String copyName) {}

    SidePanel(Face face) {
        code = new CodePane(face.textId(), face.textName());
        head = Boxes.bar(
                "pane-head line side-head",
                icon,
                title,
                object,
                editable(face),
                origin,
                Boxes.spring(),
                extent,
                tools,
                Buttons.icon(face.copyId(), face.copyName(), "mdi2c-content-copy", code::copyAll, "sm"));
        getStyleClass().add("pane");
        setFace(face.style(), face.title());
        remark.setId(face.textId() + "-remark");
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.setMouseTransparent(true);
        getChildren().addAll(head, Boxes.grow(new StackPane(code, remark)));
    }

    /**
     * Says whose text it is.
     *
     * @param style {@code ora} or {@code pg}
     */
    void setFace(String style, String words) {
        head.getStyleClass().removeAll("side-ora", "side-pg");
        head.getStyleClass().add("side-" + style);
        icon.getStyleClass().removeAll("i-ora", "i-pg");
        icon.getStyleClass().add("i-" + style);
        title.setText(words);
    }

    /** PostgreSQL's text can be changed, statement by statement. */
    private static Label editable(Face face) {
        Label chip = Labels.chip(Texts.of("review.read-only"), "mdi2l-lock-outline");
        chip.setVisible(!face.style().equals("pg"));
        chip.setManaged(chip.isVisible());
        return chip;
    }

    CodePane code() {
        return code;
    }

    /** Buttons of this side, in its head. */
    HBox tools() {
        return tools;
    }

    void showObject(String name) {
        object.setText(name);
    }

    /** Where the text is from. */
    void tellOrigin(Node words) {
        origin.getChildren().setAll(words);
    }

    /** Shows lines of a text. */
    void show(List<CodeLine> lines, SideBySide.Side side) {
        code.show(lines, side.marks(), side.text().text());
        String words = Texts.of("review.lines", Figures.count(side.text().lines()));
        int findings = side.marks().size();
        extent.setText(side.text().text().isEmpty() ? "" : findings == 0 ? words : findings(findings) + " · " + words);
    }

    /** Says why there is no text; empty when there is one. */
    void explain(String reason) {
        remark.setText(reason);
    }

    private static String findings(int number) {
        return number == 1 ? Texts.of("review.finding") : Texts.of("review.findings", Figures.count(number));
    }
}
