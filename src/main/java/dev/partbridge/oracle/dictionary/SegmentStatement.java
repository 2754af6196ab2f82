package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.sql.SQLException;

/** Asks for the bytes of a schema's segments: last, once, and never fatal (oracle-facts 4, slow views). */
final class SegmentStatement {
    private final Dictionary dictionary;
    private final Identifier owner;
    private final Report report;

    SegmentStatement(Dictionary dictionary, Identifier owner, Report report) {
        this.dictionary = dictionary;
        this.owner = owner;
        this.report = report;
    }

    void read(RowReader reader) throws SQLException {
        if (dictionary.isUser(owner)) {
            dictionary.read("own-segments", owner, reader);
            return;
        }
        if (!dictionary.showsAll()) {
            unknown("DBA_SEGMENTS is readable by administrators only");
            return;
        }
        try {
            dictionary.read("segments", owner, reader);
        } catch (SQLException e) {
            if (!Dictionary.isMissing(e)) {
                throw e;
            }
            unknown("DBA_SEGMENTS is not readable (" + Dictionary.code(e) + ")");
        }
    }

    private void unknown(String why) {
        report.add(
                "PB-DIC-011",
                Dictionary.schema(owner),
                "How many bytes the tables of " + owner + " take is not known: " + why + ".");
    }
}
