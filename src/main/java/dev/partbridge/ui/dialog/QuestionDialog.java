package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A {@link Question} as a window. */
final class QuestionDialog extends Dialog<Question.Answer> {
    QuestionDialog(Question question) {
        setTitle(Texts.of("app.title"));
        setHeaderText(question.title());
        getDialogPane().setContent(new VBox(Boxes.note("warn", new Label(question.sentence()))));
        getDialogPane().setPrefWidth(520);
        ButtonType first = new ButtonType(question.first(), ButtonBar.ButtonData.YES);
        ButtonType second = new ButtonType(question.second(), ButtonBar.ButtonData.NO);
        ButtonType back = new ButtonType(question.back(), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(first, second, back);
        Button button = (Button) getDialogPane().lookupButton(first);
        button.setId(NodeIds.ANSWER_FIRST);
        button.setDefaultButton(true);
        getDialogPane().lookupButton(second).setId(NodeIds.ANSWER_SECOND);
        getDialogPane().lookupButton(back).setId(NodeIds.ANSWER_BACK);
        setOnShown(event -> button.requestFocus());
        setResultConverter(pressed -> {
            if (first.equals(pressed)) {
                return Question.Answer.FIRST;
            }
            return second.equals(pressed) ? Question.Answer.SECOND : Question.Answer.BACK;
        });
    }
}
