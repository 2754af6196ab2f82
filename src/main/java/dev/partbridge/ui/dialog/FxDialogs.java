package dev.partbridge.ui.dialog;

import dev.partbridge.engine.SavedMigration;
import dev.partbridge.ui.connect.ConnectDialog;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.LogIn;
import dev.partbridge.ui.connect.Scope;
import dev.partbridge.ui.connect.ScopeDialog;
import dev.partbridge.ui.connect.ScopeViewModel;
import dev.partbridge.ui.connect.ServerDialog;
import dev.partbridge.ui.connect.ServerLogIn;
import dev.partbridge.ui.connect.ServerViewModel;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Dialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialogs as windows over the workbench. */
public final class FxDialogs implements Dialogs {
    private final Supplier<Window> owner;
    private final ThemeSwitch theme;
    /** Where the next chooser begins: the desktop's own would be a list of what was used lately, which has no folders. */
    private File folder = new File(System.getProperty("user.home", "."));

    /** @param owner the workbench's window */
    public FxDialogs(Supplier<Window> owner, ThemeSwitch theme) {
        this.owner = owner;
        this.theme = theme;
    }

    @Override
    public void failure(String what, String message, String detail) {
        dress(new FailureDialog(what, message, detail)).show();
    }

    @Override
    public Optional<Path> chooseScript() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("oracle.open-file"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Texts.of("dialog.sql-files"), "*.sql", "*.ddl", "*.txt"),
                        new FileChooser.ExtensionFilter(Texts.of("dialog.all-files"), "*.*"));
        begin(chooser);
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chosen(chooser.showDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseNewCsv(String title, String proposed) {
        return chooseNew(title, proposed, new FileChooser.ExtensionFilter(Texts.of("dialog.csv-files"), "*.csv"));
    }

    @Override
    public Optional<Path> chooseNewSql(String title, String proposed) {
        return chooseNew(title, proposed, new FileChooser.ExtensionFilter(Texts.of("dialog.sql-files"), "*.sql"));
    }

    private Optional<Path> chooseNew(String title, String proposed, FileChooser.ExtensionFilter kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .addAll(kind, new FileChooser.ExtensionFilter(Texts.of("dialog.all-files"), "*.*"));
        begin(chooser);
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<ServerLogIn> askServer(ServerViewModel model, boolean passwordFirst) {
        return dress(new ServerDialog(model, passwordFirst)).showAndWait();
    }

    @Override
    public Optional<LogIn> askOracle(ConnectViewModel model) {
        return dress(new ConnectDialog(model)).showAndWait();
    }

    @Override
    public Optional<Scope> askScope(ScopeViewModel model, Runnable list) {
        return dress(new ScopeDialog(model, list)).showAndWait();
    }

    @Override
    public boolean confirm(String title, String sentence, String yes, String no) {
        return dress(new ConfirmDialog(title, sentence, yes, no)).showAndWait().orElse(false);
    }

    @Override
    public void edits(ObservableValue<List<EditLine>> edits, Consumer<String> open, Consumer<String> revert) {
        dress(new EditsDialog(edits, revert)).showAndWait().ifPresent(open);
    }

    @Override
    public void preferences(Preferences preferences) {
        PreferencesDialog dialog = dress(new PreferencesDialog(preferences));
        // the theme may change while it stands there
        ChangeListener<Theme> follow = (observed, before, now) ->
                dialog.getDialogPane().getStylesheets().setAll(now.sheets());
        theme.themeProperty().addListener(follow);
        dialog.showAndWait();
        theme.themeProperty().removeListener(follow);
    }

    @Override
    public Question.Answer ask(Question question) {
        return dress(new QuestionDialog(question)).showAndWait().orElse(Question.Answer.BACK);
    }

    @Override
    public Optional<Signature> askSignOff(List<String> findings, String name) {
        return dress(new SignOffDialog(findings, name)).showAndWait();
    }

    @Override
    public Optional<Path> chooseProject() {
        FileChooser chooser = projects(Texts.of("project.open"));
        begin(chooser);
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseNewProject(String proposed) {
        FileChooser chooser = projects(Texts.of("project.save-as"));
        chooser.setInitialFileName(proposed);
        begin(chooser);
        return chosen(chooser.showSaveDialog(owner.get())).map(FxDialogs::asProject);
    }

    private void begin(FileChooser chooser) {
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
    }

    /** The next chooser begins beside it. */
    private Optional<Path> chosen(@Nullable File file) {
        Optional<File> answer = Optional.ofNullable(file);
        answer.map(File::getAbsoluteFile).map(File::getParentFile).ifPresent(f -> folder = f);
        return answer.map(File::toPath);
    }

    /** Not every system's chooser adds the ending. */
    private static Path asProject(Path chosen) {
        return SavedMigration.isOne(chosen)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + SavedMigration.ENDINGS.get(0));
    }

    private static FileChooser projects(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Texts.of("dialog.project-files"),
                        SavedMigration.ENDINGS.stream().map(e -> "*" + e).toList()));
        return chooser;
    }

    @Override
    public void shortcuts(List<Shortcut> shortcuts) {
        dress(new ShortcutsDialog(shortcuts)).show();
    }

    private <D extends Dialog<?>> D dress(D dialog) {
        dialog.initOwner(owner.get());
        dialog.getDialogPane()
                .getStylesheets()
                .setAll(theme.themeProperty().get().sheets());
        return dialog;
    }
}
