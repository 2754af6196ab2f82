package dev.partbridge.oracle.script;

import java.util.List;
import java.util.Optional;

/**
 * A script's call of another: {@code @file}, {@code @@file} or {@code START file}, with arguments.
 *
 * @param besideCaller {@code @@}: the file is looked for beside the calling script
 */
record ScriptCall(String file, List<String> arguments, boolean besideCaller) {
    /** The call, if the command is one. */
    static Optional<ScriptCall> of(String command) {
        String line = CommandWords.oneLine(command);
        String rest;
        boolean beside = line.startsWith("@@");
        if (line.startsWith("@")) {
            rest = line.substring(beside ? 2 : 1);
        } else if (SqlPlusCommand.fullWord(line).equals("START")) {
            rest = line.substring(Math.min(line.length(), SqlPlusCommand.wordEnd(line, 0)));
        } else {
            return Optional.empty();
        }
        List<String> words = CommandWords.of(rest);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScriptCall(words.get(0), List.copyOf(words.subList(1, words.size())), beside));
    }
}
