package dev.partbridge.ui;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.session.Secret;
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
import dev.partbridge.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/** Answers what it was told to answer and notes what was said. */
public final class StubDialogs implements Dialogs {
    public final List<String> failures = new ArrayList<>();
    public final List<Shortcut> listed = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public boolean confirms;
    /** The statement that is opened from the list of edits. */
    public Optional<String> opens = Optional.empty();

    /** The statement whose edit is given up there. */
    public Optional<String> reverts = Optional.empty();

    public Question.Answer answer = Question.Answer.BACK;
    public Optional<Path> project = Optional.empty();
    public Optional<Signature> signature = Optional.empty();
    /** Who was proposed when a sign-off was asked for last. */
    public String signer = "";

    public Optional<Path> folder = Optional.empty();
    public Optional<Path> file = Optional.empty();
    public Optional<Path> script = Optional.empty();
    public Optional<Target.Url> url = Optional.empty();
    public Optional<Secret> password = Optional.empty();
    public Optional<LogIn> logIn = Optional.empty();
    public Optional<Function<ScopeViewModel, Scope>> scope = Optional.empty();

    @Override
    public void failure(String what, String message, String detail) {
        failures.add(what + ": " + message);
    }

    @Override
    public Optional<Path> chooseScript() {
        return script;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return folder;
    }

    @Override
    public Optional<Path> chooseNewCsv(String title, String proposed) {
        asked.add(title + " " + proposed);
        return file;
    }

    @Override
    public Optional<Path> chooseNewSql(String title, String proposed) {
        asked.add(title + " " + proposed);
        return file;
    }

    @Override
    public Optional<ServerLogIn> askServer(ServerViewModel model, boolean passwordFirst) {
        asked.add(passwordFirst ? "server, its password first" : "server");
        return url.map(u -> new ServerLogIn(u, password));
    }

    @Override
    public Optional<LogIn> askOracle(ConnectViewModel model) {
        asked.add("Oracle");
        return logIn;
    }

    @Override
    public Optional<Scope> askScope(ScopeViewModel model, Runnable list) {
        asked.add("scope");
        list.run();
        return scope.map(s -> s.apply(model));
    }

    @Override
    public boolean confirm(String title, String sentence, String yes, String no) {
        asked.add(title);
        return confirms;
    }

    @Override
    public void preferences(Preferences preferences) {
        asked.add("preferences");
        preferences.theme().set(ThemeChoice.DARK);
    }

    @Override
    public Question.Answer ask(Question question) {
        asked.add(question.title());
        return answer;
    }

    @Override
    public Optional<Signature> askSignOff(List<String> findings, String name) {
        asked.addAll(findings);
        signer = name;
        return signature;
    }

    @Override
    public Optional<Path> chooseProject() {
        return project;
    }

    @Override
    public Optional<Path> chooseNewProject(String proposed) {
        asked.add(proposed);
        return project;
    }

    @Override
    public void edits(ObservableValue<List<EditLine>> edits, Consumer<String> open, Consumer<String> revert) {
        opens.ifPresent(open);
        reverts.ifPresent(revert);
    }

    @Override
    public void shortcuts(List<Shortcut> shortcuts) {
        listed.addAll(shortcuts);
    }
}
