package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is wrong with the fields, the test under way, or how it went. */
final class TestPane extends VBox {
    private final ConnectViewModel model;

    TestPane(ConnectViewModel model) {
        super(8);
        this.model = model;
        // Room for the longest of them, so that the window need not grow while one types.
        setMinHeight(132);
        InvalidationListener show = o -> show();
        model.form().meaning().addListener(show);
        model.test().runningProperty().addListener(show);
        model.test().resultProperty().addListener(show);
        show();
    }

    private void show() {
        getChildren().setAll(nodes());
    }

    private List<Node> nodes() {
        if (model.test().runningProperty().get()) {
            return List.of(progress());
        }
        Meaning meaning = model.form().meaning().get();
        TestResult result = model.test().resultProperty().get();
        if (result.kind() != TestResult.Kind.NONE && !(meaning instanceof Meaning.Wrong)) {
            return List.of(note(result.kind() == TestResult.Kind.REACHED ? "ok" : "err", result.text()), copy(result));
        }
        List<Node> nodes = new ArrayList<>();
        boolean forms = meaning instanceof Meaning.Unfinished
                && model.form().address().get().isBlank();
        if (meaning instanceof Meaning.Wrong wrong) {
            nodes.add(note("err", wrong.reason()));
            forms = wrong.ofAddress();
        }
        nodes.add(Boxes.note(
                "info",
                new Label(forms ? Texts.of("connect.forms", OracleConnectString.FORMS) : Texts.of("connect.secret"))));
        return nodes;
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
                        model.test()::cancel,
                        "outline",
                        "sm"));
        bar.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    private static Node note(String style, String text) {
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
