package dev.partbridge.engine;

import dev.partbridge.plan.ReviewText;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/**
 * One table's texts side by side.
 *
 * @param oracle the Oracle table
 * @param postgres the PostgreSQL table; the same name as Oracle's where the table is not converted
 * @param oracleText of a script as found in it; of a database rendered, until {@link Engine#oracleText} has asked it
 * @param postgresText all statements for it, as they are executed: table, partitions, keys, indexes, foreign keys,
 *     triggers
 * @param anchors where in it each statement begins, and which are edited by hand
 * @param generated the same before edits by hand
 */
public record Review(
        QualifiedName oracle,
        QualifiedName postgres,
        OracleText oracleText,
        String postgresText,
        List<ReviewText.Anchor> anchors,
        ReviewText generated) {
    public Review {
        anchors = List.copyOf(anchors);
    }
}
