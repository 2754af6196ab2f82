package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.ui.connect.ServerViewModel;
import dev.partbridge.ui.dialog.Dialogs;

/** Connects PostgreSQL's side to a server, and asks for what that takes. */
public final class ServerWork {
    private final TargetWork targets;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private ServerViewModel form;

    /** @param form remembers what was typed, but for the password */
    public ServerWork(TargetWork targets, WorkbenchState state, Dialogs dialogs, ServerViewModel form) {
        this.targets = targets;
        this.state = state;
        this.dialogs = dialogs;
        this.form = form;
    }

    /** Asks for a server and connects to it in place of the present target. */
    public void connect() {
        ask(state.target.get().filter(t -> t instanceof Target.Url).isPresent());
    }

    /** Connects to one that was used before, in place of the present target. */
    public void connect(Target known) {
        targets.use(known);
    }

    /** Tries the present target again; where user or password was turned down, asks first. */
    public void again() {
        if (targets.refused()) {
            ask(true);
        } else {
            targets.refresh();
        }
    }

    private void ask(boolean passwordFirst) {
        form = state.target
                .get()
                .filter(t -> t instanceof Target.Url)
                .map(t -> form.proposing((Target.Url) t))
                .orElseGet(form::again);
        dialogs.askServer(form, passwordFirst).ifPresent(logIn -> targets.connect(logIn.target(), logIn.password()));
    }
}
