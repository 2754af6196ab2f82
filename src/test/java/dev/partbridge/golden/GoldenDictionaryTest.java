package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.dictionary.DictionaryReader;
import dev.partbridge.oracle.dictionary.DictionarySource;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.KnownToBoth;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary of each golden case, read over JDBC, gives the model that its script gives. */
class GoldenDictionaryTest {
    private static final Identifier APP = new Identifier("APP");

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheScriptsModel(GoldenCase golden) throws SQLException {
        try (CatalogDatabase database = CatalogDatabase.of(OracleVersion.V19)
                        .load(golden.folder().resolve("dictionary"));
                OracleConnection oracle = new OracleConnection(database)) {
            DictionarySource read = DictionaryReader.read(oracle.connection(), owners(oracle), Cancellation.none());
            OracleModel script = golden.source().model();
            KnownToBoth actual = KnownToBoth.of(read.model(), script, APP);
            KnownToBoth expected = KnownToBoth.of(script, script, APP);
            assertThat(lines(actual.tables())).isEqualTo(lines(expected.tables()));
            assertThat(actual).isEqualTo(expected);
            assertThat(read.findings())
                    .filteredOn(f -> f.severity() == Severity.ERROR)
                    .extracting(Finding::code)
                    .isEqualTo(golden.source().findings().stream()
                            .filter(f -> f.severity() == Severity.ERROR)
                            .map(Finding::code)
                            .toList());
        }
    }

    /** The dumps are written by hand. */
    @ParameterizedTest
    @MethodSource("cases")
    void tellsTheLengthOfEachBound(GoldenCase golden) throws SQLException {
        try (CatalogDatabase database = CatalogDatabase.of(OracleVersion.V19)
                        .load(golden.folder().resolve("dictionary"));
                OracleConnection oracle = new OracleConnection(database);
                Statement statement = oracle.connection().createStatement();
                ResultSet wrong = statement.executeQuery(
                        """
                        SELECT partition_name FROM all_tab_partitions
                         WHERE NVL(LENGTH(high_value), 0) <> high_value_length
                        UNION ALL
                        SELECT subpartition_name FROM all_tab_subpartitions
                         WHERE NVL(LENGTH(high_value), 0) <> high_value_length
                        """)) {
            assertThat(wrong.next()).isFalse();
        }
    }

    /** Differences are found by eye where each value has its line. */
    private static String lines(List<?> values) {
        return values.toString().replaceAll("(Oracle[A-Z][a-z]+|PrimaryKey|Unique|ForeignKey|Check)\\[", "\n$1[");
    }

    private static List<Identifier> owners(OracleConnection oracle) throws SQLException {
        List<Identifier> owners = new ArrayList<>();
        try (Statement statement = oracle.connection().createStatement();
                ResultSet names = statement.executeQuery("SELECT username FROM all_users ORDER BY username")) {
            while (names.next()) {
                owners.add(new Identifier(names.getString(1)));
            }
        }
        return owners;
    }
}
