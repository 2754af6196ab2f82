package dev.partbridge.oracle.script;

import java.util.List;
import java.util.Locale;

/** The commands of SQL*Plus itself: one line each, longer with '-' at the end (SQL*Plus User's Guide and Reference). */
final class SqlPlusCommand {
    /** Shortest allowed form and full word. */
    private static final List<String[]> WORDS = List.of(
            words("REM", "REMARK"),
            words("PRO", "PROMPT"),
            words("SET", "SET"),
            words("SPO", "SPOOL"),
            words("WHENEVER", "WHENEVER"),
            words("DEF", "DEFINE"),
            words("UNDEF", "UNDEFINE"),
            words("COL", "COLUMN"),
            words("EXIT", "EXIT"),
            words("QUIT", "QUIT"),
            words("SHO", "SHOW"),
            words("CONN", "CONNECT"),
            words("DISC", "DISCONNECT"),
            words("EXEC", "EXECUTE"),
            words("STA", "START"),
            words("HO", "HOST"),
            words("ACC", "ACCEPT"),
            words("VAR", "VARIABLE"),
            words("PAU", "PAUSE"),
            words("TIMI", "TIMING"),
            words("CL", "CLEAR"),
            words("TTI", "TTITLE"),
            words("BTI", "BTITLE"),
            words("BRE", "BREAK"),
            words("COMP", "COMPUTE"),
            words("DESC", "DESCRIBE"),
            words("PRI", "PRINT"),
            words("PASSW", "PASSWORD"),
            words("SAV", "SAVE"),
            words("GET", "GET"),
            words("RUN", "RUN"),
            words("ED", "EDIT"),
            words("STORE", "STORE"),
            words("ARCHIVE", "ARCHIVE"),
            words("REPH", "REPHEADER"),
            words("REPF", "REPFOOTER"),
            words("SHUTDOWN", "SHUTDOWN"),
            words("STARTUP", "STARTUP"));

    private SqlPlusCommand() {}

    private static String[] words(String shortest, String full) {
        return new String[] {shortest, full};
    }

    /** Whether a statement that starts here is a command. */
    static boolean startsAt(String text, int at) {
        char first = text.charAt(at);
        if (first == '@' || first == '!') {
            return true;
        }
        int end = wordEnd(text, at);
        if (end < text.length() && " \t\r\n;".indexOf(text.charAt(end)) < 0) {
            return false;
        }
        String word = text.substring(at, end).toUpperCase(Locale.ROOT);
        return WORDS.stream().anyMatch(w -> word.startsWith(w[0]) && w[1].startsWith(word))
                && !isSqlSet(text, word, end);
    }

    /** SET TRANSACTION, SET ROLE and SET CONSTRAINTS belong to SQL. */
    private static boolean isSqlSet(String text, String word, int end) {
        if (!word.equals("SET")) {
            return false;
        }
        int next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        String second = text.substring(next, wordEnd(text, next)).toUpperCase(Locale.ROOT);
        return second.equals("TRANSACTION") || second.equals("ROLE") || second.startsWith("CONSTRAINT");
    }

    /** The full form of the command's word: DEFINE for {@code def x = 1}; empty for {@code @file} and other texts. */
    static String fullWord(String command) {
        String word = command.substring(0, wordEnd(command, 0)).toUpperCase(Locale.ROOT);
        return WORDS.stream()
                .filter(w -> word.startsWith(w[0]) && w[1].startsWith(word))
                .map(w -> w[1])
                .findFirst()
                .orElse("");
    }

    static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * The end of its last line. SQL*Plus lets any line go on after '-'; a ruler of dashes or a line followed by a
     * statement is not taken so here, or a {@code REM -----} would swallow the CREATE TABLE below it.
     */
    static int end(String text, int start) {
        int at = start;
        while (true) {
            int eol = Lines.end(text, at);
            String line = text.substring(at, eol).stripTrailing();
            if (!line.endsWith("-") || line.endsWith("--") || eol >= text.length()) {
                return eol;
            }
            int next = Lines.firstInk(text, eol + 1);
            if (next >= text.length() || StatementStart.anywhere(text, next) || StatementStart.balanced(text, next)) {
                return eol;
            }
            at = eol + 1;
        }
    }
}
