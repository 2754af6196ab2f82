package dev.partbridge.finding;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something a source holds that is not carried over as it is, or only with a choice.
 *
 * @param code stable code, listed in {@link Registry}
 * @param severity how much it weighs; usually the code's own
 * @param subject the object it speaks of
 * @param position where it stands in the source, when it stands in a file
 * @param message one plain sentence with the names and numbers of this object
 * @param advice what to do, in one sentence
 */
public record Finding(
        String code,
        Severity severity,
        ObjectId subject,
        Optional<SourcePosition> position,
        String message,
        String advice) {

    /** Errors first, then by object, place, code and message, so that lists are stable. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::subject)
            .thenComparing(f -> f.position().map(SourcePosition::file).orElse(""))
            .thenComparing(f -> f.position().map(SourcePosition::line).orElse(0L))
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    /** With the registry's severity and advice for the code. */
    public static Finding of(String code, ObjectId subject, Optional<SourcePosition> position, String message) {
        FindingCode known = Registry.get().code(code);
        return new Finding(code, known.severity(), subject, position, message, known.advice());
    }

    /** With the registry's severity and an advice of its own. */
    public static Finding of(
            String code, ObjectId subject, Optional<SourcePosition> position, String message, String advice) {
        return new Finding(code, Registry.get().code(code).severity(), subject, position, message, advice);
    }
}
