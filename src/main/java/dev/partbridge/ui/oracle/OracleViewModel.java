package dev.partbridge.ui.oracle;

import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.side.SideModel;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The Oracle side: which scripts, and what was read of them. */
public final class OracleViewModel implements SideModel {
    private final StringProperty filter = new SimpleStringProperty("");
    private final WorkbenchState state;
    private final SourceWork work;
    private final ObservableValue<String> place;
    private final ObservableValue<String> refusal;
    private final ObservableValue<List<ObjectNode>> nodes;

    public OracleViewModel(WorkbenchState state, SourceWork work) {
        this.state = state;
        this.work = work;
        refusal = Bindings.createStringBinding(
                () -> state.runningProperty().get() ? Texts.of("refusal.running") : "", state.runningProperty());
        place = Bindings.createStringBinding(
                () -> state.sourceProperty().get().map(s -> s.place()).orElse(""), state.sourceProperty());
        nodes = Bindings.createObjectBinding(this::filtered, state.inspectionProperty(), filter);
    }

    @Override
    public ObservableValue<Link> link() {
        return state.sourceLinkProperty();
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

    private List<ObjectNode> filtered() {
        List<ObjectNode> all = state.inspectionProperty()
                .get()
                .map(i -> new OracleTree(i).nodes())
                .orElse(List.of());
        return ObjectNode.filter(all, filter.get());
    }
}
