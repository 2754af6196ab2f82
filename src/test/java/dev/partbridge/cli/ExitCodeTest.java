package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.EngineException;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    private static final ObjectId SALES = ObjectId.table(QualifiedName.of("SALES"));
    private static final Finding ERROR =
            new Finding("PB-SRC-001", Severity.ERROR, SALES, Optional.empty(), "wrong", "cure");
    private static final Finding WARNING =
            new Finding("PB-SRC-001", Severity.WARNING, SALES, Optional.empty(), "odd", "look");

    @Test
    void allWellIsZero() {
        assertThat(ExitCode.of(report(Outcome.DONE, 0, 10, 10), findings(WARNING)))
                .isZero();
        assertThat(ExitCode.of(report(Outcome.NOTHING_TO_DO, 0, 10, 10), findings()))
                .isZero();
    }

    @Test
    void rejectsAloneAreFive() {
        assertThat(ExitCode.of(report(Outcome.DONE, 2, 12, 10), findings())).isEqualTo(5);
    }

    @Test
    void anErrorFindingOrAFailedProofOutweighsRejects() {
        assertThat(ExitCode.of(report(Outcome.DONE, 2, 12, 10), findings(ERROR)))
                .isEqualTo(1);
        assertThat(ExitCode.of(report(Outcome.DONE, 2, 12, 9), findings())).isEqualTo(1);
    }

    @Test
    void anErrorThatIsSignedOffIsAnsweredForUntilItSaysSomethingElse() {
        SignOff same = new SignOff("PB-SRC-001", "table:SALES", "wrong", "Ann", "");
        SignOff earlier = new SignOff("PB-SRC-001", "table:SALES", "wrong in 1 place", "Ann", "");
        assertThat(ExitCode.of(SignedFindings.of(List.of(ERROR), List.of(same))))
                .isZero();
        assertThat(ExitCode.of(report(Outcome.DONE, 2, 12, 10), SignedFindings.of(List.of(ERROR), List.of(same))))
                .isEqualTo(5);
        assertThat(ExitCode.of(SignedFindings.of(List.of(ERROR), List.of(earlier))))
                .isEqualTo(1);
    }

    @Test
    void stoppedOutweighsAFailedProof() {
        assertThat(ExitCode.of(report(Outcome.STOPPED, 2, 12, 9), findings(ERROR)))
                .isEqualTo(4);
    }

    @Test
    void brokenWorlds() {
        assertThat(ExitCode.of(EngineException.Kind.USAGE)).isEqualTo(2);
        assertThat(ExitCode.of(EngineException.Kind.CONNECT)).isEqualTo(3);
        assertThat(ExitCode.of(EngineException.Kind.REFUSED)).isEqualTo(4);
        assertThat(ExitCode.of(EngineException.Kind.STOPPED)).isEqualTo(4);
    }

    private static SignedFindings findings(Finding... findings) {
        return SignedFindings.unsigned(List.of(findings));
    }

    private static RunReport report(Outcome outcome, long rejects, long source, long found) {
        CountLine line = new CountLine(SALES, Optional.of("P1"), QualifiedName.of("sales_p1"), source, rejects, found);
        return new RunReport(
                outcome,
                false,
                found,
                rejects,
                Optional.of(new ValidationReport(List.of(line), List.of())),
                Optional.empty(),
                Duration.ZERO);
    }
}
