package dev.partbridge.ui;

import dev.partbridge.engine.SavedMigration;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.ui.chains.ChainsView;
import dev.partbridge.ui.chains.ChainsViewModel;
import dev.partbridge.ui.chains.InspectorViewModel;
import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.control.ColumnMemory;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.FoldMemory;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.dialog.Preferences;
import dev.partbridge.ui.edit.EditActions;
import dev.partbridge.ui.edit.EditListViewModel;
import dev.partbridge.ui.edit.EditPane;
import dev.partbridge.ui.edit.EditViewModel;
import dev.partbridge.ui.finding.FindingActions;
import dev.partbridge.ui.finding.FindingsView;
import dev.partbridge.ui.finding.FindingsViewModel;
import dev.partbridge.ui.oracle.OracleViewModel;
import dev.partbridge.ui.postgres.PostgresViewModel;
import dev.partbridge.ui.review.ReviewView;
import dev.partbridge.ui.review.ReviewViewModel;
import dev.partbridge.ui.run.RejectsViewModel;
import dev.partbridge.ui.run.RunView;
import dev.partbridge.ui.run.RunViewModel;
import dev.partbridge.ui.run.SteerViewModel;
import dev.partbridge.ui.shell.Commands;
import dev.partbridge.ui.shell.Dividers;
import dev.partbridge.ui.shell.NextStepViewModel;
import dev.partbridge.ui.shell.PageEntry;
import dev.partbridge.ui.shell.ShellView;
import dev.partbridge.ui.shell.StatusViewModel;
import dev.partbridge.ui.side.SideModel;
import dev.partbridge.ui.side.SidePane;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.LinkWatch;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.Recent;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import dev.partbridge.ui.theme.ThemeSwitch;
import dev.partbridge.ui.validate.DifferencesViewModel;
import dev.partbridge.ui.validate.ValidateView;
import dev.partbridge.ui.validate.ValidateViewModel;
import dev.partbridge.ui.welcome.DropZone;
import dev.partbridge.ui.welcome.WelcomeView;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;

/** The composition root: the one place where state, use cases, view models and views meet. */
public final class Workbench {
    private final Works works;
    private final CommandSet set;
    private final ReviewViewModel review;
    private final EditViewModel editor;
    private final EditListViewModel edits;
    private final Closing closing;
    private final Commands commands;
    private final List<PageEntry> pages;
    private final WelcomeView welcome;
    private final ShellView view;

    /** A window of which nothing is kept. */
    public Workbench(Startup startup, TaskRunner tasks, Dialogs dialogs, ThemeSwitch theme) {
        this(startup, tasks, dialogs, theme, Kept.nothing());
    }

    public Workbench(Startup startup, TaskRunner tasks, Dialogs dialogs, ThemeSwitch theme, Kept kept) {
        Dividers dividers = kept.dividers();
        works = Works.over(startup.engine(), tasks, dialogs, kept);
        set = new CommandSet(startup, works, dialogs);
        remember(startup, kept.connections());
        closing = new Closing(
                works.state().runningProperty(),
                works.runs(),
                dialogs,
                works.state().unsavedProperty(),
                works.projects()::keeping);
        FindingsViewModel findings = new FindingsViewModel(works.state(), startup.engine(), tasks);
        Preferences preferences = new Preferences(theme.choiceProperty(), kept.signer(), kept.forgetLayout());
        review = new ReviewViewModel(startup.engine(), tasks, works.state());
        editor = new EditViewModel(tasks, works.state(), works.edits(), dialogs);
        edits = new EditListViewModel(works.state());
        commands = set.commands(
                theme,
                this::find,
                () -> dialogs.preferences(preferences),
                () -> dialogs.shortcuts(shortcuts()),
                closing::close,
                new FindingActions(works.state(), works.signOffs(), findings),
                new EditActions(works.state(), works.edits(), editor, edits, review.statementProperty(), dialogs),
                ReviewCommands.of(review, works.state()),
                PaneCommands.of(this::stepPane));
        pages = List.of(chains(tasks, kept.columns(), kept.folds()), review(), run(tasks), validate(tasks));
        welcome = new WelcomeView(
                new WelcomeView.Ways(
                        commands.openSample(),
                        commands.openScripts(),
                        commands.connectOracle(),
                        set.openProject(NodeIds.WELCOME_OPEN),
                        set.forgetRecent(),
                        commands.shortcuts()),
                recent(kept.recent()),
                new DropZone(this::open));
        ShellView.Panes panes = new ShellView.Panes(
                welcome,
                connections(dialogs, tasks, kept.connections(), dividers),
                new FindingsView(findings, offers(commands.findings())),
                recent(kept.recent()),
                new NextStepViewModel(
                        works.state(),
                        NextSteps.of(
                                commands,
                                pages,
                                set.target(
                                        NodeIds.NEXT_STEP,
                                        Texts.of("next.connect"),
                                        "mdi2l-lan-connect",
                                        works.servers()::connect))));
        view = new ShellView(
                works.state(),
                commands,
                pages,
                panes,
                new StatusViewModel(tasks, works.state()),
                theme.themeProperty(),
                dividers);
    }

