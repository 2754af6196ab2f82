package dev.partbridge.oracle.script;

/** Reads one kind of statement into the model. */
interface StatementParser {
    /**
     * Reads the statement from its first word.
     *
     * @throws SyntaxError when it cannot be read
     */
    void read(TokenStream stream, ModelBuilder model);
}
