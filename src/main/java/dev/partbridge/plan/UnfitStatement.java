package dev.partbridge.plan;

import dev.partbridge.sql.PostgresTokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that no run may execute: each is executed in a transaction with its word in the journal, over a session that
 * executes others after it.
 *
 * @param what in words
 * @param cure what to write instead
 * @param dataFollows whether what stands behind it is no SQL
 */
record UnfitStatement(String what, String cure, boolean dataFollows) {
    private static final Set<String> CONTROL =
            Set.of("begin", "commit", "end", "rollback", "abort", "savepoint", "release");

    /** Whose form CONCURRENTLY no transaction may hold. */
    private static final Set<String> CONCURRENT = Set.of("create", "drop", "reindex", "alter");

    private static final Set<String> OF_SERVER = Set.of("database", "tablespace", "system");

    /** @param words of one statement; at least one */
    static Optional<UnfitStatement> of(List<Token> words) {
        String first = words.get(0).text();
        String second = words.size() > 1 ? words.get(1).text() : "";
        String both = first + " " + second;
        if (CONTROL.contains(first)
                || both.equals("start transaction")
                || both.equals("prepare transaction")
                || both.equals("set transaction")) {
            return unfit(
                    (CONTROL.contains(first) ? first : both).toUpperCase(Locale.ROOT)
                            + " would tear the transaction in which the statement and its word in the journal are",
                    "leave it out: all statements of an edit are one transaction");
        }
        if (first.equals("copy") && has(words, "stdin", "stdout")) {
            return Optional.of(new UnfitStatement(
                    "COPY by the session's own stream, which nobody feeds",
                    "write INSERT, or COPY from a file of the server",
                    true));
        }
        if (CONCURRENT.contains(first) && has(words, "concurrently")) {
            return unfit(
                    "CONCURRENTLY is not possible in a transaction",
                    "leave the word out: nobody else is at work on the table yet");
        }
        if (first.equals("vacuum") || (CONCURRENT.contains(first) && OF_SERVER.contains(second))) {
            return unfit(
                    (first.equals("vacuum") ? first : both).toUpperCase(Locale.ROOT)
                            + " is not possible in a transaction",
                    "leave it out, and execute it by yourself");
        }
        if ((first.equals("set") && !second.equals("local") && !second.equals("constraints"))
                || first.equals("reset")
                || first.equals("discard")) {
            return unfit(
                    first.toUpperCase(Locale.ROOT) + " would change the session for all statements after it",
                    "write SET LOCAL, which ends with the edit");
        }
        return Optional.empty();
    }

    private static Optional<UnfitStatement> unfit(String what, String cure) {
        return Optional.of(new UnfitStatement(what, cure, false));
    }

    private static boolean has(List<Token> words, String... any) {
        Set<String> wanted = Set.of(any);
        return words.stream().anyMatch(w -> wanted.contains(w.text()) && w.is(w.text()));
    }
}
