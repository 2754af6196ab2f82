package dev.partbridge.ui.run;

import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Follows a run through its events; what it shows never goes back. One thread at a time. */
final class RunProgress {
    /** The share of the whole that copying takes, and what comes before it, when anything is copied. */
    private static final double COPY_SHARE = 0.8;

    /** Of a copy of the same bytes. */
    private static final double LOOK_SHARE = 0.25;

    private final Map<String, StepProgress> steps = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<RunEvent.StepFailed> failure = Optional.empty();
    private Optional<RunReport> report = Optional.empty();
    private Instant began = Instant.EPOCH;
    private Instant ended = Instant.MAX;
    private double reached;

    /** Takes an event as it came. */
    void apply(RunEvent event, Instant now) {
        if (event instanceof RunEvent.Started e) {
            began = now;
            e.steps().forEach(s -> steps.put(s.id(), new StepProgress(s, e.resumed())));
        } else if (event instanceof RunEvent.StepAdded e) {
            add(e);
        } else if (event instanceof RunEvent.StepStarted e) {
            with(e.step(), s -> s.started(now));
        } else if (event instanceof RunEvent.Progress e) {
            with(e.step(), s -> s.progress(e));
        } else if (event instanceof RunEvent.StepFinished e) {
            with(e.step(), s -> s.finished(e));
        } else if (event instanceof RunEvent.StepFailed e) {
            with(e.step(), s -> s.failed(e.message(), now));
            failure = failure.or(() -> Optional.of(e));
        } else if (event instanceof RunEvent.Note e) {
            notes.add(e.message());
        } else if (event instanceof RunEvent.Finished e) {
            report = Optional.of(e.report());
            over(now);
        }
    }

    private void add(RunEvent.StepAdded event) {
        Map<String, StepProgress> known = new LinkedHashMap<>(steps);
        steps.clear();
        known.forEach((id, step) -> {
            if (event.before().equals(Optional.of(id))) {
                steps.put(event.step().id(), new StepProgress(event.step(), false));
            }
            steps.put(id, step);
        });
        // where nothing comes behind it
        steps.putIfAbsent(event.step().id(), new StepProgress(event.step(), false));
    }

    /** Nothing more will come, whether or not an end was told. */
    void over(Instant now) {
        if (!isOver()) {
            ended = now;
            steps.values().forEach(s -> s.over(now));
        }
    }

    boolean isOver() {
        return ended.isBefore(Instant.MAX);
    }

    RunFacts facts(Instant now) {
        List<StepFacts> all = steps.values().stream().map(s -> s.facts(now)).toList();
        List<StepFacts> copies = all.stream().filter(StepFacts::isCopy).toList();
        reached = Math.max(reached, fraction(all));
        Duration elapsed = steps.isEmpty() ? Duration.ZERO : Duration.between(began, isOver() ? ended : now);
        return new RunFacts(
                all,
                reached,
                sum(copies, StepFacts::rows),
                sum(copies, s -> s.plan().rows()),
                sum(copies, StepFacts::bytes),
                sum(copies, s -> s.plan().bytes()),
                sum(copies, StepFacts::units),
                sum(copies, s -> s.plan().units()),
                sum(copies, StepFacts::rejects),
                report.map(RunReport::elapsed).orElse(elapsed),
                List.copyOf(notes.subList(Math.max(0, notes.size() - 6), notes.size())),
                failure,
                report,
                isOver());
    }

    private double fraction(List<StepFacts> all) {
        if (report.map(r -> r.outcome() != RunReport.Outcome.STOPPED).orElse(false)) {
            return 1;
        }
        List<StepFacts> reading = all.stream().filter(s -> work(s) > 0).toList();
        List<StepFacts> others = all.stream().filter(s -> work(s) == 0).toList();
        double work = reading.stream().mapToDouble(RunProgress::work).sum();
        double share = reading.isEmpty() ? 0 : others.isEmpty() ? 1 : COPY_SHARE;
        double copied = reading.isEmpty()
                ? 0
                : reading.stream().mapToDouble(s -> s.fraction() * work(s)).sum() / work;
        long units = Math.max(1, sum(others, s -> s.plan().units()));
        double done = others.stream()
                        .mapToDouble(s -> s.fraction() * s.plan().units())
                        .sum()
                / units;
        // 100 % is told at the end alone.
        return Math.min(0.999, share * copied + (1 - share) * done);
    }

    /** Bytes to be copied, or what looking through others is beside that. */
    private static double work(StepFacts step) {
        return switch (step.plan().phase()) {
            case LOAD -> step.plan().bytes();
            case SCAN -> step.plan().bytes() * LOOK_SHARE;
            default -> 0;
        };
    }

    private void with(String step, Consumer<StepProgress> change) {
        Optional.ofNullable(steps.get(step)).ifPresent(change);
    }

    private static long sum(List<StepFacts> steps, ToLongFunction<StepFacts> of) {
        return steps.stream().mapToLong(of).sum();
    }
}
