package dev.partbridge.ui.journey;

import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.LogIn;
import dev.partbridge.ui.connect.Scope;
import dev.partbridge.ui.connect.ScopeViewModel;
import dev.partbridge.ui.connect.ServerLogIn;
import dev.partbridge.ui.connect.ServerViewModel;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.dialog.EditLine;
import dev.partbridge.ui.dialog.Preferences;
import dev.partbridge.ui.dialog.Question;
import dev.partbridge.ui.dialog.Signature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The real dialogs, but for the system's file choosers, which no test can drive: those answer as they were told. */
final class JourneyDialogs implements Dialogs {
    final List<String> failures = new ArrayList<>();
    Optional<Path> folder = Optional.empty();
    Optional<Path> project = Optional.empty();
    private final Dialogs real;

    JourneyDialogs(Dialogs real) {
        this.real = real;
    }

    @Override
    public void failure(String what, String message, String detail) {
        failures.add(what + ": " + message);
        real.failure(what, message, detail);
    }

    @Override
    public Optional<Path> chooseScript() {
        return folder;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return folder;
    }

    @Override
    public Optional<Path> chooseNewCsv(String title, String proposed) {
        return folder.map(f -> f.resolve(proposed));
    }

    @Override
    public Optional<Path> chooseNewSql(String title, String proposed) {
        return folder.map(f -> f.resolve(proposed));
    }

    @Override
    public Optional<ServerLogIn> askServer(ServerViewModel model, boolean passwordFirst) {
        return real.askServer(model, passwordFirst);
    }

    @Override
    public Optional<LogIn> askOracle(ConnectViewModel model) {
        return real.askOracle(model);
    }

    @Override
    public Optional<Scope> askScope(ScopeViewModel model, Runnable list) {
        return real.askScope(model, list);
    }

    @Override
    public boolean confirm(String title, String sentence, String yes, String no) {
        return real.confirm(title, sentence, yes, no);
    }

    @Override
    public void preferences(Preferences preferences) {
        real.preferences(preferences);
    }

    @Override
    public Question.Answer ask(Question question) {
        return real.ask(question);
    }

    @Override
    public Optional<Signature> askSignOff(List<String> findings, String name) {
        return real.askSignOff(findings, name);
    }

    @Override
    public Optional<Path> chooseProject() {
        return project;
    }

    @Override
    public Optional<Path> chooseNewProject(String proposed) {
        return project;
    }

    @Override
    public void edits(ObservableValue<List<EditLine>> edits, Consumer<String> open, Consumer<String> revert) {
        real.edits(edits, open, revert);
    }

    @Override
    public void shortcuts(List<Shortcut> shortcuts) {
        real.shortcuts(shortcuts);
    }
}
