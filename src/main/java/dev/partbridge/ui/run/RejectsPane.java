package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The rejected rows below the steps; hidden while there are none. */
final class RejectsPane extends VBox {
    RejectsPane(RejectsViewModel model) {
        setId(RunIds.REJECTS_PANE);
        getStyleClass().addAll("pane", "rejects");
        Label trouble = new Label();
        trouble.setId(RunIds.REJECTS_TROUBLE);
        trouble.textProperty().bind(model.troubleProperty());
        HBox note = Boxes.note("err", trouble);
        note.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        Label retried = Labels.wrapped("", "t-small", "c-2");
        retried.setId(RunIds.REJECTS_RETRIED);
        retried.textProperty().bind(model.retriedProperty());
        retried.visibleProperty().bind(model.retriedProperty().isNotEmpty());
        retried.managedProperty().bind(retried.visibleProperty());
        getChildren().addAll(head(model), retried, note, Boxes.grow(new RejectsTable(model)));
        visibleProperty().bind(model.anyProperty());
        managedProperty().bind(visibleProperty());
    }

    private static HBox head(RejectsViewModel model) {
        Label amount = Labels.of("", "t-small", "c-2");
        amount.setId(RunIds.REJECTS_AMOUNT);
        amount.textProperty().bind(model.amountProperty());
        SearchField filter = new SearchField(RunIds.REJECTS_FILTER, Texts.of("rejects.filter"));
        filter.setPrefWidth(180);
        filter.textProperty().bindBidirectional(model.filterProperty());
        return Boxes.bar(
                "pane-head",
                Icons.of("mdi2a-alert", 16),
                Labels.firm(Texts.of("rejects.title"), "t-head"),
                amount,
                Boxes.spring(),
                filter,
                Buttons.of(
                        new Command(
                                RunIds.REJECTS_READ,
                                Texts.of("rejects.read"),
                                "mdi2r-refresh",
                                "",
                                model::read,
                                model.refusalProperty()),
                        "outline",
                        "sm"),
                Buttons.of(
                        new Command(
                                RunIds.REJECTS_RETRY,
                                Texts.of("rejects.retry"),
                                "mdi2r-reload",
                                "",
                                model::retry,
                                model.retryRefusalProperty()),
                        "outline",
                        "sm"),
                Buttons.of(
                        new Command(
                                RunIds.REJECTS_EXPORT,
                                Texts.of("rejects.export"),
                                "mdi2e-export-variant",
                                "",
                                model::export,
                                model.refusalProperty()),
                        "outline",
                        "sm"));
    }
}