    /** The whole window's content. */
    public Parent view() {
        return view;
    }

    /** What the window works on. */
    public WorkbenchState state() {
        return works.state();
    }

    /** Opens a project, a script or a folder of scripts, and turns to Chains. */
    public void open(Path path) {
        if (SavedMigration.isOne(path)) {
            works.projects().open(path);
        } else {
            set.open(new ScriptSource(path));
        }
    }

    /** Asks both sides now and then whether they still answer; see {@link LinkWatch#begin}. */
    public void watch(Executor later) {
        works.watch().begin(later);
    }

    /** What was connected is offered again; the sample has a button of its own. */
    private void remember(Startup startup, Connections connections) {
        WorkbenchState state = works.state();
        state.sourceLinkProperty().addListener((observed, before, now) -> state.sourceProperty()
                .get()
                .filter(s -> now.state() == Link.State.READY && !s.equals(startup.sample()))
                .ifPresent(connections::used));
        state.targetLinkProperty().addListener((observed, before, now) -> state.targetProperty()
                .get()
                .filter(t -> now.state() == Link.State.READY && !t.equals(startup.sampleTarget()))
                .ifPresent(connections::used));
    }

    /** Asks whether what a window that is gone did not save is wanted. */
    public void recover() {
        works.projects().recover();
    }

    /** The project's name, and whether something of it is not saved. */
    public ObservableValue<String> titleProperty() {
        WorkbenchState state = works.state();
        return Bindings.createStringBinding(
                () -> {
                    if (state.sourceProperty().get().isEmpty()
                            && state.fileProperty().get().isEmpty()) {
                        return Texts.of("app.title");
                    }
                    String name = works.projects().title();
                    return state.unsavedProperty().get()
                            ? Texts.of("project.window-unsaved", name)
                            : Texts.of("project.window", name);
                },
                state.sourceProperty(),
                state.fileProperty(),
                state.unsavedProperty());
    }

    private static FindingsView.Offers offers(Commands.OfFindings commands) {
        return new FindingsView.Offers(
                commands.signOff(),
                commands.takeBack(),
                commands.details(),
                commands.review(),
                commands.rule(),
                commands.removeOrphans());
    }

    /** A command for each of them, named by its place in the list. */
    private ObservableList<Command> recent(Recent recent) {
        ObservableList<Command> shown = FXCollections.observableArrayList();
        Runnable fill = () -> {
            List<Path> projects = List.copyOf(recent.projects());
            shown.setAll(IntStream.range(0, projects.size())
                    .mapToObj(i -> set.openRecent(NodeIds.WELCOME_RECENT + i, projects.get(i)))
                    .toList());
        };
        recent.projects().addListener((ListChangeListener<Path>) change -> fill.run());
        fill.run();
        return shown;
    }

    /** Says what takes the window away when the user closes it. */
    public void closeBy(Runnable close) {
        closing.by(close);
    }

    /** Whether the window may be closed at once: during a run the user is asked, and the run stops first. */
    public boolean mayClose() {
        return closing.mayClose();
    }

    /** Puts the focus where the journey begins. */
    public void focus() {
        welcome.focusFirst();
    }

    /** What menus, toolbar and shortcuts offer, the pages among it. */
    List<Command> commands() {
        return Stream.concat(commands.all().stream(), pages.stream().map(PageEntry::show))
                .toList();
    }

