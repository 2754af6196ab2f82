package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.theme.ThemeChoice;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The {@link Preferences} as a window; what is changed in it holds at once. */
final class PreferencesDialog extends Dialog<ButtonType> {
    private final ToggleGroup themes = new ToggleGroup();

    PreferencesDialog(Preferences preferences) {
        setTitle(Texts.of("preferences.title"));
        setHeaderText(Texts.of("preferences.title"));
        HBox theme = Boxes.row(
                16,
                theme(preferences, ThemeChoice.SYSTEM, Texts.of("preferences.theme.system")),
                theme(preferences, ThemeChoice.LIGHT, Texts.of("preferences.theme.light")),
                theme(preferences, ThemeChoice.DARK, Texts.of("preferences.theme.dark")));
        TextField signer = new TextField();
        signer.setId(NodeIds.PREFERENCES_SIGNER);
        signer.setAccessibleText(Texts.of("preferences.signer"));
        signer.textProperty().bindBidirectional(preferences.signer());
        setOnHidden(event -> signer.textProperty().unbindBidirectional(preferences.signer()));
        Label forgotten = Labels.of("", "t-small", "c-2");
        Button layout = Buttons.of(
                NodeIds.PREFERENCES_LAYOUT,
                Texts.of("preferences.layout"),
                "mdi2v-view-dashboard-outline",
                () -> {
                    preferences.forgetLayout().run();
                    forgotten.setText(Texts.of("preferences.layout.done"));
                },
                "outline",
                "sm");
        VBox content = new VBox(
                8,
                Labels.of(Texts.of("preferences.theme"), "t-cap", "c-2"),
                theme,
                Labels.of(Texts.of("preferences.signer"), "t-cap", "c-2"),
                signer,
                Labels.of(Texts.of("preferences.window"), "t-cap", "c-2"),
                Boxes.row(12, layout, forgotten));
        content.setPrefWidth(480);
        getDialogPane().setContent(content);
        getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    }

    private RadioButton theme(Preferences preferences, ThemeChoice choice, String text) {
        RadioButton button = new RadioButton(text);
        button.setId(NodeIds.PREFERENCES_THEME + choice);
        button.setToggleGroup(themes);
        button.setSelected(preferences.theme().get() == choice);
        button.setOnAction(event -> preferences.theme().set(choice));
        return button;
    }
}
