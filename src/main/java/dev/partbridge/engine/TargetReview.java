package dev.partbridge.engine;

import dev.partbridge.plan.ReviewText;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/**
 * What a target has now for one table, to be compared with {@link Review#postgresText}: the same layout and order, and
 * the plan's own words wherever the server takes what it has for the same, so that what differs differs in the target.
 *
 * @param oracle the Oracle table
 * @param postgres the PostgreSQL table; the same name as Oracle's where the table is not converted
 * @param there whether the target has the table
 * @param text its statements; where it is not there, why and what helps, as comments
 * @param anchors where in it each statement begins
 */
public record TargetReview(
        QualifiedName oracle, QualifiedName postgres, boolean there, String text, List<ReviewText.Anchor> anchors) {
    public TargetReview {
        anchors = List.copyOf(anchors);
    }
}
