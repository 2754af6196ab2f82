package dev.partbridge.ui;

import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.edit.EditActions;
import dev.partbridge.ui.finding.FindingActions;
import dev.partbridge.ui.shell.Commands;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** Gives each use case its verb, icon and shortcut. */
final class CommandSet {
    private final Startup startup;
    private final Works works;
    private final Dialogs dialogs;
    private final ObservableValue<String> whileIdle;

    CommandSet(Startup startup, Works works, Dialogs dialogs) {
        this.startup = startup;
        this.works = works;
        this.dialogs = dialogs;
        WorkbenchState state = works.state();
        whileIdle = Bindings.createStringBinding(
                () -> state.runningProperty().get() ? Texts.of("refusal.running") : "", state.runningProperty());
    }

    /**
     * The commands of toolbar and menus.
     *
     * @param find puts the caret into the filter of the view that is shown
     * @param close closes the window
     * @param preferences shows what holds for every window
     * @param shortcuts lists the keyboard shortcuts
     * @param findings what is done with those that are selected
     * @param edits what is done with statements that are changed by hand
     * @param review the way through its differences
     * @param panes the way from pane to pane
     */
    Commands commands(
            ThemeSwitch theme,
            Runnable find,
            Runnable preferences,
            Runnable shortcuts,
            Runnable close,
            FindingActions findings,
            EditActions edits,
            Commands.OfReview review,
            Commands.OfPanes panes) {
        return new Commands(
                new Command(
                        NodeIds.NEW_PROJECT,
                        Texts.of("command.new-project"),
                        "mdi2f-file-plus-outline",
                        "Shortcut+N",
                        works.projects()::createNew,
                        works.projects().refusalProperty()),
                openProject(NodeIds.OPEN_PROJECT),
                Command.always(
                        NodeIds.SAVE_PROJECT,
                        Texts.of("command.save-project"),
                        "mdi2c-content-save-outline",
                        "Shortcut+S",
                        works.projects()::save),
                Command.always(
                        NodeIds.SAVE_PROJECT_AS,
                        Texts.of("command.save-project-as"),
                        "mdi2c-content-save-edit-outline",
                        "Shortcut+Shift+S",
                        works.projects()::saveAs),
                openSample(),
                openFolder(NodeIds.OPEN_SCRIPTS, Texts.of("command.open-scripts"), "Shortcut+Shift+O"),
                connectOracle(NodeIds.CONNECT_ORACLE, "Shortcut+L"),
                new Command(
                        NodeIds.CONVERT,
                        Texts.of("command.convert"),
                        "mdi2s-swap-horizontal",
                        "Shortcut+Shift+C",
                        works.conversions()::convert,
                        works.conversions().refusalProperty()),
                new Command(
                        NodeIds.DRY_RUN,
                        Texts.of("command.dry-run"),
                        "mdi2c-clipboard-check-outline",
                        "Shortcut+Shift+Enter",
                        works.runs()::dryRun,
                        works.runs().refusalProperty()),
                new Command(
                        NodeIds.RUN,
                        Texts.of("command.run"),
                        "mdi2p-play",
                        "Shortcut+Enter",
                        works.runs()::start,
                        works.runs().refusalProperty()),
                pause(),
                new Command(
                        NodeIds.CANCEL,
                        Texts.of("command.cancel"),
                        "mdi2s-stop",
                        "Esc",
                        works.runs()::cancel,
                        works.runs().cancelRefusalProperty()),
                new Command(
                        NodeIds.FIND_DIFFERENCES,
                        Texts.of("command.find-differences"),
                        "mdi2t-table-search",
                        "Shortcut+D",
                        this::findDifferences,
                        works.differences().refusalProperty()),
                new Command(
                        NodeIds.SAVE_REPAIR,
                        Texts.of("command.save-repair"),
                        "mdi2c-content-save-outline",
                        "Shortcut+Shift+D",
                        works.differences()::saveRepair,
                        works.differences().saveRefusalProperty()),
                new Command(
                        NodeIds.REMOVE_JOURNAL,
                        Texts.of("command.remove-journal"),
                        "mdi2d-delete-sweep-outline",
                        "",
                        works.journals()::remove,
                        works.journals().refusalProperty()),
                new Command(
                        NodeIds.EXPORT,
                        Texts.of("command.export"),
                        "mdi2e-export-variant",
                        "Shortcut+E",
                        works.exports()::export,
                        works.exports().refusalProperty()),
                new Command(
                        NodeIds.EXPORT_DMS,
                        Texts.of("command.export-dms"),
                        "mdi2c-cloud-upload-outline",
                        "Shortcut+Shift+E",
                        works.exports()::exportDms,
                        works.exports().refusalProperty()),
                Command.always(NodeIds.CLOSE, Texts.of("command.close"), "mdi2c-close", "Shortcut+W", close),
                new Command(
                        NodeIds.REFRESH, Texts.of("command.refresh"), "mdi2r-refresh", "F5", this::refresh, whileIdle),
                Command.always(NodeIds.FIND, Texts.of("command.find"), "mdi2m-magnify", "Shortcut+F", find),
                Command.always(
                        NodeIds.THEME,
                        Texts.of("command.theme"),
                        "mdi2t-theme-light-dark",
                        "Shortcut+Shift+T",
                        theme::toggle),
                Command.always(
                        NodeIds.PREFERENCES,
                        Texts.of("command.preferences"),
                        "mdi2c-cog-outline",
                        "Shortcut+COMMA",
                        preferences),
                Command.always(
                        NodeIds.SHORTCUTS, Texts.of("command.shortcuts"), "mdi2k-keyboard-outline", "F1", shortcuts),
                ofFindings(findings),
                EditCommands.of(edits),
                review,
                panes);
    }

