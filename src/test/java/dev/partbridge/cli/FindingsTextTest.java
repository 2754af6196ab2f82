package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTextTest {
    private static Finding finding(Severity severity, String table, String message) {
        return new Finding(
                "PB-SRC-001",
                severity,
                ObjectId.table(QualifiedName.of(table)),
                Optional.of(new SourcePosition("a.sql", 3, 1)),
                message,
                "Mend it.");
    }

    private static String text(SignedFindings findings) {
        StringWriter out = new StringWriter();
        FindingsText.print(findings, new PrintWriter(out));
        return out.toString();
    }

    @Test
    void tellsWhatIsToBeDone() {
        assertThat(text(SignedFindings.unsigned(List.of(finding(Severity.ERROR, "T", "It is wrong.")))))
                .isEqualTo(
                        """
                        a.sql:3:1: error PB-SRC-001 table:T: It is wrong.
                            Mend it.
                        1 error, 0 warnings, 0 notes
                        """);
        assertThat(text(SignedFindings.unsigned(List.of()))).isEmpty();
    }

    @Test
    void tellsWhoAnswersAndWhatIsToBeLookedAtAgain() {
        SignedFindings findings = SignedFindings.of(
                List.of(
                        finding(Severity.ERROR, "T", "It is wrong."),
                        finding(Severity.ERROR, "U", "It has 3 rows."),
                        finding(Severity.NOTE, "V", "It is odd.")),
                List.of(
                        new SignOff("PB-SRC-001", "table:T", "It is wrong.", "Ann", "asked the owners:\n  fine"),
                        new SignOff("PB-SRC-001", "table:T", "It is wrong.", "Bob", ""),
                        new SignOff("PB-SRC-001", "table:U", "It has 2 rows.", "Ann", "few"),
                        new SignOff("PB-SRC-001", "table:W", "It is gone.", "Ann", "")));
        assertThat(text(findings))
                .isEqualTo(
                        """
                        a.sql:3:1: error PB-SRC-001 table:T: It is wrong.
                            Mend it.
                            signed off by Ann (asked the owners: fine)
                            signed off by Bob
                        a.sql:3:1: error PB-SRC-001 table:U: It has 3 rows.
                            Mend it.
                            to be looked at again: was signed off by Ann (few), when it said: It has 2 rows.
                        a.sql:3:1: note PB-SRC-001 table:V: It is odd.
                            Mend it.
                        note: PB-SRC-001 table:W was signed off by Ann, but there is no such finding any more; it said: It is gone.
                        2 errors (1 signed off, 1 to be looked at again), 0 warnings, 1 note
                        """);
    }
}
