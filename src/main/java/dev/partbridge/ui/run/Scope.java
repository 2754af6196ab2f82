package dev.partbridge.ui.run;

/** Which steps the table shows. */
enum Scope {
    ALL,
    RUNNING,
    FAILED,
    REJECTS;

    boolean has(StepFacts step) {
        return switch (this) {
            case ALL -> true;
            case RUNNING -> step.state() == StepState.RUNNING;
            case FAILED -> step.state() == StepState.FAILED;
            case REJECTS -> step.rejects() > 0;
        };
    }
}
