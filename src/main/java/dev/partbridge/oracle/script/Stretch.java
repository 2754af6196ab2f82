package dev.partbridge.oracle.script;

/**
 * A part of a script and how its first statement is read; what changes that further on stands in it.
 *
 * @param file relative to the source's folder, with '/'
 * @param origin of its first statement
 */
record Stretch(String file, ScriptText.Origin origin, Session session, SqlPlusState variables) {
    /** One that begins with a statement, which stands in a file. */
    static Stretch at(Statement statement, Session session, SqlPlusState variables) {
        ScriptText script = statement.script();
        var place = statement.position();
        ScriptText.Origin origin = new ScriptText.Origin(
                script.origin().charset(),
                script.origin().careful(),
                script.byteOffset(statement.start()),
                place.line(),
                place.column());
        return new Stretch(script.name(), origin, session, variables);
    }
}
