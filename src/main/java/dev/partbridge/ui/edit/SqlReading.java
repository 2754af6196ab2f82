package dev.partbridge.ui.edit;

import dev.partbridge.plan.EditText;
import dev.partbridge.plan.EditTrouble;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.StyledText;
import java.util.List;

/**
 * What can be told of a text while it is typed.
 *
 * @param styled its colours
 * @param statements how many it holds; of none the statement is left out
 * @param troubles why a run could not execute it, in the order of the text
 */
public record SqlReading(StyledText styled, int statements, List<EditTrouble> troubles) {
    static final SqlReading NONE = new SqlReading(StyledText.EMPTY, 0, List.of());

    public SqlReading {
        troubles = List.copyOf(troubles);
    }

    static SqlReading of(String text) {
        EditText read = EditText.of(text);
        return new SqlReading(
                StyledText.sql(text, Dialect.POSTGRES),
                read.isEmpty() ? 0 : Math.max(1, read.count()),
                read.troubles());
    }
}
