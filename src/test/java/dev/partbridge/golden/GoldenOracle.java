package dev.partbridge.golden;

import dev.partbridge.convert.Conversion;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.h2.DictionaryRows;
import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A golden case as a database that listens, for tests that reach it over its port. */
public final class GoldenOracle implements AutoCloseable {
    private final H2Database tables;
    private final OracleDouble server;

    private GoldenOracle(H2Database tables, OracleDouble server) {
        this.tables = tables;
        this.server = server;
    }

    /**
     * Starts a 19c with the tables of a case and a user who may read them.
     *
     * @param name the case's folder
     */
    public static GoldenOracle start(String name, String user, String password) throws IOException, SQLException {
        GoldenCase golden = new GoldenCase(Path.of("src/test/resources/golden", name));
        try (Engine engine = Engines.create()) {
            Inspection script = engine.inspect(new ScriptSource(golden.script()), Cancellation.none());
            Conversion conversion = engine.convert(script, golden.convertOptions(18));
            H2Database tables = GoldenDatabase.of(golden, OracleRelease.R19, script, conversion);
            tables.user(user);
            tables.grants()
                    .role(user, "SELECT_CATALOG_ROLE")
                    .system(user, "SELECT ANY TABLE")
                    .system(user, "FLASHBACK ANY TABLE");
            OracleDouble server = OracleDouble.builder().user(user, password).start(new H2Backend(tables));
            return new GoldenOracle(tables, server);
        }
    }

    /** Has a table's part take up so much. */
    public GoldenOracle segment(String table, String partition, long bytes) throws SQLException {
        tables.dictionary("SEGMENTS")
                .row(Map.of(
                        "OWNER", GoldenDatabase.OWNER,
                        "SEGMENT_NAME", table,
                        "PARTITION_NAME", partition,
                        "SEGMENT_TYPE", "TABLE PARTITION",
                        "BYTES", bytes));
        return this;
    }

    /** What DBMS_METADATA tells of a table; of one without, that it is not there. */
    public GoldenOracle ddl(String table, String text) throws SQLException {
        tables.setDdl("TABLE", table, GoldenDatabase.OWNER, text);
        return this;
    }

    /**
     * A further schema with one table of one column.
     *
     * @param oracles whether Oracle made the schema for itself
     */
    public GoldenOracle schema(String owner, String table, boolean oracles) throws SQLException {
        if (oracles) {
            tables.oraclesOwn(owner);
        }
        tables.table(owner, table, "ID NUMBER(10)");
        DictionaryRows rows = new DictionaryRows(tables, OracleRelease.R19);
        rows.add("TABLES", "OWNER", owner, "TABLE_NAME", table);
        rows.add(
                "TAB_COLS",
                "OWNER",
                owner,
                "TABLE_NAME",
                table,
                "COLUMN_NAME",
                "ID",
                "DATA_TYPE",
                "NUMBER",
                "DATA_PRECISION",
                BigDecimal.TEN,
                "DATA_SCALE",
                BigDecimal.ZERO,
                "COLUMN_ID",
                BigDecimal.ONE,
                "INTERNAL_COLUMN_ID",
                BigDecimal.ONE);
        rows.flush();
        return this;
    }

    /** The server itself. */
    public OracleDouble server() {
        return server;
    }

    /** As a person types it. */
    public String address() {
        return "//127.0.0.1:" + server.port() + "/testdb";
    }

    @Override
    public void close() throws SQLException {
        try {
            server.close();
        } finally {
            tables.close();
        }
    }
}
