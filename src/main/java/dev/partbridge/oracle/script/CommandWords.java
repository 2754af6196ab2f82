package dev.partbridge.oracle.script;

import java.util.ArrayList;
import java.util.List;

/** The words of a command of SQL*Plus; quotes hold one together and are left out. */
final class CommandWords {
    private CommandWords() {}

    static List<String> of(String command) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (true) {
            at = Lines.firstInk(command, at);
            if (at >= command.length()) {
                return words;
            }
            char quote = command.charAt(at);
            int close = quote == '\'' || quote == '"' ? command.indexOf(quote, at + 1) : -1;
            if (close > 0) {
                words.add(command.substring(at + 1, close));
                at = close + 1;
            } else {
                int end = at;
                while (end < command.length() && !Character.isWhitespace(command.charAt(end))) {
                    end++;
                }
                words.add(command.substring(at, end));
                at = end;
            }
        }
    }

    /** The command on one line, without '-' at line ends and without the terminator that SQL*Plus allows there. */
    static String oneLine(String command) {
        String line = command.replaceAll("-[ \\t\\r]*\\n", " ").strip();
        return line.endsWith(";") ? line.substring(0, line.length() - 1).stripTrailing() : line;
    }
}
