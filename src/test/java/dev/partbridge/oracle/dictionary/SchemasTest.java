package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which schemas are offered. */
class SchemasTest {
    private static List<SchemaTables> read(OracleVersion version) throws SQLException {
        try (CatalogDatabase database = CatalogDatabase.of(version)) {
            for (String user : List.of("APP", "Mixed", "NOTHING")) {
                database.row("ALL_USERS", "USERNAME", user);
            }
            if (version == OracleVersion.V11_2) {
                database.row("ALL_USERS", "USERNAME", "MDSYS");
            } else {
                database.row("ALL_USERS", "USERNAME", "MDSYS", "ORACLE_MAINTAINED", "Y");
            }
            database.row("ALL_TABLES", "OWNER", "Mixed", "TABLE_NAME", "T")
                    .row("ALL_TABLES", "OWNER", "APP", "TABLE_NAME", "A")
                    .row("ALL_TABLES", "OWNER", "APP", "TABLE_NAME", "B")
                    .row("ALL_TABLES", "OWNER", "APP", "TABLE_NAME", "BIN$x==$0")
                    .row("ALL_TABLES", "OWNER", "NOTHING", "TABLE_NAME", "N", "NESTED", "YES")
                    .row("ALL_TABLES", "OWNER", "MDSYS", "TABLE_NAME", "SDO");
            try (OracleConnection oracle = new OracleConnection(database, version)) {
                return Schemas.read(oracle.connection(), Cancellation.none());
            }
        }
    }

    private static SchemaTables schema(String name, long tables) {
        return new SchemaTables(new Identifier(name), tables);
    }

    @Test
    void areThoseWithTablesThatAreNotOraclesOwn() throws SQLException {
        assertThat(read(OracleVersion.V19)).containsExactly(schema("APP", 2), schema("Mixed", 1));
    }

    @Test
    void areAllWithTablesWhereTheReleaseDoesNotMarkOraclesOwn() throws SQLException {
        assertThat(read(OracleVersion.V11_2)).containsExactly(schema("APP", 2), schema("MDSYS", 1), schema("Mixed", 1));
    }
}