    private static Commands.OfFindings ofFindings(FindingActions findings) {
        return new Commands.OfFindings(
                new Command(
                        NodeIds.SIGN_OFF,
                        Texts.of("command.sign-off"),
                        "mdi2a-account-check-outline",
                        "Shortcut+G",
                        findings::signOff,
                        findings.signOffRefusal()),
                new Command(
                        NodeIds.TAKE_BACK,
                        Texts.of("command.take-back"),
                        "mdi2a-account-remove-outline",
                        "Shortcut+Shift+G",
                        findings::takeBack,
                        findings.takeBackRefusal()),
                new Command(
                        NodeIds.FINDING_DETAILS,
                        Texts.of("command.finding-details"),
                        "mdi2t-text-box-search-outline",
                        "Shortcut+I",
                        findings::showDetails,
                        findings.detailsRefusal()),
                new Command(
                        NodeIds.FINDING_IN_REVIEW,
                        Texts.of("command.finding-in-review"),
                        "mdi2c-compare-horizontal",
                        "Shortcut+Shift+R",
                        findings::showInReview,
                        findings.reviewRefusal()),
                new Command(
                        NodeIds.FINDING_RULE,
                        Texts.of("command.finding-rule"),
                        "mdi2t-tune-variant",
                        "Shortcut+Shift+I",
                        findings::showRule,
                        findings.ruleRefusal()),
                new Command(
                        NodeIds.REMOVE_ORPHANS,
                        Texts.of("command.remove-orphans"),
                        "mdi2a-account-off-outline",
                        "",
                        findings::removeOrphans,
                        findings.orphansRefusal()));
    }

    /** Asks for a saved migration and opens it. */
    Command openProject(String id) {
        return new Command(
                id,
                Texts.of("command.open-project"),
                "mdi2f-folder-open-outline",
                "Shortcut+O",
                works.projects()::open,
                works.projects().refusalProperty());
    }

    /** Forgets which projects were opened; the projects stay. */
    Command forgetRecent() {
        ObservableList<Path> recent = works.projects().recent().projects();
        return new Command(
                NodeIds.FORGET_RECENT,
                Texts.of("command.forget-recent"),
                "mdi2b-broom",
                "",
                works.projects().recent()::forget,
                Bindings.createStringBinding(() -> recent.isEmpty() ? Texts.of("menu.no-recent") : "", recent));
    }

