package dev.partbridge.oracle.script;

/**
 * A word, name, literal or sign of a statement.
 *
 * @param text a word in upper case; a quoted name, literal or number without its quotes; a sign as it is; for BAD what
 *     is wrong
 * @param start offset in the script
 * @param end offset after it
 */
record Token(Kind kind, String text, int start, int end) {
    /** What it is. */
    enum Kind {
        WORD,
        QUOTED,
        NUMBER,
        TEXT,
        SIGN,
        /** A substitution variable of SQL*Plus. */
        VARIABLE,
        BAD,
        END
    }

    /** Whether it is this word (unquoted) or sign. */
    boolean is(String wordOrSign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
    }
}
