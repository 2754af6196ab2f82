package dev.partbridge.run;

import dev.partbridge.plan.EditText;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.Refusal;
import java.sql.SQLException;
import java.util.Optional;

/** Where in a text that was edited by hand a server stopped. */
public final class EditPlace {
    private EditPlace() {}

    /**
     * As {@code edit of 06-indexes index:app.sales#ix:2:7}, without line and column where the server does not tell them:
     * of an edit of several statements, which the driver sends one by one, it tells them within one of these. Absent for
     * a statement as it is generated.
     */
    public static Optional<String> of(Step.Execute statement, SQLException refused) {
        if (!statement.edited()) {
            return Optional.empty();
        }
        String sql = statement.sql();
        int character = EditText.of(sql).count() == 1 ? Refusal.character(refused) : 0;
        String of = "edit of " + statement.id();
        return Optional.of(character == 0 ? of : of + place(sql, character));
    }

    /** The server counts characters, as code points, from 1. */
    private static String place(String sql, int character) {
        int at = sql.offsetByCodePoints(0, Math.min(character - 1, sql.codePointCount(0, sql.length())));
        String before = sql.substring(0, at);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return ":" + line + ":" + (at - before.lastIndexOf('\n'));
    }
}
