package dev.partbridge.ui.postgres;

import dev.partbridge.connect.Target;
import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.side.Remembered;
import dev.partbridge.ui.side.SearchedTree;
import dev.partbridge.ui.side.SideModel;
import dev.partbridge.ui.side.StateWords;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.ServerWork;
import dev.partbridge.ui.state.TargetWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The PostgreSQL side: which server, and what it holds. */
public final class PostgresViewModel implements SideModel {
    private final ObservableValue<StateWords> words = new ReadOnlyObjectWrapper<>(new StateWords(
            Texts.of("postgres.ready"),
            Texts.of("postgres.busy"),
            Texts.of("postgres.none"),
            Texts.of("postgres.failed"),
            Texts.of("postgres.lost")));
    private final WorkbenchState state;
    private final ServerWork servers;
    private final TargetWork targets;
    private final Dialogs dialogs;
    private final ObservableValue<String> place;
    private final ObservableValue<String> refusal;
    private final SearchedTree<Catalog> tree;
    private final ObservableList<Remembered> remembered = FXCollections.observableArrayList();
    private final ObservableList<Target> known;

    public PostgresViewModel(
            WorkbenchState state,
            ServerWork servers,
            TargetWork targets,
            Dialogs dialogs,
            TaskRunner tasks,
            Connections connections) {
        this.state = state;
        this.servers = servers;
        this.targets = targets;
        this.dialogs = dialogs;
        refusal = Bindings.createStringBinding(
                () -> state.runningProperty().get() ? Texts.of("refusal.running") : "", state.runningProperty());
        place = Bindings.createStringBinding(this::describe, state.targetProperty());
        tree = new SearchedTree<>(
                tasks, state.catalogProperty(), catalog -> new PostgresTree(catalog).nodes(), targets::tell);
        known = connections.targets();
        Runnable fill = () -> remembered.setAll(known.stream()
                .map(t -> new Remembered(
                        describe(t), t.toString(), () -> servers.connect(t), () -> connections.forget(t)))
                .toList());
        known.addListener((ListChangeListener<Target>) change -> fill.run());
        fill.run();
    }

    @Override
    public ObservableValue<Link> link() {
        return state.targetLinkProperty();
    }

    @Override
    public ObservableValue<StateWords> words() {
        return words;
    }

    @Override
    public ObservableValue<String> about() {
        return state.targetCautionProperty();
    }

    @Override
    public ObservableValue<String> place() {
        return place;
    }

    @Override
    public StringProperty filter() {
        return tree.filter();
    }

    @Override
    public ObservableValue<List<ObjectNode>> nodes() {
        return tree.nodes();
    }

    @Override
    public ObservableValue<Boolean> searching() {
        return tree.searching();
    }

    @Override
    public ObservableValue<Optional<Duration>> answersIn() {
        return state.targetAnswersProperty();
    }

    @Override
    public ObservableList<Remembered> remembered() {
        return remembered;
    }

    @Override
    public ObservableValue<String> refusal() {
        return refusal;
    }

    @Override
    public void refresh() {
        servers.again();
    }

    /** Asks for a folder and starts the embedded server with its data there. */
    public void chooseEmbedded() {
        dialogs.chooseFolder(Texts.of("postgres.choose-folder"))
                .ifPresent(folder -> targets.use(new Target.Embedded(folder)));
    }

    /** Asks for a server, and connects. */
    public void chooseServer() {
        servers.connect();
    }

    private String describe() {
        return state.targetProperty().get().map(PostgresViewModel::describe).orElse("");
    }

    private static String describe(Target target) {
        return target instanceof Target.Embedded embedded
                ? Texts.of("postgres.embedded-in", embedded.directory())
                : shortened(((Target.Url) target).jdbcUrl());
    }

    /** {@code localhost:5432/app}: the pane is narrow, and says itself that it is PostgreSQL. */
    private static String shortened(String url) {
        String place = url.substring(url.indexOf("//") + 2);
        int options = place.indexOf('?');
        return options < 0 ? place : place.substring(0, options);
    }
}
