package dev.partbridge.run.validate;

import dev.partbridge.run.ValidationReport.CheckLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One check across tables; reads only. */
@FunctionalInterface
interface Check {
    /** At least one line. */
    List<CheckLine> run(Connection connection) throws SQLException;
}
