package dev.partbridge.ui.state;

import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.run.RunControl;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Steers the run under way: pauses and resumes it, and hands it what the window sets of jobs and speed. */
public final class Steering {
    private final WorkbenchState state;
    private final ObjectProperty<Optional<RunControl>> control = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<String> refusal;

    Steering(WorkbenchState state) {
        this.state = state;
        refusal = Bindings.createStringBinding(this::whyNot, control, state.running);
        state.jobsProperty()
                .addListener((observed, before, now) -> control.get().ifPresent(c -> {
                    c.jobs(now.intValue());
                    state.log.add(Texts.of("run.jobs-set", now));
                }));
        state.rateLimitProperty()
                .addListener((observed, before, now) -> control.get().ifPresent(c -> {
                    c.bytesPerSecond(now.longValue());
                    state.log.add(
                            now.longValue() == 0
                                    ? Texts.of("run.limit-lifted")
                                    : Texts.of("run.limit-set", Figures.bytes(now.longValue())));
                }));
    }

    /** Why nothing can be paused or resumed; empty when it can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Pauses the run, or resumes the paused one. */
    public void pauseOrResume() {
        control.get().ifPresent(c -> {
            if (c.paused()) {
                c.resume();
            } else {
                c.pause();
            }
            state.paused.set(c.paused());
            state.log.add(c.paused() ? Texts.of("run.paused") : Texts.of("run.resumed"));
        });
    }

    /** What steers the run that begins now. */
    RunControl begin(MigrateOptions options) {
        RunControl begun = options.control();
        control.set(Optional.of(begun));
        return begun;
    }

    /** The run has ended; the next one begins without rest. */
    void over() {
        control.set(Optional.empty());
        state.paused.set(false);
    }

    private String whyNot() {
        if (control.get().isPresent()) {
            return "";
        }
        return state.running.get() ? Texts.of("refusal.proof-not-paused") : Texts.of("refusal.nothing-runs");
    }
}
