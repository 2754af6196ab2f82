package dev.partbridge.ui.state;

import dev.partbridge.engine.LiveSource;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.Scope;
import dev.partbridge.ui.connect.ScopeViewModel;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Connects Oracle's side to a database, and lets it go. */
public final class LogInWork {
    private final SourceWork sources;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private ConnectViewModel form;
    private final ObservableValue<String> disconnectRefusal;

    /** @param form remembers what was typed, but for passwords */
    public LogInWork(SourceWork sources, WorkbenchState state, Dialogs dialogs, ConnectViewModel form) {
        this.sources = sources;
        this.state = state;
        this.dialogs = dialogs;
        this.form = form;
        disconnectRefusal = Bindings.createStringBinding(
                this::whyNot, state.runningProperty(), state.sourceProperty(), state.sourceLinkProperty());
    }

    /** Asks for a database and reads it in place of the present source. */
    public void connect() {
        form = form.again();
        dialogs.askOracle(form).ifPresent(logIn -> {
            state.pageProperty().set(Page.CHAINS);
            sources.connect(logIn.source(), logIn.credentials());
        });
    }

    /** Asks what this database is logged in to with, and reads it; what was chosen of it holds. */
    void connect(LiveSource proposed) {
        form = form.proposing(proposed);
        dialogs.askOracle(form).ifPresent(logIn -> sources.connect(logIn.source(), logIn.credentials()));
    }

    /** Asks what is read of the database that is connected, and reads it anew when that is something else. */
    public void chooseScope() {
        state.sourceProperty().get().ifPresent(source -> {
            if (source instanceof LiveSource live) {
                chooseScope(live);
            }
        });
    }

    private void chooseScope(LiveSource live) {
        Scope present = new Scope(live.schemas(), live.texts());
        ScopeViewModel scope = form.scopeOf(live);
        dialogs.askScope(scope, () -> form.list(scope, live))
                .filter(wanted -> !wanted.equals(present))
                .ifPresent(wanted -> {
                    form.scope().set(wanted);
                    state.pageProperty().set(Page.CHAINS);
                    sources.open(new LiveSource(live.profile(), wanted.schemas(), wanted.texts()));
                });
    }

    /** Reads the present source again; where user or password was turned down, asks first. */
    public void reload() {
        if (sources.refused()) {
            connect();
        } else {
            sources.reload();
        }
    }

    public void disconnect() {
        sources.disconnect();
    }

    /** Why nothing can be disconnected, nor other schemas be read, now; empty when that can be done. */
    public ObservableValue<String> disconnectRefusalProperty() {
        return disconnectRefusal;
    }

    private String whyNot() {
        if (state.runningProperty().get()) {
            return Texts.of("refusal.running");
        }
        boolean live = state.sourceProperty()
                .get()
                .filter(s -> s instanceof LiveSource)
                .isPresent();
        return live && state.sourceLinkProperty().get().state() != Link.State.NONE
                ? ""
                : Texts.of("refusal.not-connected");
    }
}
