package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static dev.partbridge.oracle.dictionary.SmallDictionary.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.finding.Finding;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns and views that only some releases or some users have. */
class ReleasesTest {
    @ParameterizedTest
    @EnumSource(OracleVersion.class)
    void eachReleaseIsAskedForWhatItHas(OracleVersion version) throws SQLException {
        try (SmallDictionary dictionary = new SmallDictionary(CatalogDatabase.of(version), version)) {
            dictionary.table("T").column("T", "A");
            DictionarySource read = dictionary.read();
            assertThat(table(read, "T").columns()).hasSize(1);
            assertThat(codes(read)).isEmpty();
            assertThat(read.release()).isEqualTo(new OracleRelease(version.major(), version.minor()));
            assertThat(read.allShown()).isTrue();
        }
    }

    /** Who gives himself out for 12.2 but has the views of 12.1 answers ORA-00904. */
    @Test
    void newestColumnsAreLeftOutWhereTheyAreUnknown() throws SQLException {
        try (SmallDictionary dictionary =
                new SmallDictionary(CatalogDatabase.of(OracleVersion.V12_1), OracleVersion.V12_2)) {
            list(dictionary);
            DictionarySource read = dictionary.read();
            assertThat(table(read, "T").partitioning().orElseThrow().strategy()).isEqualTo("LIST");
            assertThat(codes(read)).containsExactly("PB-DIC-001");
            assertThat(read.findings().get(0).message())
                    .contains("Oracle 12.2 does not know autolist, interval_subpartition, autolist_subpartition")
                    .contains("DBA_PART_TABLES");
        }
    }

    @Test
    void onceOnlyAreColumnsLeftOut() {
        try (SmallDictionary dictionary =
                new SmallDictionary(CatalogDatabase.of(OracleVersion.V12_1), OracleVersion.V12_2)) {
            dictionary
                    .database()
                    .execute("DROP VIEW DBA_TAB_COLS")
                    .execute("CREATE VIEW DBA_TAB_COLS AS SELECT 1 AS X");
            dictionary.table("T");
            assertThatThrownBy(dictionary::read)
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                            .isEqualTo(Dictionary.UNKNOWN_NAME))
                    .hasMessageStartingWith("reading DBA_TAB_COLS for the schema APP: ORA-00904: ")
                    .hasMessageContaining("DBA_tab_cols");
        }
    }

    @Test
    void withoutDbaViewsThoseOfAllAreRead() throws SQLException {
        try (SmallDictionary dictionary =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V19), OracleVersion.V19)) {
            dictionary.table("T").column("T", "A").table("HIDDEN").column("HIDDEN", "A");
            dictionary.database().execute("INSERT INTO HIDDEN_TABLES VALUES ('APP', 'HIDDEN')");
            DictionarySource read = dictionary.read();
            assertThat(read.allShown()).isFalse();
            assertThat(read.model().tables())
                    .extracting(t -> t.name().toString())
                    .containsExactly("APP.T");
            assertThat(codes(read)).containsExactly("PB-DIC-011", "PB-DIC-024");
        }
    }

    @Test
    void aSingleViewThatIsNotReadableIsReplaced() throws SQLException {
        try (SmallDictionary dictionary = new SmallDictionary()) {
            dictionary.table("T").column("T", "A");
            dictionary.database().execute("DROP VIEW DBA_MVIEWS").execute("DROP VIEW DBA_SEGMENTS");
            DictionarySource read = dictionary.read();
            assertThat(codes(read)).containsExactly("PB-DIC-002", "PB-DIC-011", "PB-DIC-024");
            assertThat(read.findings())
                    .extracting(Finding::message)
                    .filteredOn(m -> m.contains("DBA_"))
                    .containsExactly(
                            "ALL_MVIEWS was read in place of DBA_MVIEWS, which the user may not read (ORA-00942): it"
                                    + " shows only what he has a privilege on.",
                            "How many bytes the tables of APP take is not known: DBA_SEGMENTS is not readable"
                                    + " (ORA-00942).");
        }
    }

    @Test
    void readingEndsBetweenTwoRows() throws SQLException {
        try (CatalogDatabase database = CatalogDatabase.of(OracleVersion.V19);
                OracleConnection oracle = new OracleConnection(database)) {
            Cancellation cancellation = new Cancellation();
            Dictionary dictionary = Dictionary.of(oracle.connection(), cancellation, new Report());
            database.row("ALL_USERS", "USERNAME", "A").row("ALL_USERS", "USERNAME", "a");
            List<String> names = new ArrayList<>();
            assertThatThrownBy(() -> dictionary.read("users-alike", new Identifier("A"), row -> {
                        names.add(row.needed("USERNAME"));
                        cancellation.cancel();
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(names).containsExactly("A");
        }
    }

    private static void list(SmallDictionary dictionary) {
        dictionary
                .partitioned("T", "LIST")
                .column("T", "A")
                .key("T", "A")
                .partition("T", 1, "P1", "HIGH_VALUE", "1, 2");
    }
}
