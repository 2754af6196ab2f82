package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a dry run told, to be read and copied before the run. */
final class DryRunPane extends VBox {
    private static final int ROWS = 12;

    DryRunPane(List<String> lines, Command start) {
        super(8);
        Label words = new Label(Texts.of("run.dry"));
        words.setId(RunIds.OUTCOME);
        HBox note = Boxes.note("info", words);
        note.getChildren().add(Buttons.of(start.under(RunIds.DRY_START).withoutKeys(), "outline", "sm"));
        TextArea text = new TextArea(String.join("\n", lines));
        text.setId(RunIds.DRY_TEXT);
        text.setAccessibleText(Texts.of("run.dry-text"));
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(Math.min(ROWS, Math.max(1, lines.size())));
        text.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(note, text);
    }
}
