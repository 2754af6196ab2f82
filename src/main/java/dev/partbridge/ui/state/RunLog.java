package dev.partbridge.ui.state;

import dev.partbridge.run.RunEvent;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;

/** What the log says of a run's events. */
final class RunLog {
    private RunLog() {}

    static Optional<String> line(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            String steps = Figures.count(started.steps().size());
            return Optional.of(started.resumed() ? Texts.of("log.resumed", steps) : Texts.of("log.started", steps));
        }
        if (event instanceof RunEvent.StepFinished step && !step.skipped()) {
            return Optional.of(
                    Texts.of("log.step", step.step(), Figures.count(step.rows()), Figures.duration(step.elapsed())));
        }
        if (event instanceof RunEvent.StepFailed failed) {
            return Optional.of(failed.message());
        }
        if (event instanceof RunEvent.Note note) {
            return Optional.of(note.message());
        }
        if (event instanceof RunEvent.Finished finished) {
            return Optional.of(Texts.of(
                    "log.finished",
                    Figures.count(finished.report().copied()),
                    Figures.count(finished.report().rejects()),
                    Figures.duration(finished.report().elapsed())));
        }
        return Optional.empty();
    }
}
