package dev.partbridge.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignedFindingsTest {
    private static final SourcePosition PLACE = new SourcePosition("a.sql", 3, 1);

    private static Finding finding(String code, String table, String message) {
        return new Finding(
                code,
                Severity.WARNING,
                ObjectId.table(QualifiedName.of(table)),
                Optional.of(PLACE),
                message,
                "Cure it.");
    }

    private static SignOff by(String who, String code, String table, String message) {
        return new SignOff(code, "table:" + table, message, who, "");
    }

    /** Each finding as {@code message: state by whom}, then the orphans as {@code message by whom}. */
    private static List<String> told(SignedFindings signed) {
        return Stream.concat(
                        signed.findings().stream()
                                .map(f -> f.finding().message() + ": " + f.state() + names(f.signOffs())),
                        signed.orphans().stream().map(s -> "gone: " + s.message() + names(List.of(s))))
                .toList();
    }

    private static String names(List<SignOff> signOffs) {
        return signOffs.stream().map(s -> " " + s.by()).reduce("", String::concat);
    }

    static Stream<Arguments> cases() {
        Finding one = finding("PB-A-001", "T", "T has 3 rows.");
        return Stream.of(
                Arguments.of("nothing is signed", List.of(one), List.of(), List.of("T has 3 rows.: OPEN")),
                Arguments.of(
                        "the same words",
                        List.of(one),
                        List.of(by("Ann", "PB-A-001", "T", "T has 3 rows.")),
                        List.of("T has 3 rows.: SIGNED_OFF Ann")),
                Arguments.of(
                        "other words",
                        List.of(one),
                        List.of(by("Ann", "PB-A-001", "T", "T has 2 rows.")),
                        List.of("T has 3 rows.: LAPSED Ann")),
                Arguments.of(
                        "another code or object is another finding",
                        List.of(one),
                        List.of(
                                by("Ann", "PB-A-002", "T", "T has 3 rows."),
                                by("Bob", "PB-A-001", "U", "T has 3 rows.")),
                        List.of("T has 3 rows.: OPEN", "gone: T has 3 rows. Ann", "gone: T has 3 rows. Bob")),
                Arguments.of(
                        "two people of the same words, and of the same earlier ones",
                        List.of(one, finding("PB-A-001", "U", "U has 9 rows.")),
                        List.of(
                                by("Bob", "PB-A-001", "T", "T has 3 rows."),
                                by("Ann", "PB-A-001", "T", "T has 3 rows."),
                                by("Bob", "PB-A-001", "U", "U has 1 row."),
                                by("Ann", "PB-A-001", "U", "U has 1 row.")),
                        List.of("T has 3 rows.: SIGNED_OFF Ann Bob", "U has 9 rows.: LAPSED Ann Bob")),
                Arguments.of(
                        "a signed finding is not taken for one that says something new of its object",
                        List.of(one, finding("PB-A-001", "T", "T has a LONG.")),
                        List.of(by("Ann", "PB-A-001", "T", "T has 3 rows.")),
                        List.of("T has 3 rows.: SIGNED_OFF Ann", "T has a LONG.: OPEN")),
                Arguments.of(
                        "one sign-off lapses for one finding, the likest",
                        List.of(finding("PB-A-001", "T", "T has a LONG."), one),
                        List.of(by("Ann", "PB-A-001", "T", "T has 2 rows.")),
                        List.of("T has a LONG.: OPEN", "T has 3 rows.: LAPSED Ann")),
                Arguments.of(
                        "each of several to its own",
                        List.of(
                                finding("PB-A-001", "T", "Column A takes 40 digits."),
                                finding("PB-A-001", "T", "Column B takes 40 digits.")),
                        List.of(
                                by("Bob", "PB-A-001", "T", "Column B takes 38 digits."),
                                by("Ann", "PB-A-001", "T", "Column A takes 39 digits.")),
                        List.of("Column A takes 40 digits.: LAPSED Ann", "Column B takes 40 digits.: LAPSED Bob")),
                Arguments.of(
                        "more earlier words than findings",
                        List.of(one),
                        List.of(
                                by("Ann", "PB-A-001", "T", "T has 2 rows."),
                                by("Bob", "PB-A-001", "T", "T was read on Monday.")),
                        List.of("T has 3 rows.: LAPSED Ann", "gone: T was read on Monday. Bob")),
                Arguments.of(
                        "the same finding at two places",
                        List.of(
                                one,
                                new Finding(
                                        one.code(),
                                        one.severity(),
                                        one.subject(),
                                        Optional.of(new SourcePosition("b.sql", 1, 1)),
                                        one.message(),
                                        one.advice())),
                        List.of(by("Ann", "PB-A-001", "T", "T has 3 rows.")),
                        List.of("T has 3 rows.: SIGNED_OFF Ann", "T has 3 rows.: SIGNED_OFF Ann")),
                Arguments.of(
                        "what only a hand-off or a run tells is no orphan of a conversion",
                        List.of(one),
                        List.of(
                                by("Ann", "PB-DMS-007", "T", "x"),
                                by("Ann", "PB-RUN-001", "T", "y"),
                                by("Ann", "PB-ROW-002", "T", "z")),
                        List.of("T has 3 rows.: OPEN", "gone: z Ann")),
                Arguments.of(
                        "but of a hand-off",
                        List.of(one, finding("PB-DMS-001", "T", "Not offered.")),
                        List.of(by("Ann", "PB-DMS-007", "T", "x")),
                        List.of("T has 3 rows.: OPEN", "Not offered.: OPEN", "gone: x Ann")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void holdsFindingsAgainstSignOffs(
            String what, List<Finding> findings, List<SignOff> signOffs, List<String> expected) {
        assertThat(told(SignedFindings.of(findings, signOffs))).isEqualTo(expected);
    }

    /** No sign-off is ever lost: each is with a finding, or told as an orphan. */
    @Test
    void accountsForEverySignOff() {
        List<Finding> findings =
                List.of(finding("PB-A-001", "T", "a"), finding("PB-A-001", "T", "b"), finding("PB-A-002", "T", "c"));
        List<SignOff> signOffs = List.of(
                by("Ann", "PB-A-001", "T", "a"),
                by("Ann", "PB-A-001", "T", "x"),
                by("Ann", "PB-A-001", "T", "y"),
                by("Ann", "PB-A-002", "T", "c"),
                by("Ann", "PB-A-003", "T", "c"));
        SignedFindings signed = SignedFindings.of(findings, signOffs);
        assertThat(Stream.concat(
                        signed.findings().stream().flatMap(f -> f.signOffs().stream()), signed.orphans().stream()))
                .containsExactlyInAnyOrderElementsOf(signOffs);
    }

    @Test
    void anErrorIsOpenUntilItIsSignedOffInItsWords() {
        Finding error = new Finding(
                "PB-A-001", Severity.ERROR, ObjectId.table(QualifiedName.of("T")), Optional.empty(), "wrong", "Cure.");
        assertThat(SignedFindings.of(List.of(error), List.of(by("Ann", "PB-A-001", "T", "wrong")))
                        .hasOpenError())
                .isFalse();
        assertThat(SignedFindings.of(List.of(error), List.of(by("Ann", "PB-A-001", "T", "odd")))
                        .hasOpenError())
                .isTrue();
        assertThat(SignedFindings.unsigned(List.of(finding("PB-A-001", "T", "odd")))
                        .hasOpenError())
                .isFalse();
    }
}
