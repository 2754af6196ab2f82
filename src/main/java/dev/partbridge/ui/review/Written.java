package dev.partbridge.ui.review;

import dev.partbridge.plan.ReviewText;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.StyledText;
import java.util.List;

/**
 * A PostgreSQL text of a table.
 *
 * @param anchors where in it each statement begins, in order
 */
record Written(StyledText text, List<ReviewText.Anchor> anchors) {
    static final Written NOTHING = new Written(StyledText.EMPTY, List.of());

    Written {
        anchors = List.copyOf(anchors);
    }

    static Written of(String text, List<ReviewText.Anchor> anchors) {
        return new Written(StyledText.sql(text.stripTrailing(), Dialect.POSTGRES), anchors);
    }
}
