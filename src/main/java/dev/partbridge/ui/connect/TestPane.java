package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is wrong with the fields, the test under way, or how it went. */
final class TestPane extends VBox {
    private final ConnectionTest test;
    private final ObservableValue<Advice> advice;

    TestPane(ConnectionTest test, ObservableValue<Advice> advice) {
        super(8);
        this.test = test;
        this.advice = advice;
        // Room for the longest of them, so that the window need not grow while one types.
        setMinHeight(132);
        InvalidationListener show = o -> show();
        advice.addListener(show);
        test.runningProperty().addListener(show);
        test.resultProperty().addListener(show);
        show();
    }

    private void show() {
        getChildren().setAll(nodes());
    }

    private List<Node> nodes() {
        if (test.runningProperty().get()) {
            return List.of(progress());
        }
        TestResult result = test.resultProperty().get();
        if (result.kind() != TestResult.Kind.NONE && !advice.getValue().wrong()) {
            return List.of(told(style(result.kind()), result.text()), copy(result));
        }
        return advice.getValue().notes().stream()
                .map(n -> note(n.style(), n.text()))
                .toList();
    }

    private static String style(TestResult.Kind kind) {
        return switch (kind) {
            case NONE -> "info";
            case REACHED -> "ok";
            case REMARKS -> "warn";
            case FAILED -> "err";
        };
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(Texts.of("connect.busy"));
        HBox row = Boxes.row(
                8,
                Labels.firm(Texts.of("connect.busy"), "t-small", "c-2"),
                Boxes.grow(bar),
                Buttons.of(
                        NodeIds.CONNECT_CANCEL,
                        Texts.of("command.cancel"),
                        "mdi2s-stop",
                        test::cancel,
                        "outline",
                        "sm"));
        bar.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    private static Node note(String style, String text) {
        return style.equals("info") ? Boxes.note(style, new Label(text)) : told(style, text);
    }

    private static Node told(String style, String text) {
        Label label = new Label(text);
        label.setId(NodeIds.CONNECT_RESULT);
        return Boxes.note(style, label);
    }

    private static Node copy(TestResult result) {
        return Buttons.of(
                NodeIds.CONNECT_COPY,
                Texts.of("side.copy"),
                "mdi2c-content-copy",
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(result.text());
                    Clipboard.getSystemClipboard().setContent(content);
                },
                "sm");
    }
}
