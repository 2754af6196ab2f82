package dev.partbridge.ui.finding;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.javafx.FontIcon;

/** A finding, and who answers for it, in words. */
final class FindingWords {
    private FindingWords() {}

    static String of(Severity severity) {
        return Badges.word(severity);
    }

    static String of(SignedFinding.State state) {
        return switch (state) {
            case OPEN -> Texts.of("finding.state.open");
            case SIGNED_OFF -> Texts.of("finding.state.signed");
            case LAPSED -> Texts.of("finding.state.lapsed");
        };
    }

    /** The icon of a state in its colour. */
    static FontIcon icon(SignedFinding.State state) {
        return switch (state) {
            case OPEN -> Icons.of("mdi2c-checkbox-blank-circle-outline", 15, "i-3");
            case SIGNED_OFF -> Icons.of("mdi2a-account-check-outline", 15, "i-ok");
            case LAPSED -> Icons.of("mdi2a-account-alert-outline", 15, "i-warn");
        };
    }

    /** The text colour class of a state. */
    static String colour(SignedFinding.State state) {
        return switch (state) {
            case OPEN -> "c-3";
            case SIGNED_OFF -> "c-ok";
            case LAPSED -> "c-warn";
        };
    }

    /** Who answers, a line each; empty when nobody does. */
    static String said(SignedFinding signed) {
        return signed.signOffs().stream().map(s -> said(signed.state(), s)).collect(Collectors.joining("\n"));
    }

    /** Who answers, and why; of a finding that says something else by now, of which words. */
    private static String said(SignedFinding.State state, SignOff signOff) {
        String by = signOff.note().isEmpty()
                ? Texts.of("finding.signed-by", signOff.by())
                : Texts.of("finding.signed-why", signOff.by(), signOff.note());
        return state == SignedFinding.State.LAPSED ? Texts.of("finding.lapsed", by, signOff.message()) : by;
    }

    /** All of it, for the clipboard and to be searched. */
    static String text(SignedFinding signed) {
        Finding finding = signed.finding();
        String place = finding.position().map(p -> " (" + p + ")").orElse("");
        String told = finding.severity().word() + " " + finding.code() + " " + finding.subject() + place + ": "
                + finding.message();
        return Stream.of(told, finding.advice(), said(signed))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
