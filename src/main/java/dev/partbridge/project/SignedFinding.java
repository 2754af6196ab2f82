package dev.partbridge.project;

import dev.partbridge.finding.Finding;
import java.util.List;

/**
 * A finding, and who answers for it.
 *
 * @param signOffs those of its words as they are; where it has lapsed, those of its earlier words
 */
public record SignedFinding(Finding finding, State state, List<SignOff> signOffs) {
    public SignedFinding {
        signOffs = List.copyOf(signOffs);
    }

    /** How it stands with somebody's word for a finding. */
    public enum State {
        /** Nobody has signed it off. */
        OPEN,
        /** Somebody answers for it as it is told now. */
        SIGNED_OFF,
        /** It was signed off when it said something else: it is to be looked at again. */
        LAPSED
    }

    /** Whether somebody still has to look at it. */
    public boolean isOpen() {
        return state != State.SIGNED_OFF;
    }

    static SignedFinding open(Finding finding) {
        return new SignedFinding(finding, State.OPEN, List.of());
    }
}
