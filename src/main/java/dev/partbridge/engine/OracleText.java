package dev.partbridge.engine;

/** A table's Oracle statements: the table, its indexes, its comments. Ends with a newline, or is empty. */
public sealed interface OracleText {
    /** The statements. */
    String text();

    /** As they stand in the scripts. */
    record OfScript(String text) implements OracleText {}

    /** As the database itself writes them, by DBMS_METADATA; the comments, which it has as plain texts, excepted. */
    record OfDatabase(String text) implements OracleText {}

    /**
     * As they would be, made from what was read of the dictionary.
     *
     * @param reason why the database's own are not shown, with what helps where something does; no full stop
     */
    record Rendered(String text, String reason) implements OracleText {}
}
