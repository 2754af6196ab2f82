package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** DDL by DBMS_METADATA, which is a function of the test here. */
class TableDdlTest {
    private static final QualifiedName TABLE = QualifiedName.of("APP", "Sales");

    private final CatalogDatabase database = CatalogDatabase.of(OracleVersion.V19);

    @AfterEach
    void close() {
        database.close();
    }

    private void createFunction() {
        database.execute("CREATE SCHEMA DBMS_METADATA")
                .execute("CREATE ALIAS DBMS_METADATA.GET_DDL FOR \"" + DdlFunction.class.getName() + ".getDdl\"");
    }

    @Test
    void givesTheTextAndSetsTheSessionBack() throws SQLException {
        createFunction();
        try (OracleConnection oracle = new OracleConnection(database)) {
            try (TableDdl ddl = TableDdl.open(oracle.connection())) {
                assertThat(ddl.of(TABLE).text()).contains("CREATE TABLE \"APP\".\"Sales\" \n   (\t\"C\" NUMBER) ;");
                assertThat(ddl.of(TABLE).reason()).isEmpty();
                assertThat(ddl.of(QualifiedName.of("OTHER", "T")).text()).isEmpty();
                assertThat(ddl.of(QualifiedName.of("OTHER", "T")).reason())
                        .get()
                        .asString()
                        .startsWith("DBMS_METADATA refuses it (ORA-");
            }
            assertThat(oracle.statements().get(0)).startsWith("BEGIN").contains("'SQLTERMINATOR', TRUE");
            assertThat(oracle.statements())
                    .last()
                    .asString()
                    .startsWith("BEGIN")
                    .contains("'DEFAULT'")
                    .doesNotContain("TRUE");
        }
    }

    @Test
    void tellsThatThePackageIsNotThere() throws SQLException {
        try (OracleConnection oracle = new OracleConnection(database);
                TableDdl ddl = TableDdl.open(oracle.connection())) {
            assertThat(ddl.of(TABLE).text()).isEmpty();
            assertThat(ddl.of(TABLE).reason()).contains("DBMS_METADATA refuses it (ORA-00942)");
        }
    }
}
