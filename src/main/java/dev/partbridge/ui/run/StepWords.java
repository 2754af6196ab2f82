package dev.partbridge.ui.run;

import dev.partbridge.plan.Phase;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;

/** What is said of a step. */
final class StepWords {
    private StepWords() {}

    static String state(StepState state) {
        return switch (state) {
            case WAITING -> Texts.of("run.state.waiting");
            case RUNNING -> Texts.of("run.state.running");
            case DONE -> Texts.of("run.state.done");
            case REJECTS -> Texts.of("run.state.rejects");
            case FAILED -> Texts.of("run.state.failed");
            case STOPPED -> Texts.of("run.state.stopped");
        };
    }

    static String message(StepFacts step) {
        return switch (step.state()) {
            case WAITING -> amount(step.plan().phase(), step.plan().units());
            case RUNNING, STOPPED ->
                Texts.of(
                        "run.message.part",
                        Figures.count(step.units()),
                        amount(step.plan().phase(), step.plan().units()));
            case DONE ->
                step.skipped()
                        ? Texts.of("run.message.skipped")
                        : amount(step.plan().phase(), step.plan().units());
            case REJECTS -> Texts.of("run.message.rejects", step.rejects());
            case FAILED -> step.failure();
        };
    }

    private static String amount(Phase phase, int units) {
        String number = Figures.count(units);
        return switch (phase) {
            case SCAN, LOAD -> units == 1 ? Texts.of("run.chunk", number) : Texts.of("run.chunks", number);
            case VALIDATION -> units == 1 ? Texts.of("run.check", number) : Texts.of("run.checks", number);
            default -> units == 1 ? Texts.of("run.statement", number) : Texts.of("run.statements", number);
        };
    }
}
