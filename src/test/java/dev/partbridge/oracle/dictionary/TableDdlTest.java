package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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
            try (TableDdl ddl = TableDdl.open(oracle.connection(), Cancellation.none())) {
                assertThat(ddl.table(TABLE)).isEqualTo(text("CREATE TABLE \"APP\".\"Sales\" \n   (\t\"C\" NUMBER) ;"));
                assertThat(ddl.index(QualifiedName.of("APP", "SALES_IX")))
                        .isEqualTo(text("CREATE INDEX \"APP\".\"SALES_IX\" \n   (\t\"C\" NUMBER) ;"));
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
    void tellsWhatIsMissing() throws SQLException {
        createFunction();
        try (OracleConnection oracle = new OracleConnection(database);
                TableDdl ddl = TableDdl.open(oracle.connection(), Cancellation.none())) {
            String user = oracle.connection().getMetaData().getUserName();
            assertThat(ddl.table(QualifiedName.of("OTHER", "T")))
                    .isEqualTo(reason("DBMS_METADATA does not show OTHER.T to the user " + user + " (ORA-31603);"
                            + " GRANT SELECT_CATALOG_ROLE TO \"" + user
                            + "\" as a role that is enabled when he logs in, and connect again"));
            assertThat(ddl.index(QualifiedName.of(user, "GONE")))
                    .isEqualTo(reason("DBMS_METADATA finds no index " + user
                            + ".GONE any more (ORA-31603); read the source again"));
            assertThat(ddl.table(QualifiedName.of("APP", "BROKEN")))
                    .isEqualTo(reason("DBMS_METADATA failed on APP.BROKEN (ORA-04063); ask the administrator whether"
                            + " SYS.DBMS_METADATA is valid"));
        }
    }

    @Test
    void tellsThatThePackageIsNotThere() throws SQLException {
        try (OracleConnection oracle = new OracleConnection(database);
                TableDdl ddl = TableDdl.open(oracle.connection(), Cancellation.none())) {
            String user = oracle.connection().getMetaData().getUserName();
            assertThat(ddl.table(TABLE))
                    .isEqualTo(reason("the user " + user + " may not use DBMS_METADATA (ORA-00942); GRANT EXECUTE ON"
                            + " SYS.DBMS_METADATA TO \"" + user + "\""));
        }
    }

    @Test
    void stopsWhenItIsCancelled() throws SQLException {
        createFunction();
        Cancellation cancellation = new Cancellation();
        try (OracleConnection oracle = new OracleConnection(database);
                TableDdl ddl = TableDdl.open(oracle.connection(), cancellation)) {
            cancellation.cancel();
            assertThatThrownBy(() -> ddl.table(TABLE)).isInstanceOf(CancellationException.class);
        }
    }

    private static TableDdl.Result text(String text) {
        return new TableDdl.Result(Optional.of(text), Optional.empty());
    }

    private static TableDdl.Result reason(String reason) {
        return new TableDdl.Result(Optional.empty(), Optional.of(reason));
    }
}
