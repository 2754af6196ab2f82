package dev.partbridge.oracle.script;

import java.util.regex.Pattern;

/**
 * Words at the start of a line that begin a statement even where the one above has no terminator, as in the output of
 * DBMS_METADATA without SQLTERMINATOR and in exports with the terminator switched off.
 */
final class StatementStart {
    private static final int CASE = Pattern.CASE_INSENSITIVE;

    /** Cannot stand inside another statement, however its parentheses are. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?:CREATE\\s+(?:GLOBAL\\s+TEMPORARY\\s+)?TABLE|ALTER\\s+TABLE|COMMENT\\s+ON\\s+(?:TABLE|COLUMN))\\s",
            CASE);

    /** Cannot stand inside another statement once its parentheses are closed. */
    private static final Pattern BALANCED = Pattern.compile(
            "(?:CREATE\\s+(?:OR\\s+REPLACE|UNIQUE|BITMAP|INDEX|SEQUENCE|VIEW|FORCE|EDITIONABLE|NONEDITIONABLE"
                    + "|MATERIALIZED|PUBLIC|SYNONYM|TRIGGER|PROCEDURE|FUNCTION|PACKAGE|TYPE|PRIVATE|DATABASE|USER|ROLE)"
                    + "|ALTER\\s+(?:INDEX|SEQUENCE|SESSION|TRIGGER|USER|SYSTEM|PACKAGE|PROCEDURE|FUNCTION|VIEW"
                    + "|MATERIALIZED|TYPE|DATABASE)|COMMENT\\s+ON|GRANT|INSERT\\s+INTO|REM|REMARK|PROMPT|SPOOL)\\s",
            CASE);

    /** A stored unit or an anonymous block. */
    private static final Pattern PLSQL = Pattern.compile(
            ("(?:BEGIN|DECLARE|<<|CREATE~(?:OR~REPLACE~)?(?:(?:NON)?EDITIONABLE~)?"
                            + "(?:FUNCTION|PROCEDURE|PACKAGE|TRIGGER|TYPE|LIBRARY|(?:AND~\\w+~)?JAVA))(?:\\s|/\\*|--|$)")
                    .replace("~", "(?:\\s++|/\\*.*?\\*/|--[^\n]*+\n)++"),
            CASE | Pattern.DOTALL);

    /** Statements that no stored unit can hold outside of text and comments. */
    private static final Pattern NOT_IN_PLSQL = Pattern.compile(
            "(?:CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:GLOBAL\\s+TEMPORARY\\s+TABLE|TABLE|UNIQUE|BITMAP|INDEX|SEQUENCE"
                    + "|EDITIONABLE|VIEW|FUNCTION|PROCEDURE|PACKAGE|TRIGGER|TYPE)"
                    + "|ALTER\\s+(?:TABLE|INDEX|TRIGGER|SESSION)|COMMENT\\s+ON|GRANT)\\s",
            CASE);

    /** Privileges named in a grant look like statements. */
    private static final Pattern GRANT = Pattern.compile("(?:GRANT|REVOKE|AUDIT|NOAUDIT)\\s", CASE);

    private StatementStart() {}

    static boolean anywhere(String text, int at) {
        return startsWithOneOf("CcAa", text, at) && lookingAt(ANYWHERE, text, at);
    }

    static boolean balanced(String text, int at) {
        return startsWithOneOf("CcAaGgIiRrPpSs", text, at) && lookingAt(BALANCED, text, at);
    }

    /** Every line of a script is looked at: most are told from their first letter, without a matcher. */
    private static boolean startsWithOneOf(String letters, String text, int at) {
        return letters.indexOf(text.charAt(at)) >= 0;
    }

    static boolean plsql(String text, int at) {
        return lookingAt(PLSQL, text, at);
    }

    static boolean notInPlsql(String text, int at) {
        return lookingAt(NOT_IN_PLSQL, text, at);
    }

    static boolean grant(String text, int at) {
        return lookingAt(GRANT, text, at);
    }

    private static boolean lookingAt(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }
}
