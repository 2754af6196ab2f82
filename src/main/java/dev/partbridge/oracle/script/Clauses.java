package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The clauses that may follow a definition at one place: those that mean nothing outside of Oracle are read over, those
 * that mean something and are not carried over become a finding, and so does each that is not known.
 */
final class Clauses {
    private final Map<String, List<ClausePattern>> irrelevant;
    private final Map<String, List<ClausePattern>> lost;

    Clauses(String irrelevant, String lost) {
        this.irrelevant = byFirstWord(irrelevant);
        this.lost = byFirstWord(lost);
    }

    private static Map<String, List<ClausePattern>> byFirstWord(String forms) {
        Map<String, List<ClausePattern>> patterns = new HashMap<>();
        for (String line : forms.lines().filter(l -> !l.isBlank()).toList()) {
            String form = line.strip();
            for (String first : form.split(" ")[0].split("\\|")) {
                patterns.computeIfAbsent(first, f -> new ArrayList<>()).add(ClausePattern.of(form));
            }
        }
        return patterns;
    }

    /** Reads a known clause if one comes next. */
    boolean take(TokenStream stream, ObjectId subject, Findings findings) {
        if (match(irrelevant, stream)) {
            return true;
        }
        int mark = stream.mark();
        Token first = stream.peek();
        if (!match(lost, stream)) {
            return false;
        }
        findings.add(
                "PB-SRC-004",
                subject,
                stream.position(first),
                label(subject) + ": " + stream.text(mark, stream.mark()) + " is not carried over");
        return true;
    }

    /**
     * Reads the next clause, known or not; an unknown one reaches up to the next known one, a comma, the closing
     * parenthesis or what {@code other} recognises.
     */
    void takeAny(TokenStream stream, ObjectId subject, Findings findings, Predicate<TokenStream> other) {
        if (take(stream, subject, findings)) {
            return;
        }
        int mark = stream.mark();
        Token first = stream.peek();
        do {
            stream.skipOne();
        } while (!stream.atEnd() && !stream.atAny(",", ")") && !other.test(stream) && !known(stream));
        findings.add(
                "PB-SRC-003",
                subject,
                stream.position(first),
                label(subject) + ": the clause " + stream.text(mark, stream.mark()) + " is not known");
    }

    private boolean known(TokenStream stream) {
        int mark = stream.mark();
        boolean known = match(irrelevant, stream) || match(lost, stream);
        stream.reset(mark);
        return known;
    }

    private static boolean match(Map<String, List<ClausePattern>> patterns, TokenStream stream) {
        if (stream.peek().kind() != Token.Kind.WORD) {
            return false;
        }
        for (ClausePattern pattern : patterns.getOrDefault(stream.peek().text(), List.of())) {
            if (pattern.match(stream)) {
                return true;
            }
        }
        return false;
    }

    private static String label(ObjectId subject) {
        return subject.table()
                + subject.partition().map(p -> ", partition " + p).orElse("")
                + subject.name()
                        .map(n -> ", " + subject.kind().word() + " " + n)
                        .orElse("");
    }
}
