package dev.partbridge.engine;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.rows.HiddenRows;
import dev.partbridge.oracle.rows.HiddenRows.Hidden;
import dev.partbridge.oracle.rows.HiddenRows.Untold;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which rows of a schema a session does not see, or not as they are stored. */
final class HiddenFindings {
    private final Identifier schema;
    private final OracleModel model;

    HiddenFindings(Identifier schema, OracleModel model) {
        this.schema = schema;
        this.model = model;
    }

    /** Of the tables that were read; what could not be asked is told of the schema. */
    List<Finding> of(HiddenRows rows) {
        return Stream.concat(
                        rows.hidden().stream()
                                .filter(h -> model.table(h.table()).isPresent())
                                .map(HiddenFindings::hidden),
                        rows.untold().stream().map(this::untold))
                .toList();
    }

    private static Finding hidden(Hidden hidden) {
        return Finding.of(
                "PB-ROW-002",
                ObjectId.table(hidden.table()),
                Optional.empty(),
                hidden.table() + " has " + words(hidden.kind()) + " " + hidden.name()
                        + ", from which this session is not exempt: rows may be missing or values masked without any"
                        + " error.",
                hidden.kind().cure());
    }

    private static String words(HiddenRows.Kind kind) {
        return switch (kind) {
            case POLICY -> "the access policy";
            case LABEL -> "the label policy";
            case REDACTION -> "the redaction policy";
            case ARCHIVAL -> "archived rows by column";
            case PERIOD -> "the valid-time period";
        };
    }

    private Finding untold(Untold question) {
        return Finding.of(
                "PB-ROW-003",
                ObjectId.of(ObjectKind.SCHEMA, new QualifiedName(Optional.empty(), schema)),
                Optional.empty(),
                "Of " + schema + " " + question.reason() + ".",
                question.cure() + ".");
    }
}
