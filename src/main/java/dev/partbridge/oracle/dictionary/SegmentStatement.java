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

    /** @param lobs whether there are LOBs, which have segments of their own */
    void read(Sizes sizes, boolean lobs) throws SQLException {
        if (dictionary.isUser(owner)) {
            read("own-segments", sizes, lobs);
            return;
        }
        if (!dictionary.showsAll()) {
            unknown("DBA_SEGMENTS is readable by administrators only");
            return;
        }
        try {
            read("segments", sizes, lobs);
        } catch (SQLException e) {
            if (!Dictionary.isMissing(e)) {
                throw e;
            }
            unknown("DBA_SEGMENTS is not readable (" + Dictionary.code(e) + ")");
        }
    }

    private void read(String resource, Sizes sizes, boolean lobs) throws SQLException {
        if (lobs) {
            dictionary.read("lobs", owner, sizes::lob);
        }
        dictionary.read(resource, owner, sizes::segment);
    }

    private void unknown(String why) {
        report.add(
                "PB-DIC-011",
                Dictionary.schema(owner),
                "How many bytes the tables of " + owner + " take is not known: " + why + ".");
    }
}
