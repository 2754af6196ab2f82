package dev.partbridge.ui.postgres;

import dev.partbridge.connect.Target;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.side.SideModel;
import dev.partbridge.ui.side.StateWords;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.TargetWork;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The PostgreSQL side: which server, and what it holds. */
public final class PostgresViewModel implements SideModel {
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableValue<StateWords> words = new ReadOnlyObjectWrapper<>(new StateWords(
            Texts.of("postgres.ready"),
            Texts.of("postgres.busy"),
            Texts.of("postgres.none"),
            Texts.of("postgres.failed")));
    private final WorkbenchState state;
    private final TargetWork work;
    private final Dialogs dialogs;
    private final ObservableValue<String> place;
    private final ObservableValue<String> refusal;
    private final ObservableValue<List<ObjectNode>> nodes;

    public PostgresViewModel(WorkbenchState state, TargetWork work, Dialogs dialogs) {
        this.state = state;
        this.work = work;
        this.dialogs = dialogs;
        refusal = Bindings.createStringBinding(
                () -> state.runningProperty().get() ? Texts.of("refusal.running") : "", state.runningProperty());
        place = Bindings.createStringBinding(this::describe, state.targetProperty());
        nodes = Bindings.createObjectBinding(this::filtered, state.catalogProperty(), filter);
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
        work.refresh();
    }

    /** Asks for a folder and starts the embedded server with its data there. */
    public void chooseEmbedded() {
        dialogs.chooseFolder(Texts.of("postgres.choose-folder"))
                .ifPresent(folder -> work.use(new Target.Embedded(folder)));
    }

    /** Asks for a JDBC URL and a password command, and connects. */
    public void chooseServer() {
        Target.Url proposed = state.targetProperty()
                .get()
                .filter(t -> t instanceof Target.Url)
                .map(t -> (Target.Url) t)
                .orElseGet(() -> new Target.Url("jdbc:postgresql://localhost:5432/postgres?user=postgres"));
        dialogs.askServer(proposed).ifPresent(work::use);
    }

    private String describe() {
        return state.targetProperty()
                .get()
                .map(t -> t instanceof Target.Embedded embedded
                        ? Texts.of("postgres.embedded-in", embedded.directory())
                        : shortened(((Target.Url) t).jdbcUrl()))
                .orElse("");
    }

    /** {@code localhost:5432/app}: the pane is narrow, and says itself that it is PostgreSQL. */
    private static String shortened(String url) {
        String place = url.substring(url.indexOf("//") + 2);
        int options = place.indexOf('?');
        return options < 0 ? place : place.substring(0, options);
    }

    private List<ObjectNode> filtered() {
        List<ObjectNode> all = state.catalogProperty()
                .get()
                .map(c -> new PostgresTree(c).nodes())
                .orElse(List.of());
        return ObjectNode.filter(all, filter.get());
    }
}
