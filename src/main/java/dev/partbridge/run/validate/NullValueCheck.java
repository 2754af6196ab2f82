package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A column in which a value stands for NULL holds no NULL; says how many rows have the value. */
final class NullValueCheck implements Check {
    private final TableMapping table;
    private final ColumnMapping column;
    private final String value;

    /** @param value what stands for NULL */
    NullValueCheck(TableMapping table, ColumnMapping column, String value) {
        this.table = table;
        this.column = column;
        this.value = value;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        String name = PostgresSql.quote(column.postgres());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FILTER (WHERE " + name + " = "
                        + PostgresSql.literal(value) + "), count(*) FILTER (WHERE " + name + " IS NULL) FROM "
                        + PostgresSql.quote(table.postgres()))) {
            row.next();
            long nulls = row.getLong(2);
            return List.of(new CheckLine(
                    "NULL keys",
                    ObjectId.column(table.oracle(), column.oracle()),
                    table.postgres() + "." + column.postgres() + ": '" + value + "' for NULL",
                    "no NULL",
                    nulls == 0 ? row.getLong(1) + " rows '" + value + "', NULL in Oracle" : nulls + " rows NULL",
                    nulls == 0,
                    ""));
        }
    }
}
