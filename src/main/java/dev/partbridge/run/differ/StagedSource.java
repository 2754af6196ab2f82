package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.postgres.copy.BatchLimit;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.copy.ChosenRepair;
import dev.partbridge.run.copy.SuppliedColumns;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of the source in a temporary table of the target, written as the load writes them: what PostgreSQL makes of their
 * values it says itself.
 */
final class StagedSource {
    static final String NUMBER = "partbridge_row";

    private final QualifiedName name;
    private final SuppliedColumns supplied;
    private final CopyEncoder encoder;
    private final CopyLoader loader;
    private final RowBatch batch = new RowBatch();
    private final Map<Integer, String> refused = new HashMap<>();

    /** @param number makes the table's name one of its own */
    StagedSource(TableSides sides, int number, List<RowColumn> source) throws SQLException {
        Connection connection = sides.connection();
        TableMapping table = sides.table();
        this.name = QualifiedName.of("pg_temp", "partbridge_differ_" + number);
        this.supplied = SuppliedColumns.of(table, source);
        StringBuilder columns = new StringBuilder(NUMBER + " integer NOT NULL");
        List<Identifier> names = new ArrayList<>(List.of(Identifier.of(NUMBER)));
        for (ColumnMapping column : supplied.mappings()) {
            columns.append(", ").append(PostgresSql.quote(column.postgres()));
            columns.append(' ').append(column.postgresType());
            names.add(column.postgres());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + PostgresSql.quote(name.name()) + " (" + columns + ")");
        }
        this.encoder = new CopyEncoder(supplied.copied(), source, ChosenRepair.nul(sides.conversion(), table));
        this.loader = new CopyLoader(connection, name, names);
    }

    void add(int number, RowSource row) throws SQLException {
        encoder.encode(row, String.valueOf(number), number, 0, batch).ifPresent(d -> refused.put(number, d.reason()));
        if (BatchLimit.ORDINARY.reached(batch)) {
            flush();
        }
    }

    void flush() throws SQLException {
        loader.load(batch, (b, row, refusal) -> refused.put(b.tag(row), refusal.message()));
        batch.clear();
    }

    /** Why the target does not take a row's values; empty where it does. */
    String refused(int number) {
        return refused.getOrDefault(number, "");
    }

    /** In quotes. */
    String table() {
        return PostgresSql.quote(name);
    }

    List<Identifier> columns() {
        return supplied.names();
    }

    /** Of the same columns. */
    List<ColumnMapping> mappings() {
        return supplied.mappings();
    }
}
