package dev.partbridge.run.validate;

import dev.partbridge.postgres.model.PgConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Every foreign key that is to hold for all rows is there and validated, unless it is another by hand. */
final class ForeignKeyCheck implements Check {
    private final PgTable table;
    private final ForeignKey key;
    private final boolean edited;

    /** @param edited whether its statement was edited by hand, so that it may be left out, or hold for new rows alone */
    ForeignKeyCheck(PgTable table, ForeignKey key, boolean edited) {
        this.table = table;
        this.key = key;
        this.edited = edited;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT convalidated FROM pg_catalog.pg_constraint "
                + "WHERE conrelid = ?::regclass AND conname = ? AND contype = 'f'")) {
            select.setString(1, PostgresSql.quote(table.name()));
            select.setString(2, key.name().text());
            try (ResultSet row = select.executeQuery()) {
                boolean there = row.next();
                boolean validated = there && row.getBoolean(1);
                String found = !there ? "missing" : validated ? "validated" : "not validated";
                return List.of(new CheckLine(
                        "Foreign key",
                        table.origin(),
                        table.name() + " to " + key.parent() + ": " + key.name(),
                        validated || !edited ? "all rows" : "no row: parents were not looked for",
                        validated ? found : found + reason(),
                        validated || edited || (there && !key.validated()),
                        ""));
            }
        }
    }

    private String reason() {
        return edited ? ", edited by hand" : key.validated() ? "" : ", as in Oracle";
    }
}