    /** Opens one that was opened or saved before. */
    Command openRecent(String id, Path project) {
        return new Command(
                id,
                project.toString(),
                "mdi2f-file-document-outline",
                "",
                () -> works.projects().open(project),
                works.projects().refusalProperty());
    }

    Command openFolder(String id, String text, String keys) {
        return new Command(
                id,
                text,
                "mdi2f-folder-file-outline",
                keys,
                () -> dialogs.chooseFolder(Texts.of("oracle.choose-folder")).ifPresent(p -> open(new ScriptSource(p))),
                whileIdle);
    }

    Command openFile() {
        return new Command(
                NodeIds.ORACLE_FILE,
                Texts.of("oracle.open-file"),
                "mdi2f-file-document-outline",
                "",
                () -> dialogs.chooseScript().ifPresent(p -> open(new ScriptSource(p))),
                whileIdle);
    }

    /** Asks for a live database and reads it. */
    Command connectOracle(String id, String keys) {
        return new Command(
                id,
                Texts.of("command.connect-oracle"),
                "mdi2l-lan-connect",
                keys,
                () -> works.projects().keeping(works.logIns()::connect),
                whileIdle);
    }

    /** Asks which schemas of the connected database are read, and what their texts are. */
    Command chooseScope() {
        return new Command(
                NodeIds.ORACLE_SCOPE,
                Texts.of("oracle.scope"),
                "mdi2f-format-list-checks",
                "",
                works.logIns()::chooseScope,
                works.logIns().disconnectRefusalProperty());
    }

    /** Logs the source's database off. */
    Command disconnectOracle() {
        return new Command(
                NodeIds.ORACLE_DISCONNECT,
                Texts.of("oracle.disconnect"),
                "mdi2l-lan-disconnect",
                "",
                works.logIns()::disconnect,
                works.logIns().disconnectRefusalProperty());
    }

    /** A command of the PostgreSQL pane: another target cannot be chosen during a run. */
    Command target(String id, String text, String icon, Runnable choose) {
        return new Command(id, text, icon, "", choose, whileIdle);
    }

    /** Turns to a view, once there is a source. */
    Command page(String id, String text, String icon, Page page) {
        WorkbenchState state = works.state();
        ObservableValue<String> refusal = Bindings.createStringBinding(
                () -> state.sourceProperty().get().isEmpty() ? Texts.of("refusal.no-source") : "",
                state.sourceProperty());
        String keys = "Shortcut+" + page.digit();
        return new Command(id, text, icon, keys, () -> state.pageProperty().set(page), refusal);
    }

    /** Opens scripts in place of what is open and turns to Chains. */
    void open(SourceSpec source) {
        works.projects().keeping(() -> {
            works.state().pageProperty().set(Page.CHAINS);
            works.sources().open(source);
        });
    }

    /** Turns to a source that was used before. */
    void turnTo(SourceSpec source) {
        works.projects().keeping(() -> {
            works.state().pageProperty().set(Page.CHAINS);
            works.logIns().turnTo(source);
        });
    }

    /** One key for both: the run rests, or goes on. */
    private Command pause() {
        Command.Face pause = new Command.Face(Texts.of("command.pause"), "mdi2p-pause");
        Command.Face resume = new Command.Face(Texts.of("command.resume"), "mdi2p-play-pause");
        ReadOnlyBooleanProperty paused = works.state().pausedProperty();
        return new Command(
                NodeIds.PAUSE,
                Bindings.createObjectBinding(() -> paused.get() ? resume : pause, paused),
                "Shortcut+P",
                works.runs().steering()::pauseOrResume,
                works.runs().steering().refusalProperty());
    }

    private Command openSample() {
        return new Command(
                NodeIds.OPEN_SAMPLE,
                Texts.of("command.open-sample"),
                "mdi2p-play-circle-outline",
                "Shortcut+Shift+N",
                () -> works.projects().sample(startup.sample(), startup.sampleTarget()),
                whileIdle);
    }

    private void findDifferences() {
        works.state().pageProperty().set(Page.VALIDATE);
        works.differences().find();
    }

    private void refresh() {
        works.logIns().reload();
        works.servers().again();
    }
}
