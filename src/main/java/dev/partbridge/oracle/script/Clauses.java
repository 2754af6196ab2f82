package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The clauses that may follow a definition at one place: those that mean nothing outside of Oracle are read over, those
 * that mean something and are not carried over become a finding, and so does each that is not known.
 */
final class Clauses {
    private static final String LOST = "lost";

    /**
     * A clause's form.
     *
     * @param reason the registry's id of why it is read over, or {@link #LOST}
     */
    private record Form(String reason, ClausePattern pattern) {}

    private final Map<String, List<Form>> irrelevant;
    private final Map<String, List<Form>> lost;

    /**
     * The clauses of one place.
     *
     * @param irrelevant a form per line, below lines {@code id:} with the reason
     * @param lost a form per line
     */
    Clauses(String irrelevant, String lost) {
        this.irrelevant = byFirstWord(irrelevant);
        this.lost = byFirstWord(LOST + ":\n" + lost);
    }

    private static Map<String, List<Form>> byFirstWord(String forms) {
        Map<String, List<Form>> patterns = new HashMap<>();
        String reason = "";
        for (String line : forms.lines().filter(l -> !l.isBlank()).toList()) {
            String form = line.strip();
            if (form.endsWith(":")) {
                reason = form.substring(0, form.length() - 1);
                continue;
            }
            for (String first : form.split(" ")[0].split("\\|")) {
                patterns.computeIfAbsent(first, f -> new ArrayList<>()).add(new Form(reason, ClausePattern.of(form)));
            }
        }
        return patterns;
    }

    /** The reasons that its clauses are read over for. */
    Set<String> reasons() {
        return irrelevant.values().stream()
                .flatMap(List::stream)
                .map(Form::reason)
                .collect(Collectors.toSet());
    }

    /** Reads a known clause if one comes next. */
    boolean take(TokenStream stream, ObjectId subject, Findings findings) {
        int mark = stream.mark();
        Optional<String> reason = match(irrelevant, stream);
        if (reason.isPresent()) {
            findings.readOver(reason.get());
            return true;
        }
        Token first = stream.peek();
        if (match(lost, stream).isEmpty()) {
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
        Token misfit = stream.misfit();
        do {
            stream.skipOne();
        } while (!stream.atEnd() && !stream.atAny(",", ")") && !other.test(stream) && !known(stream));
        findings.add(
                "PB-SRC-003",
                subject,
                stream.position(misfit),
                label(subject) + ": the clause " + stream.text(mark, stream.mark()) + " is not known"
                        + (misfit.start() == first.start() ? "" : " from " + misfit.text() + " on"));
    }

    /** Whether a clause of this place begins here, be it right or wrong. */
    private boolean known(TokenStream stream) {
        Token first = stream.peek();
        return first.kind() == Token.Kind.WORD
                && (irrelevant.containsKey(first.text()) || lost.containsKey(first.text()));
    }

    /** Reads the clause if it is one of these, and gives its reason. */
    private static Optional<String> match(Map<String, List<Form>> forms, TokenStream stream) {
        if (stream.peek().kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        for (Form form : forms.getOrDefault(stream.peek().text(), List.of())) {
            if (form.pattern().match(stream)) {
                return Optional.of(form.reason());
            }
        }
        return Optional.empty();
    }

    private static String label(ObjectId subject) {
        return subject.table()
                + subject.partition().map(p -> ", partition " + p).orElse("")
                + subject.name()
                        .map(n -> ", " + subject.kind().word() + " " + n)
                        .orElse("");
    }
}
