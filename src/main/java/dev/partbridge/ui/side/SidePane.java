package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.PaneRing;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Link;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A connection pane: head, where it is, state in words, then a filter and a tree, or what to do next. */
public final class SidePane extends VBox {
    private final SideModel model;
    private final SideModel.Face face;
    private final VBox top = new VBox(6);
    private final PlaceButton place;
    private final StateLine state;
    private final SearchField search;
    private final ObjectTree tree;
    private final Node head;
    private final Node body;

    public SidePane(SideModel model, SideModel.Face face) {
        this.model = model;
        this.face = face;
        getStyleClass().add("pane");
        PaneRing.pane(this);
        setMinHeight(160);
        place = new PlaceButton(model, face);
        state = new StateLine(model, face.id());
        search = new SearchField(face.id() + "-filter", face.filterPrompt());
        search.textProperty().bindBidirectional(model.filter());
        tree = new ObjectTree(model.nodes(), model.filter());
        tree.setId(face.id() + "-tree");
        tree.setAccessibleText(face.title());
        Boxes.grow(tree);
        head = head();
        body = Boxes.grow(new StackPane(tree, bare()));
        top.setPadding(new Insets(0, 12, 8, 12));
        show(model.link().getValue());
        model.link().addListener((observed, before, now) -> show(now));
    }

    private void show(Link link) {
        switch (link.state()) {
            case NONE -> show(List.of(place, state), List.of(head, top, invitation()));
            case FAILED ->
                show(List.of(place, state, trouble(link.detail(), Texts.of("side.again"))), List.of(head, top));
            case LOST ->
                show(
                        List.of(place, state, trouble(link.detail(), Texts.of("side.reconnect")), search),
                        List.of(head, top, body));
            case BUSY, READY -> show(List.of(place, state, search), List.of(head, top, body));
        }
    }

    private void show(List<Node> above, List<Node> all) {
        Boxes.hold(top, above);
        Boxes.hold(this, all);
    }

    private Node head() {
        HBox head = Boxes.bar(
                "pane-head side-" + face.style(),
                Icons.of("mdi2d-database", 16, "i-" + face.style()),
                Labels.firm(face.title(), "t-head"),
                Boxes.spring(),
                refresh(),
                menu());
        head.setSpacing(4);
        return head;
    }

    private Button refresh() {
        Button button =
                Buttons.icon(face.id() + "-refresh", Texts.of("side.refresh"), "mdi2r-refresh", model::refresh, "sm");
        ObservableValue<String> refusal = model.refusal();
        button.setDisable(!refusal.getValue().isEmpty());
        refusal.addListener((observed, before, now) -> button.setDisable(!now.isEmpty()));
        return button;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton("", Icons.of("mdi2d-dots-vertical", 16));
        menu.setId(face.id() + "-menu");
        menu.getStyleClass().addAll("tb", "sm", "icon-only", "no-arrow");
        menu.setAccessibleText(Texts.of("side.choose", face.title()));
        menu.setTooltip(new Tooltip(Texts.of("side.choose", face.title())));
        face.offers().forEach(o -> menu.getItems().add(Buttons.item(o.withoutKeys())));
        if (!face.others().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        face.others().forEach(o -> menu.getItems().add(Buttons.item(o.withoutKeys())));
        return menu;
    }

    private Node invitation() {
        Node[] buttons = face.offers().stream()
                .map(o -> Buttons.of(o.id(), o.text(), "", o::fire, "outline", "sm"))
                .toArray(Node[]::new);
        return Boxes.empty("mdi2d-database-off-outline", face.emptyTitle(), face.emptySentence(), buttons);
    }

    /** Says why the tree is empty. */
    private Node bare() {
        Label words = Labels.wrapped("", "t-small", "c-3");
        words.setId(face.id() + "-bare");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.filter().get().isBlank() ? face.bareSentence() : Texts.of("side.filtered"),
                        model.filter()));
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.link().getValue().state() == Link.State.READY
                                && model.nodes().getValue().isEmpty()
                                && !model.searching().getValue(),
                        model.link(),
                        model.nodes(),
                        model.searching()));
        words.setPadding(new Insets(4, 16, 4, 16));
        StackPane.setAlignment(words, Pos.TOP_LEFT);
        return words;
    }

    private Node trouble(String reason, String again) {
        Label text = new Label(reason);
        text.setId(face.id() + "-reason");
        VBox box = new VBox(
                8,
                Boxes.note("err", text),
                Boxes.row(
                        8,
                        Buttons.of(face.id() + "-again", again, "mdi2r-refresh", model::refresh, "outline", "sm"),
                        Buttons.of(
                                face.id() + "-copy",
                                Texts.of("side.copy"),
                                "mdi2c-content-copy",
                                () -> copy(reason),
                                "sm")));
        box.setPadding(new Insets(4, 0, 0, 0));
        return box;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
