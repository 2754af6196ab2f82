package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.Converter;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.ddl.OracleDdl;
import dev.partbridge.oracle.dictionary.DictionaryReader;
import dev.partbridge.oracle.dictionary.DictionarySource;
import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.KnownToBoth;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary of each golden case, read over JDBC, gives the model that its script gives. */
class GoldenDictionaryTest {
    private static final Identifier APP = new Identifier("APP");

    /** One for each release and kind of user, filled anew for each case. */
    private static final Map<String, Opened> DATABASES = new HashMap<>();

    /** Each script is read once for both tests. */
    private static final Map<GoldenCase, ScriptModel> SCRIPTS = new HashMap<>();

    /** A database with its only session, which knows the statements of the cases before. */
    private record Opened(CatalogDatabase database, OracleConnection oracle) {
        static Opened of(OracleVersion version, boolean dba) {
            CatalogDatabase database = dba ? CatalogDatabase.of(version) : CatalogDatabase.withoutDba(version);
            try {
                return new Opened(database, new OracleConnection(database));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void close() throws SQLException {
            oracle.close();
            database.close();
        }
    }

    @AfterAll
    static void close() throws SQLException {
        for (Opened opened : DATABASES.values()) {
            opened.close();
        }
        DATABASES.clear();
        SCRIPTS.clear();
    }

    private static ScriptModel script(GoldenCase golden) {
        return SCRIPTS.computeIfAbsent(golden, GoldenCase::source);
    }

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    /** The converter then finds the same errors, and makes the same tables. */
    @ParameterizedTest
    @MethodSource("cases")
    void givesTheScriptsModel(GoldenCase golden, @TempDir Path folder) throws SQLException, IOException {
        OracleConnection database = load(golden, OracleVersion.V19, true);
        lengths(database);
        ScriptModel source = script(golden);
        OracleModel read = compare(source, database);
        rendered(read, folder.resolve("rendered.sql"));
        Conversion made = Converter.convert(read, golden.convertOptions(18));
        Conversion script = Converter.convert(source.model(), golden.convertOptions(18));
        assertThat(errors(made.findings())).isEqualTo(errors(script.findings()));
        assertThat(tables(made)).containsExactlyInAnyOrderElementsOf(tables(script));
    }

    /** The DDL that is shown where the source has none of its own gives the model again. */
    private static void rendered(OracleModel read, Path script) throws IOException {
        OracleModel model = read.withTables(read.tables().stream()
                .filter(t -> !(t.partitioning().orElse(null) instanceof Partitioning.NotConverted))
                .toList());
        StringBuilder text = new StringBuilder();
        model.sequences().forEach(s -> text.append(OracleDdl.sequence(s)));
        model.tables().forEach(t -> text.append(OracleDdl.table(model, t)));
        Files.writeString(script, text);
        OracleModel again = ScriptReader.read(script, Cancellation.none()).model();
        assertThat(KnownToBoth.of(again, model, APP)).as(text.toString()).isEqualTo(KnownToBoth.of(model, model, APP));
    }

    /** So that comparing code's uses compares something. */
    @Test
    void aCaseHasCode() {
        assertThat(cases().stream().flatMap(c -> script(c).model().codeUses().stream()))
                .extracting(CodeUse::kind)
                .contains(CodeUse.Kind.values());
    }

    private static List<Identifier> tables(Conversion conversion) {
        return conversion.target().tables().stream().map(t -> t.name().name()).toList();
    }

    /** A user without access to DBA_ views, on the oldest release that has what the case needs. */
    @ParameterizedTest
    @MethodSource("cases")
    void givesItToAnOrdinaryUserOfAnOldRelease(GoldenCase golden) throws SQLException {
        compare(script(golden), load(golden, oldest(golden), false));
    }

    private static OracleVersion oldest(GoldenCase golden) {
        String source = String.join("\n", golden.lines("oracle.sql")).toUpperCase(Locale.ROOT);
        return source.contains(" AUTOMATIC") || source.contains("CONSISTENT")
                ? OracleVersion.V12_2
                : source.contains("IDENTITY") ? OracleVersion.V12_1 : OracleVersion.V11_2;
    }

    private static OracleConnection load(GoldenCase golden, OracleVersion version, boolean dba) {
        Opened opened = DATABASES.computeIfAbsent(version + " " + dba, k -> Opened.of(version, dba));
        opened.database().clear().load(golden.folder().resolve("dictionary"));
        return opened.oracle();
    }

    private static OracleModel compare(ScriptModel source, OracleConnection oracle) throws SQLException {
        DictionarySource read = DictionaryReader.read(oracle.connection(), owners(oracle), Cancellation.none());
        KnownToBoth actual = KnownToBoth.of(read.model(), source.model(), APP);
        KnownToBoth expected = KnownToBoth.of(source.model(), source.model(), APP);
        assertThat(lines(actual.tables())).isEqualTo(lines(expected.tables()));
        assertThat(actual).isEqualTo(expected);
        assertThat(KnownToBoth.codeUses(read.model(), APP)).isEqualTo(KnownToBoth.codeUses(source.model(), APP));
        assertThat(errors(read.findings())).isEqualTo(errors(source.findings()));
        return read.model();
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::code)
                .toList();
    }

    /** The dumps are written by hand: each tells the length of its bound. */
    private static void lengths(OracleConnection oracle) throws SQLException {
        try (Statement statement = oracle.connection().createStatement();
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
