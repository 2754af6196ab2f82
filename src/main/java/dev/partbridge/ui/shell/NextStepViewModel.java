package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;

/** Names the next step, so that nobody has to know the way. */
public final class NextStepViewModel {
    /** Does the next step, whichever it is. */
    public static final String KEYS = "F9";

    private final ObjectBinding<Optional<Command>> next;
    private final StringBinding refusal;

    /** @param commands does each step */
    public NextStepViewModel(WorkbenchState state, Map<NextStep, Command> commands) {
        Map<NextStep, Command> all = Map.copyOf(commands);
        next = Bindings.createObjectBinding(
                () -> NextStep.of(state)
                        .flatMap(step -> Optional.ofNullable(all.get(step)))
                        .filter(Command::possible),
                state.inspectionProperty(),
                state.chosenProperty(),
                state.convertingProperty(),
                state.planProperty(),
                state.targetProperty(),
                state.targetLinkProperty(),
                state.runningProperty(),
                state.dryRunProperty(),
                state.reportProperty(),
                state.validationProperty(),
                state.pageProperty());
        refusal = Bindings.createStringBinding(() -> next.get().isPresent() ? "" : Texts.of("refusal.no-next"), next);
    }

    /** Does it. */
    public void take() {
        next.get().ifPresent(Command::fire);
    }

    /** Why there is no next step; empty when there is one. */
    public StringBinding refusalProperty() {
        return refusal;
    }

    /** Absent while there is nothing to be done but wait. */
    public ObjectBinding<Optional<Command>> nextProperty() {
        return next;
    }
}
