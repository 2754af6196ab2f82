package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The proof in four numbers. */
final class SummaryCards extends HBox {
    private final ValidateViewModel model;

    SummaryCards(ValidateViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("summary");
        card(ValidateIds.PASSED, Texts.of("validate.passed"), "mdi2c-check-circle", "ok", Summary::passed);
        card(ValidateIds.FAILED, Texts.of("validate.failed"), "mdi2a-alert-octagon", "err", Summary::failed);
        card(ValidateIds.REJECTED, Texts.of("validate.rejected"), "mdi2a-alert", "warn", Summary::rejected);
        card(ValidateIds.COMPARED, Texts.of("validate.compared"), "mdi2s-sigma", "", Summary::compared);
    }

    /** A number has its colour only when there is something to be told by it. */
    private void card(String id, String caption, String code, String colour, ToLongFunction<Summary> of) {
        FontIcon icon = Icons.of(code, 20);
        Label number = Labels.firm("", "t-title");
        number.setId(id);
        HBox card = Boxes.row(12, icon, Boxes.column(0, number, Labels.firm(caption, "t-small", "c-2")));
        card.getStyleClass().add("card");
        card.setPrefWidth(180);
        HBox.setHgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        Runnable show = () -> {
            long value = of.applyAsLong(model.summaryProperty().get());
            number.setText(Figures.count(value));
            number.setAccessibleText(caption + " " + number.getText());
            boolean telling = value > 0 && !colour.isEmpty();
            icon.getStyleClass().removeAll("i-3", "i-" + colour);
            icon.getStyleClass().add(telling ? "i-" + colour : "i-3");
            number.getStyleClass().remove("c-" + colour);
            if (telling) {
                number.getStyleClass().add("c-" + colour);
            }
        };
        model.summaryProperty().addListener((observed, before, now) -> show.run());
        show.run();
    }
}
