package dev.partbridge.ui.state;

import dev.partbridge.run.RunEvent;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the log says of a run's events. */
final class RunLog {
    /** Titles of the steps under way by their ids; read and written on worker threads. */
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    Optional<String> line(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            started.steps().forEach(s -> titles.put(s.id(), s.title()));
            String steps = Figures.count(started.steps().size());
            return Optional.of(started.resumed() ? Texts.of("log.resumed", steps) : Texts.of("log.started", steps));
        }
        if (event instanceof RunEvent.StepAdded added) {
            titles.put(added.step().id(), added.step().title());
            return Optional.empty();
        }
        if (event instanceof RunEvent.StepFinished step && !step.skipped()) {
            String title = titles.getOrDefault(step.step(), step.step());
            String took = Figures.duration(step.elapsed());
            return Optional.of(
                    step.rows() == 0
                            ? Texts.of("log.step", title, took)
                            : Texts.of("log.step-rows", title, Figures.count(step.rows()), took));
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
