package dev.partbridge.ui.state;

import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.Scope;
import dev.partbridge.ui.connect.ScopeViewModel;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Connects Oracle's side to a database, and lets it go. */
public final class LogInWork {
    private final SourceWork sources;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private ConnectViewModel form;
    /** Databases that were logged in to since the program was started: their passwords are in memory. */
    private final Set<OracleProfile> known = new HashSet<>();

    private final ObservableValue<String> disconnectRefusal;

    /** @param form remembers what was typed, but for passwords */
    public LogInWork(SourceWork sources, WorkbenchState state, Dialogs dialogs, ConnectViewModel form) {
        this.sources = sources;
        this.state = state;
        this.dialogs = dialogs;
        this.form = form;
        state.sourceLink.addListener((observed, before, now) -> learn(now));
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

    /** Turns to a source that was used before; a database whose password is not known is asked for it. */
    public void turnTo(SourceSpec source) {
        if (source instanceof LiveSource live && !known.contains(live.profile())) {
            connect(live);
        } else {
            sources.open(source);
        }
    }

    private void learn(Link link) {
        state.source.get().filter(s -> s instanceof LiveSource).ifPresent(s -> {
            OracleProfile profile = ((LiveSource) s).profile();
            if (link.state() == Link.State.READY) {
                known.add(profile);
            } else if (sources.refused()) {
                known.remove(profile);
            }
        });
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

    /** Something went wrong that should not. */
    public void tell(Exception failure) {
        state.log.add(Failures.message(failure));
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
