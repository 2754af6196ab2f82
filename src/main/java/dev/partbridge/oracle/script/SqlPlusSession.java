package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What SQL*Plus keeps from one command to the next: the substitution variables, and the settings that tell how they are
 * written (SQL*Plus User's Guide and Reference: DEFINE, UNDEFINE, ACCEPT, SET).
 */
final class SqlPlusSession {
    private final Findings findings;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> why = new HashMap<>();
    private Optional<Character> mark = Optional.of('&');
    private Optional<Character> escape = Optional.empty();
    private Optional<Character> ending = Optional.of('.');
    private String suffix = "sql";
    /** Until something changes. */
    private Optional<SqlPlusState> state = Optional.empty();

    SqlPlusSession(Findings findings) {
        this.findings = findings;
    }

    /** Goes on from a place of a script. */
    SqlPlusSession(Findings findings, SqlPlusState from) {
        this.findings = findings;
        variables.putAll(from.variables());
        mark = from.mark();
        escape = from.escape();
        ending = from.ending();
    }

    /** What is needed to go on from here later. */
    SqlPlusState state() {
        if (state.isEmpty()) {
            state = Optional.of(new SqlPlusState(variables, mark, escape, ending));
        }
        return state.get();
    }

    /** A script that no other calls begins with SQL*Plus's own settings; variables of those before it remain. */
    void begin() {
        state = Optional.empty();
        mark = Optional.of('&');
        escape = Optional.empty();
        ending = Optional.of('.');
        suffix = "sql";
    }

    /** The character before a variable's name; none after SET DEFINE OFF. */
    Optional<Character> mark() {
        return mark;
    }

    Optional<Character> escape() {
        return escape;
    }

    /** The character that may end a variable's name. */
    Optional<Character> ending() {
        return ending;
    }

    /** What is put behind a script's name without extension. */
    String suffix() {
        return suffix;
    }

    Optional<String> value(String variable) {
        return Optional.ofNullable(variables.get(key(variable)));
    }

    /** Why a variable has no value, as far as the scripts tell. */
    String why(String variable) {
        return why.getOrDefault(key(variable), "");
    }

    /** {@code &1}, {@code &2} ... of a called script. */
    void arguments(List<String> values) {
        state = Optional.empty();
        for (int i = 0; i < values.size(); i++) {
            variables.put(String.valueOf(i + 1), values.get(i));
        }
    }

    /** Whether the command's own text is subject to substitution here, because it changes what is read. */
    static boolean matters(String command) {
        String word = SqlPlusCommand.fullWord(command);
        return word.equals("DEFINE") || word.equals("ACCEPT");
    }

    /** Carries out a command; those that change nothing that is read do nothing. */
    void execute(String command, SourcePosition position) {
        state = Optional.empty();
        String line = CommandWords.oneLine(command);
        List<String> words = CommandWords.of(line);
        switch (SqlPlusCommand.fullWord(line)) {
            case "DEFINE" -> define(line);
            case "UNDEFINE" -> words.stream().skip(1).forEach(w -> variables.remove(key(w)));
            case "ACCEPT" -> accept(words, position);
            case "COLUMN" -> column(words, position);
            case "SET" -> set(words, position);
            default -> {
                // formats, output and the connection say nothing about the objects
            }
        }
    }

    private void define(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return;
        }
        List<String> name = CommandWords.of(line.substring(0, equals));
        if (name.size() == 2) {
            variables.put(key(name.get(1)), unquoted(line.substring(equals + 1).strip()));
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.charAt(text.length() - 1) == text.charAt(0);
        if (!quoted) {
            return text;
        }
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    private void accept(List<String> words, SourcePosition position) {
        if (words.size() < 2) {
            return;
        }
        String name = key(words.get(1));
        for (int i = 2; i + 1 < words.size(); i++) {
            String word = words.get(i).toUpperCase(Locale.ROOT);
            if (word.equals("PROMPT")) {
                break;
            }
            if (word.equals("DEF") || word.equals("DEFAULT")) {
                variables.put(name, words.get(i + 1));
                return;
            }
        }
        variables.remove(name);
        why.put(name, "ACCEPT at " + position + " asks for it and has no DEFAULT");
    }

    private void column(List<String> words, SourcePosition position) {
        for (int i = 2; i + 1 < words.size(); i++) {
            String word = words.get(i).toUpperCase(Locale.ROOT);
            if (word.startsWith("NEW_V") && "NEW_VALUE".startsWith(word)) {
                why.put(key(words.get(i + 1)), "a query gives it, by COLUMN ... NEW_VALUE at " + position);
            }
        }
    }

    private void set(List<String> words, SourcePosition position) {
        for (int i = 1; i + 1 < words.size(); i += 2) {
            String option = words.get(i).toUpperCase(Locale.ROOT);
            String value = words.get(i + 1);
            if (is(option, "DEF", "DEFINE") || option.equals("SCAN")) {
                mark = character(value, '&');
            } else if (is(option, "ESC", "ESCAPE")) {
                escape = character(value, '\\');
            } else if (is(option, "CON", "CONCAT")) {
                ending = character(value, '.');
            } else if (is(option, "SUF", "SUFFIX")) {
                suffix = value;
            } else if (is(option, "SQLT", "SQLTERMINATOR") && !value.equals(";") && !value.equalsIgnoreCase("ON")) {
                findings.add(
                        "PB-SRC-035",
                        ObjectId.file(position.file()),
                        position,
                        "SET SQLTERMINATOR " + value + " is not followed: statements still end at ';' and at '/'");
            }
        }
    }

    private static boolean is(String option, String shortest, String full) {
        return option.startsWith(shortest) && full.startsWith(option);
    }

    private static Optional<Character> character(String value, char usual) {
        if (value.equalsIgnoreCase("OFF")) {
            return Optional.empty();
        }
        return Optional.of(value.length() == 1 ? value.charAt(0) : usual);
    }

    private static String key(String variable) {
        return variable.toUpperCase(Locale.ROOT);
    }
}
