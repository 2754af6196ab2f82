package dev.partbridge.ui.connect;

import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The schemas that the database lists, to be ticked; empty until it is asked. */
final class SchemaList extends VBox {
    private static final double HEIGHT = 88;

    private final ScopeViewModel model;

    SchemaList(ScopeViewModel model) {
        this.model = model;
        managedProperty().bind(visibleProperty());
        model.listingProperty().addListener((observed, before, now) -> show(now));
        show(model.listingProperty().get());
    }

    private void show(Listing listing) {
        setVisible(!(listing instanceof Listing.NotAsked));
        if (listing instanceof Listing.Asked) {
            getChildren().setAll(progress());
        } else if (listing instanceof Listing.Failed failed) {
            getChildren().setAll(note("err", failed.reason()));
        } else if (listing instanceof Listing.Known known) {
            getChildren()
                    .setAll(known.schemas().isEmpty() ? note("info", Texts.of("connect.no-schemas")) : list(known));
        } else {
            getChildren().clear();
        }
    }

    private Node list(Listing.Known known) {
        ListView<SchemaTables> list = new ListView<>();
        list.setId(NodeIds.CONNECT_SCHEMA_LIST);
        list.setAccessibleText(Texts.of("connect.schema-list"));
        list.getStyleClass().add("choices");
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(HEIGHT);
        list.setCellFactory(view -> new Cell());
        list.getItems().setAll(known.schemas());
        list.getSelectionModel().selectFirst();
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            SchemaTables at = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && at != null) {
                model.toggle(at.schema());
                event.consume();
            }
        });
        model.schemasProperty().addListener((observed, before, now) -> list.refresh());
        return list;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(Texts.of("connect.listing-busy"));
        bar.setMaxWidth(Double.MAX_VALUE);
        return Boxes.row(
                8,
                Labels.firm(Texts.of("connect.listing-busy"), "t-small", "c-2"),
                Boxes.grow(bar),
                Buttons.of(
                        NodeIds.CONNECT_LIST_CANCEL,
                        Texts.of("command.cancel"),
                        "mdi2s-stop",
                        model::cancel,
                        "outline",
                        "sm"));
    }

    private static Node note(String style, String text) {
        Label label = new Label(text);
        label.setId(NodeIds.CONNECT_LIST_NOTE);
        return Boxes.note(style, label);
    }

    /** The keyboard ticks the selected line, the mouse its box. */
    private final class Cell extends ListCell<SchemaTables> {
        private final CheckBox box = new CheckBox();

        private Cell() {
            box.setFocusTraversable(false);
            box.setMnemonicParsing(false);
        }

        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable SchemaTables item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String words = Texts.of("connect.schema", item.schema().text(), item.tables());
            boolean chosen = model.isChosen(item.schema());
            box.setText(words);
            box.setSelected(chosen);
            box.setOnAction(event -> model.toggle(item.schema()));
            setGraphic(box);
            setAccessibleText(
                    chosen ? Texts.of("connect.schema-chosen", words) : Texts.of("connect.schema-left", words));
        }
    }
}
