package dev.partbridge.run.trial;

import dev.partbridge.plan.Step;
import java.sql.SQLException;

/** A statement that the target did not take. */
public record Refused(Step.Execute statement, SQLException reason) {}
