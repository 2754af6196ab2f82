package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.table;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with one table, and the genuine driver's connection to it. */
abstract class RowSourceFixture {
    static final String ROWID = "AAASdqAAEAAAAInAA";
    OneTable server;
    Connection connection;

    @BeforeEach
    void start() throws IOException, SQLException {
        server = new OneTable();
        connection = server.connect();
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
        server.close();
    }

    OracleRowSource open(OracleTable table) throws IOException {
        return open(new RowRequest(table, RowPart.partition(Identifier.of("P1")), new ReadPoint.AsOfScn(42)));
    }

    OracleRowSource open(RowRequest request) throws IOException {
        return OracleRowSource.open(connection, request, ValueLimit.POSTGRES, () -> {});
    }

    /** Rows of one column, and its answer behind the driver. */
    List<@Nullable Object> read(OracleType type, String wire, List<@Nullable Object> values) throws IOException {
        server.answers(
                List.of(Column.of("X", wire), Column.of("ROWID", "VARCHAR2(18)")),
                IntStream.range(0, values.size())
                        .mapToObj(i -> Row.of(values.get(i), ROWID + (char) ('A' + i)))
                        .toList());
        try (OracleRowSource source = open(table("T", column("X", type)))) {
            return ReadRows.all(source).stream().map(r -> r.get(0)).toList();
        }
    }
}
