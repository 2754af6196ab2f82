package dev.partbridge.ui.dialog;

import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.LogIn;
import dev.partbridge.ui.connect.Scope;
import dev.partbridge.ui.connect.ScopeViewModel;
import dev.partbridge.ui.connect.ServerLogIn;
import dev.partbridge.ui.connect.ServerViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What the window asks and tells in a window of its own; view models know only this. */
public interface Dialogs {
    /**
     * Says that something failed.
     *
     * @param what what could not be done
     * @param message one plain line with object and cure
     * @param detail the full text, folded away; empty for none
     */
    void failure(String what, String message, String detail);

    /** Asks for one Oracle script. */
    Optional<Path> chooseScript();

    /** Asks for a folder. */
    Optional<Path> chooseFolder(String title);

    /** Asks for a CSV file that is to be made. */
    Optional<Path> chooseNewCsv(String title, String proposed);

    /** Asks for an SQL script that is to be made. */
    Optional<Path> chooseNewSql(String title, String proposed);

    /**
     * Asks for a PostgreSQL server and what is logged in with.
     *
     * @param passwordFirst whether all but the password is known
     */
    Optional<ServerLogIn> askServer(ServerViewModel model, boolean passwordFirst);

    /** Asks for an Oracle database and what is logged in with. */
    Optional<LogIn> askOracle(ConnectViewModel model);

    /**
     * Asks what is read of a database that is connected.
     *
     * @param list asks the database which schemas there are
     */
    Optional<Scope> askScope(ScopeViewModel model, Runnable list);

    /** Asks a question; the answers are verbs. Closing the dialog is the second. */
    boolean confirm(String title, String sentence, String yes, String no);

    /** Asks a question with three answers. */
    Question.Answer ask(Question question);

    /**
     * Asks who answers for findings; absent when nobody does.
     *
     * @param findings a line for each
     * @param name who signed off last; empty for nobody
     */
    Optional<Signature> askSignOff(List<String> findings, String name);

    /** Asks for a project's file that is there. */
    Optional<Path> chooseProject();

    /** Asks for a project's file that is to be written; whether one that is there may go was asked. */
    Optional<Path> chooseNewProject(String proposed);

    /**
     * Lists all edits, until the user closes it or opens one.
     *
     * @param open opens a statement in the editor
     * @param revert gives an edit up, when the user says so
     */
    void edits(ObservableValue<List<EditLine>> edits, Consumer<String> open, Consumer<String> revert);

    /** Shows what the user wants of every window, to be changed. */
    void preferences(Preferences preferences);

    /** Lists the keyboard shortcuts. */
    void shortcuts(List<Shortcut> shortcuts);

    /**
     * One shortcut.
     *
     * @param keys as people read them
     * @param what what they do
     */
    record Shortcut(String keys, String what) {}
}