    /** What the shortcuts' help lists. */
    List<Dialogs.Shortcut> shortcuts() {
        return Stream.of(
                        Stream.of(new Dialogs.Shortcut(NextStepViewModel.KEYS, Texts.of("next.take"))),
                        commands().stream()
                                .filter(c -> c.keys().isPresent())
                                .map(c -> new Dialogs.Shortcut(c.keysText(), c.text())),
                        ReviewCommands.keys().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private void find() {
        view.focusFilter();
    }

    private void stepPane(int by) {
        view.stepPane(by);
    }

    private PageEntry chains(TaskRunner tasks, ColumnMemory columns, FoldMemory folds) {
        ChainsViewModel model = new ChainsViewModel(works.state(), works.conversions(), tasks);
        InspectorViewModel inspector = new InspectorViewModel(works.state(), works.conversions(), tasks, folds);
        return new PageEntry(
                Page.CHAINS,
                set.page(NodeIds.TAB_CHAINS, Texts.of("page.chains"), "mdi2f-file-tree-outline", Page.CHAINS),
                () -> new ChainsView(
                        model,
                        inspector,
                        columns,
                        List.of(commands.openScripts(), commands.connectOracle(), commands.openSample())),
                model.countProperty());
    }

    private PageEntry review() {
        Commands.OfEdits offers = commands.edits();
        return new PageEntry(
                Page.REVIEW,
                set.page(NodeIds.TAB_REVIEW, Texts.of("page.review"), "mdi2c-compare-horizontal", Page.REVIEW),
                () -> new ReviewView(
                        review,
                        commands.convert(),
                        new ReviewView.Editing(
                                new EditPane(
                                        editor,
                                        new EditPane.Offers(
                                                offers.keep(), offers.discard(), offers.revert(), offers.leaveOut())),
                                offers.edit(),
                                offers.list())),
                edits.countProperty());
    }

    private PageEntry run(TaskRunner tasks) {
        RunViewModel model = new RunViewModel(works.state(), soon(tasks), InstantSource.system());
        works.runs().listen(model);
        SteerViewModel steer = new SteerViewModel(works.state());
        RejectsViewModel rejects = new RejectsViewModel(works.rejects(), model);
        return new PageEntry(
                Page.RUN,
                set.page(NodeIds.TAB_RUN, Texts.of("page.run"), "mdi2p-play-circle-outline", Page.RUN),
                () -> new RunView(
                        model,
                        steer,
                        rejects,
                        commands.run(),
                        commands.dryRun(),
                        commands.pause(),
                        commands.removeJournal()),
                model.tabProperty());
    }

    private PageEntry validate(TaskRunner tasks) {
        ValidateViewModel model = new ValidateViewModel(works.state(), works.runs()::validate, soon(tasks));
        works.runs().listen(model);
        DifferencesViewModel rows = new DifferencesViewModel(works.state(), works.differences());
        return new PageEntry(
                Page.VALIDATE,
                set.page(
                        NodeIds.TAB_VALIDATE, Texts.of("page.validate"), "mdi2c-check-decagram-outline", Page.VALIDATE),
                () -> new ValidateView(
                        model,
                        rows,
                        commands.run(),
                        commands.findDifferences(),
                        commands.saveRepair(),
                        works.runs().refusalProperty()),
                model.tabProperty());
    }

    /** The door to the window's thread, opened a tenth of a second later, so that events are taken together. */
    private static Executor soon(TaskRunner tasks) {
        return CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, tasks::onWindow);
    }

    private SplitPane connections(Dialogs dialogs, TaskRunner tasks, Connections connections, Dividers dividers) {
        OracleViewModel oracle = new OracleViewModel(works.state(), works.logIns(), tasks, connections, set::turnTo);
        PostgresViewModel postgres =
                new PostgresViewModel(works.state(), works.servers(), works.targets(), dialogs, tasks, connections);
        SplitPane both =
                new SplitPane(new SidePane(oracle, oracleFace()), new SidePane(postgres, postgresFace(postgres)));
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(dividers.of("connections", 0.55));
        dividers.watch(both, "connections");
        return both;
    }

    private SideModel.Face oracleFace() {
        return new SideModel.Face(
                NodeIds.ORACLE,
                "ora",
                Texts.of("oracle.title"),
                Texts.of("oracle.filter"),
                Texts.of("oracle.empty.title"),
                Texts.of("oracle.empty.sentence"),
                Texts.of("oracle.bare"),
                List.of(
                        set.openFolder(NodeIds.ORACLE_FOLDER, Texts.of("oracle.open-folder"), ""),
                        set.openFile(),
                        set.connectOracle(NodeIds.ORACLE_CONNECT, "")),
                List.of(set.chooseScope(), set.disconnectOracle()));
    }

    private SideModel.Face postgresFace(PostgresViewModel model) {
        return new SideModel.Face(
                NodeIds.POSTGRES,
                "pg",
                Texts.of("postgres.title"),
                Texts.of("postgres.filter"),
                Texts.of("postgres.empty.title"),
                Texts.of("postgres.empty.sentence"),
                Texts.of("postgres.bare"),
                List.of(
                        set.target(
                                NodeIds.POSTGRES_SERVER,
                                Texts.of("postgres.connect"),
                                "mdi2l-lan-connect",
                                model::chooseServer),
                        set.target(
                                NodeIds.POSTGRES_EMBEDDED,
                                Texts.of("postgres.embedded"),
                                "mdi2d-database",
                                model::chooseEmbedded)),
                List.of());
    }
}
