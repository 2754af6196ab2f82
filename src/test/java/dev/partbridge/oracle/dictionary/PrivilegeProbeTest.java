package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user may not read, and the statements that give it to him. */
class PrivilegeProbeTest {
    private final CatalogDatabase database = CatalogDatabase.withoutDba(OracleVersion.V19);

    @BeforeEach
    void tables() {
        database.execute("CREATE SCHEMA APP").execute("CREATE TABLE APP.\"Read Me\" (A INT)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<OracleTable> tables(String... names) {
        return Stream.of(names)
                .map(n -> new OracleTable(
                        QualifiedName.of("APP", n),
                        Organization.HEAP,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .toList();
    }

    private Privileges probe(OracleConnection oracle, String... names) throws SQLException {
        return probe(oracle, tables(names));
    }

    /** By what the dictionary showed of the tables. */
    private static Privileges probe(OracleConnection oracle, List<OracleTable> tables) throws SQLException {
        DictionarySource read = DictionaryReader.read(oracle.connection(), List.of(), Cancellation.none());
        DictionarySource withTables = new DictionarySource(
                read.release(),
                read.model().withTables(tables),
                read.findings(),
                read.sizes(),
                read.characterSets(),
                read.allShown());
        return PrivilegeProbe.probe(oracle.connection(), withTables, Cancellation.none());
    }

    @Test
    void whatIsMissingIsFoundByTrying() throws SQLException {
        try (OracleConnection oracle = new OracleConnection(database).withoutFlashback("\"Read Me\"")) {
            Privileges found = probe(oracle, "Read Me", "SECRET");
            assertThat(found.noSelect()).containsExactly(QualifiedName.of("APP", "SECRET"));
            assertThat(found.noFlashback()).containsExactly(QualifiedName.of("APP", "Read Me"));
            assertThat(found.dbaViews()).isFalse();
            assertThat(found.catalogGrant()).contains("GRANT SELECT_CATALOG_ROLE TO \"READER\";");
            assertThat(found.grants())
                    .containsExactly(
                            "GRANT READ, FLASHBACK ON \"APP\".\"SECRET\" TO \"READER\";",
                            "GRANT FLASHBACK ON \"APP\".\"Read Me\" TO \"READER\";",
                            "GRANT SELECT ON SYS.V_$DATABASE TO \"READER\";");
            assertThat(found.findings())
                    .extracting(Finding::code)
                    .containsExactly("PB-DIC-016", "PB-DIC-015", "PB-DIC-022");
            assertThat(found.findings().get(1).advice()).startsWith("GRANT READ, FLASHBACK ON");
        }
    }

    @Test
    void grantsAreBelieved() throws SQLException {
        grant("READER", "T1", "SELECT");
        grant("READER", "T1", "FLASHBACK");
        grant("READERS", "T2", "READ");
        grant("PUBLIC", "T2", "FLASHBACK");
        grant("SOMEBODY", "T3", "SELECT");
        database.row("SESSION_ROLES", "ROLE", "READERS").row("V$DATABASE", "CURRENT_SCN", "4711");
        try (OracleConnection oracle = new OracleConnection(database)) {
            Privileges found = probe(oracle, "T1", "T2", "T3");
            assertThat(found.noSelect()).containsExactly(QualifiedName.of("APP", "T3"));
            assertThat(found.noFlashback()).isEmpty();
            assertThat(found.currentScn()).isTrue();
            assertThat(oracle.statements())
                    .filteredOn(s -> s.contains("WHERE 1 = 0"))
                    .hasSize(2)
                    .anyMatch(s -> s.contains("\"T3\""));
        }
    }

    private void grant(String grantee, String table, String privilege) {
        database.row(
                "ALL_TAB_PRIVS",
                "GRANTEE",
                grantee,
                "TABLE_SCHEMA",
                "APP",
                "TABLE_NAME",
                table,
                "PRIVILEGE",
                privilege);
    }

    @Test
    void privilegesOnAllTablesSaveTheQuestions() throws SQLException {
        database.row("SESSION_PRIVS", "PRIVILEGE", "SELECT ANY TABLE")
                .row("SESSION_PRIVS", "PRIVILEGE", "FLASHBACK ANY TABLE");
        try (OracleConnection oracle = new OracleConnection(database)) {
            Privileges found = probe(oracle, "A", "B", "C", "D");
            assertThat(found.noSelect()).isEmpty();
            assertThat(found.noFlashback()).isEmpty();
            assertThat(oracle.statements())
                    .extracting(SqlResource::viewsIn)
                    .containsExactly(
                            List.of("DBA_TAB_PARTITIONS"),
                            List.of("SESSION_PRIVS", "SESSION_ROLES"),
                            List.of("ALL_TAB_PRIVS"),
                            List.of("V$DATABASE"));
        }
    }

    @Test
    void beforeReadThereWasSelect() throws SQLException {
        try (CatalogDatabase old = CatalogDatabase.of(OracleVersion.V11_2);
                OracleConnection oracle = new OracleConnection(old)) {
            assertThat(probe(oracle, "T").grants())
                    .first()
                    .isEqualTo("GRANT SELECT, FLASHBACK ON \"APP\".\"T\" TO \"READER\";");
            assertThat(probe(oracle, "T").dbaViews()).isTrue();
            assertThat(probe(oracle, "T").catalogGrant()).isEmpty();
        }
    }

    @Test
    void theOwnersTablesAreHisOwn() throws SQLException {
        OracleTable own = new OracleTable(
                QualifiedName.of("READER", "T"),
                Organization.HEAP,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        try (OracleConnection oracle = new OracleConnection(database)) {
            Privileges found = probe(oracle, List.of(own));
            assertThat(found.noSelect()).isEmpty();
            assertThat(found.noFlashback()).isEmpty();
        }
    }
}
