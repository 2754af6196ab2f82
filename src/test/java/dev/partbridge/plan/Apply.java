package dev.partbridge.plan;

import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs a plan's statements one by one, as the runner does, and takes them back. */
public final class Apply {
    private Apply() {}

    public static void all(Plan plan, TestDatabase database) throws SQLException {
        for (Step step : plan.steps()) {
            if (step instanceof Step.Execute execute) {
                database.execute(execute.sql());
            }
        }
    }

    /** All at once, in one transaction: for tests that are about what is there afterwards. */
    public static void together(Plan plan, TestDatabase database) throws SQLException {
        StringBuilder script = new StringBuilder();
        for (Step step : plan.steps()) {
            if (step instanceof Step.Execute execute) {
                script.append(execute.sql()).append(";\n");
            }
        }
        database.execute(script.toString());
    }

    public static void undo(Plan plan, TestDatabase database) throws SQLException {
        List<Step> steps = new ArrayList<>(plan.steps());
        Collections.reverse(steps);
        for (Step step : steps) {
            if (step instanceof Step.Execute execute && !execute.undo().isEmpty()) {
                database.execute(execute.undo());
            }
        }
    }
}
