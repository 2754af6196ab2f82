package dev.partbridge.ui.review;

import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Texts;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Searches both texts: as one types, and from place to place with Enter and F3. */
final class FindBar extends HBox {
    private final ReviewViewModel model;
    private final PauseTransition typing = new PauseTransition(Duration.millis(150));
    private final SearchField field = new SearchField(ReviewIds.FIND, Texts.of("review.find"));

    FindBar(ReviewViewModel model) {
        super(4);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        field.setPrefWidth(190);
        field.setMinWidth(100);
        field.textProperty().bindBidirectional(model.wordsProperty());
        typing.setOnFinished(event -> model.search());
        field.textProperty().addListener((observed, before, now) -> typing.playFromStart());
        field.setOnAction(event -> go(1));
        Label found = Labels.firm("", "t-small", "c-2");
        found.setId(ReviewIds.FOUND);
        found.textProperty().bind(model.foundTextProperty());
        getChildren()
                .addAll(
                        found,
                        field,
                        Buttons.icon(
                                ReviewIds.FIND_PREVIOUS,
                                Texts.of("review.find-previous"),
                                "mdi2a-arrow-up",
                                () -> go(-1),
                                "outline",
                                "sm"),
                        Buttons.icon(
                                ReviewIds.FIND_NEXT,
                                Texts.of("review.find-next"),
                                "mdi2a-arrow-down",
                                () -> go(1),
                                "outline",
                                "sm"));
    }

    /** Who types and goes on at once goes on among the places of what was typed. */
    void go(int by) {
        if (typing.getStatus() == Animation.Status.RUNNING
                || model.foundProperty().get().size() == 0) {
            typing.stop();
            model.search();
        }
        model.findNext(by);
    }

    /** Puts the caret into the field. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Whether the key goes to the next or the previous place. */
    static boolean isNext(KeyCode code) {
        return code == KeyCode.F3;
    }
}
