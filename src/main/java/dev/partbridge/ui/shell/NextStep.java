package dev.partbridge.ui.shell;

import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.Optional;

/** What comes next on the way from the source to the proof. */
public enum NextStep {
    CHOOSE,
    CONVERT,
    LOOK_AT_EDITS,
    REVIEW,
    CONNECT,
    DRY_RUN,
    RUN,
    CARRY_ON,
    LOOK_AT_REJECTS,
    LOOK_AT_PROOF,
    FIND_DIFFERENCES,
    EXPORT;

    /** Absent while something is under way, and while there is no source, where the welcome page says it. */
    static Optional<NextStep> of(WorkbenchState state) {
        boolean busy = state.runningProperty().get()
                || state.convertingProperty().get()
                || state.targetLinkProperty().get().state() == Link.State.BUSY;
        if (busy || state.inspectionProperty().get().isEmpty()) {
            return Optional.empty();
        }
        if (state.planProperty().get().isEmpty()) {
            return Optional.of(state.chosenProperty().get().isEmpty() ? CHOOSE : CONVERT);
        }
        if (!state.planProperty().get().get().edits().standing().isEmpty()) {
            return Optional.of(LOOK_AT_EDITS);
        }
        return ofPlan(state);
    }

    private static Optional<NextStep> ofPlan(WorkbenchState state) {
        Optional<RunReport> report = state.reportProperty().get();
        Optional<ValidationReport> proof = state.validationProperty().get();
        if (report.filter(r -> r.outcome() == RunReport.Outcome.STOPPED).isPresent()) {
            return Optional.of(CARRY_ON);
        }
        if (proof.isPresent()) {
            return Optional.of(ofProof(state, report, proof.get()));
        }
        if (state.pageProperty().get() == Page.CHAINS
                && state.dryRunProperty().get().isEmpty()) {
            return Optional.of(REVIEW);
        }
        if (state.targetLinkProperty().get().state() != Link.State.READY) {
            return Optional.of(CONNECT);
        }
        return Optional.of(state.dryRunProperty().get().isPresent() ? RUN : DRY_RUN);
    }

    private static NextStep ofProof(WorkbenchState state, Optional<RunReport> report, ValidationReport proof) {
        Page page = state.pageProperty().get();
        if (report.filter(r -> r.rejects() > 0).isPresent() && page != Page.RUN) {
            return LOOK_AT_REJECTS;
        }
        if (page != Page.VALIDATE) {
            return LOOK_AT_PROOF;
        }
        return proof.passed() ? EXPORT : FIND_DIFFERENCES;
    }
}
