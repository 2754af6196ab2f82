package dev.partbridge.oracle.script;

import java.util.Map;
import java.util.Optional;

/**
 * What SQL*Plus has at one place of a script, as far as it tells which text a statement gets.
 *
 * @param variables values by names in upper case
 * @param mark the character before a variable's name; none after SET DEFINE OFF
 * @param escape the character that makes the mark text
 * @param ending the character that may end a variable's name
 */
record SqlPlusState(
        Map<String, String> variables,
        Optional<Character> mark,
        Optional<Character> escape,
        Optional<Character> ending) {
    SqlPlusState {
        variables = Map.copyOf(variables);
    }
}
