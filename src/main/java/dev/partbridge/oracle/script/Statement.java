package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/**
 * One statement or command of a script, without its terminator.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Statement(ScriptText script, Kind kind, int start, int end) {
    /** What SQL*Plus takes it for. */
    enum Kind {
        SQL,
        /** A block or stored unit, ended by a slash. */
        PLSQL,
        /** A block or stored unit whose slash is missing. */
        PLSQL_OPEN,
        /** A command of SQL*Plus itself. */
        COMMAND
    }

    SourcePosition position() {
        return script.position(start);
    }

    /**
     * As it stands in the script, before variables were replaced; absent for one that code makes, or that is not all
     * that the replaced text holds.
     */
    Optional<Statement> inFile() {
        return script.isDerived() ? script.source() : Optional.of(this);
    }

    String text() {
        return script.text().substring(start, end).stripTrailing();
    }

    /** The first words on one line, for lists and messages. */
    String summary() {
        String line = text().lines().findFirst().orElse("").strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
