package dev.partbridge.ui.oracle;

import dev.partbridge.engine.LiveSource;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.side.SideModel;
import dev.partbridge.ui.side.StateWords;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.LogInWork;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The Oracle side: which scripts or database, and what was read of them. */
public final class OracleViewModel implements SideModel {
    private final StringProperty filter = new SimpleStringProperty("");
    private final WorkbenchState state;
    private final LogInWork work;
    private final ObservableValue<StateWords> words;
    private final ObservableValue<String> about;
    private final ObservableValue<String> place;
    private final ObservableValue<String> refusal;
    private final ObservableValue<List<ObjectNode>> nodes;

    public OracleViewModel(WorkbenchState state, LogInWork work) {
        this.state = state;
        this.work = work;
        refusal = Bindings.createStringBinding(
                () -> state.runningProperty().get() ? Texts.of("refusal.running") : "", state.runningProperty());
        words = Bindings.createObjectBinding(this::stateWords, state.sourceProperty());
        about = Bindings.createStringBinding(this::facts, state.factsProperty());
        place = Bindings.createStringBinding(
                () -> state.sourceProperty().get().map(s -> s.place()).orElse(""), state.sourceProperty());
        nodes = Bindings.createObjectBinding(this::filtered, state.inspectionProperty(), filter);
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
        return filter;
    }

    @Override
    public ObservableValue<List<ObjectNode>> nodes() {
        return nodes;
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
                        Texts.of("oracle.live.failed"))
                : new StateWords(
                        Texts.of("oracle.ready"),
                        Texts.of("oracle.busy"),
                        Texts.of("oracle.none"),
                        Texts.of("oracle.failed"));
    }

    private String facts() {
        return state.factsProperty()
                .get()
                .map(f -> Stream.concat(Stream.of(f.summary()), f.remarks().stream())
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private List<ObjectNode> filtered() {
        List<ObjectNode> all = state.inspectionProperty()
                .get()
                .map(i -> new OracleTree(i).nodes())
                .orElse(List.of());
        return ObjectNode.filter(all, filter.get());
    }
}
