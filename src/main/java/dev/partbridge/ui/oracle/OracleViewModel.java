package dev.partbridge.ui.oracle;

import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.connect.SourceText;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.side.Remembered;
import dev.partbridge.ui.side.SearchedTree;
import dev.partbridge.ui.side.SideModel;
import dev.partbridge.ui.side.StateWords;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.LogInWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The Oracle side: which scripts or database, and what was read of them. */
public final class OracleViewModel implements SideModel {
    private final WorkbenchState state;
    private final LogInWork work;
    private final ObservableValue<StateWords> words;
    private final ObservableValue<String> about;
    private final ObservableValue<String> place;
    private final ObservableValue<String> refusal;
    private final SearchedTree<Inspection> tree;
    private final ObservableList<Remembered> remembered = FXCollections.observableArrayList();
    private final ObservableList<SourceSpec> known;

    /**
     * The side of this source.
     *
     * @param turnTo opens a source that was used before
     */
    public OracleViewModel(
            WorkbenchState state,
            LogInWork work,
            TaskRunner tasks,
            Connections connections,
            Consumer<SourceSpec> turnTo) {
        this.state = state;
        this.work = work;
        refusal = Bindings.createStringBinding(
                () -> state.runningProperty().get() ? Texts.of("refusal.running") : "", state.runningProperty());
        words = Bindings.createObjectBinding(this::stateWords, state.sourceProperty());
        about = Bindings.createStringBinding(this::facts, state.factsProperty());
        place = Bindings.createStringBinding(
                () -> state.sourceProperty().get().map(s -> s.place()).orElse(""), state.sourceProperty());
        tree = new SearchedTree<>(
                tasks, state.inspectionProperty(), inspection -> new OracleTree(inspection).nodes(), work::tell);
        known = connections.sources();
        Runnable fill = () -> remembered.setAll(known.stream()
                .map(s ->
                        new Remembered(SourceText.of(s), s.name(), () -> turnTo.accept(s), () -> connections.forget(s)))
                .toList());
        known.addListener((ListChangeListener<SourceSpec>) change -> fill.run());
        fill.run();
    }

    @Override
    public ObservableValue<Link> link() {
        return state.sourceLinkProperty();
    }

    @Override
    public ObservableValue<StateWords> words() {
        return words;
    }

    @Override
    public ObservableValue<String> about() {
        return about;
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
        return state.sourceAnswersProperty();
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
        work.reload();
    }

    private StateWords stateWords() {
        boolean live = state.sourceProperty()
                .get()
                .filter(s -> s instanceof LiveSource)
                .isPresent();
        return live
                ? new StateWords(
                        Texts.of("oracle.live.ready"),
                        Texts.of("oracle.live.busy"),
                        Texts.of("oracle.live.none"),
                        Texts.of("oracle.live.failed"),
                        Texts.of("oracle.live.lost"))
                : new StateWords(
                        Texts.of("oracle.ready"),
                        Texts.of("oracle.busy"),
                        Texts.of("oracle.none"),
                        Texts.of("oracle.failed"),
                        Texts.of("oracle.lost"));
    }

    private String facts() {
        return state.factsProperty()
                .get()
                .map(f -> Stream.concat(Stream.of(f.summary()), f.remarks().stream())
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }
}
