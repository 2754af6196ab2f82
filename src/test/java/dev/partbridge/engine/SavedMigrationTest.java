package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.oracle.OracleAddress;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OracleTls;
import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.project.ChosenRows;
import dev.partbridge.project.ChosenTables;
import dev.partbridge.project.Project;
import dev.partbridge.project.ProjectFile;
import dev.partbridge.project.ProjectSource;
import dev.partbridge.project.ProjectTarget;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SavedMigrationTest {
    private static final Path FILE = Path.of("/work/shop/shop.yaml");

    private static SavedMigration of(String yaml) {
        return new SavedMigration(FILE, ProjectFile.parse(FILE, "partbridge: 1\n" + yaml));
    }

    static Stream<SourceSpec> sources() {
        OracleTls.Store own = new OracleTls.Store(Path.of("/work/keys/own.p12"), "PKCS12");
        return Stream.of(
                new ScriptSource(Path.of("/work/shop/ddl")),
                new ScriptSource(Path.of("/work/shop")),
                new ScriptSource(Path.of("/elsewhere/a b.sql")),
                new LiveSource(
                        new OracleProfile(
                                new OracleAddress.Service("db", 1521, "SHOP"),
                                new OracleUser.Named("\"app\""),
                                Optional.of(Path.of("/work/tns")),
                                new OracleTls(
                                        Optional.of(Path.of("/work/shop/wallet")), Optional.of(own), Optional.of(own))),
                        List.of(new Identifier("HR"), new Identifier("Mixed case")),
                        Optional.of(Charset.forName("windows-1252"))),
                live(new OracleAddress.Sid("db", 1522, "ORCL"), new OracleUser.Proxy("a", "b")),
                live(new OracleAddress.Alias("SHOP"), new OracleUser.InWallet()),
                live(new OracleAddress.EasyConnect("tcps://db:2484/shop?wallet_location=x"), new OracleUser.Open()),
                live(
                        new OracleAddress.Descriptor("(DESCRIPTION=(ADDRESS=(HOST=db)(PORT=1521)(PROTOCOL=tcp))"
                                + "(CONNECT_DATA=(SERVICE_NAME=shop)))"),
                        new OracleUser.Named("APP")));
    }

    private static LiveSource live(OracleAddress address, OracleUser user) {
        return new LiveSource(new OracleProfile(address, user, Optional.empty(), OracleTls.standard()), List.of());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void sourcesComeBack(SourceSpec source) {
        SavedMigration empty = new SavedMigration(FILE, Project.empty());
        ProjectSource kept = empty.kept(source);
        assertThat(of("", Optional.of(kept), Optional.empty()).source()).contains(source);
    }

    @Test
    void targetsComeBack() {
        SavedMigration empty = new SavedMigration(FILE, Project.empty());
        for (Target target : List.of(
                new Target.Embedded(Path.of("/work/pg")),
                new Target.Url("jdbc:postgresql://pg/shop?user=app&sslmode=verify-full"))) {
            ProjectTarget kept = new ProjectTarget(Optional.of(empty.kept(target)), Optional.empty(), Optional.empty());
            assertThat(of("", Optional.empty(), Optional.of(kept)).target()).contains(target);
        }
    }

    private static SavedMigration of(String yaml, Optional<ProjectSource> source, Optional<ProjectTarget> target) {
        Project empty = of(yaml).project();
        Project project = new Project(
                source,
                target,
                empty.tables(),
                empty.choices(),
                empty.rows(),
                empty.run(),
                empty.edits(),
                empty.signOffs());
        return new SavedMigration(FILE, ProjectFile.parse(FILE, ProjectFile.text(project)));
    }

    @Test
    void pathsAreFromTheFolderOfTheFile() {
        SavedMigration empty = new SavedMigration(FILE, Project.empty());
        assertThat(empty.kept(new ScriptSource(Path.of("/work/ora/ddl.sql"))))
                .isEqualTo(new ProjectSource.Scripts("../ora/ddl.sql"));
        assertThat(empty.kept(new Target.Embedded(Path.of("/work/shop/pg"))))
                .isEqualTo(new ProjectTarget.Embedded("pg"));
    }

    @Test
    void choicesAreThoseOfTheConversion() {
        Inspection inspection = SmallModel.inspection();
        QualifiedName first = inspection.model().tables().get(0).name();
        Set<QualifiedName> others = inspection.model().tables().stream()
                .map(OracleTable::name)
                .filter(t -> !t.equals(first))
                .collect(Collectors.toSet());
        Narrowing rows = new Narrowing(Set.of(new Identifier("P1")), Optional.of("ID > 3"));
        SavedMigration saved = new SavedMigration(
                FILE,
                new Project(
                        Optional.empty(),
                        Optional.of(new ProjectTarget(Optional.empty(), Optional.of("shop"), Optional.of("9.6"))),
                        new ChosenTables(
                                ChosenTables.Kind.WITHOUT, Set.of(first, QualifiedName.of("GONE", "LONG_AGO"))),
                        Map.of("strategy", "inheritance"),
                        SavedMigration.kept(Map.of(first, rows)),
                        of("").project().run(),
                        List.of(),
                        List.of()));
        assertThat(saved.stale(inspection)).isEmpty();
        assertThat(saved.convertOptions(inspection, 18))
                .isEqualTo(new ConvertOptions(
                        new Identifier("shop"),
                        9,
                        others,
                        new Choices(Map.of("strategy", "inheritance")),
                        Map.of(first, rows)));
    }

    @Test
    void tablesThatAreGoneAreTold() {
        SavedMigration saved = new SavedMigration(
                FILE,
                new Project(
                        Optional.empty(),
                        Optional.empty(),
                        new ChosenTables(ChosenTables.Kind.ONLY, Set.of(QualifiedName.of("A", "B.C"))),
                        Map.of("strategy@A.D", "inheritance"),
                        Map.of(QualifiedName.of("E"), new ChosenRows(Set.of(), Optional.of("x"))),
                        of("").project().run(),
                        List.of(),
                        List.of()));
        assertThat(saved.stale(SmallModel.inspection()))
                .containsExactly(
                        "tables, only: the source has no table A.\"B.C\"",
                        "choices, strategy@A.D: the source has no such table",
                        "rows: the source has no table E");
    }

    @Test
    void aRunIsAsSavedOrByItself() {
        assertThat(of("").migrateOptions()).isEqualTo(MigrateOptions.defaults());
        MigrateOptions options = of("run: {jobs: 4, rate-limit: 20M, piece-size: 1G, max-rejects: 7, retries: 2,"
                        + " source-scan: false, maintenance-memory: 64M, vacuum: false, proof: auto, proof-rows: 9,"
                        + " proof-of-every-child: true, checksums: false, sample: 3}")
                .migrateOptions();
        assertThat(options)
                .isEqualTo(MigrateOptions.defaults()
                        .with(4)
                        .atMost(20 << 20)
                        .inPiecesOf(1 << 30)
                        .stoppingAbove(7)
                        .retrying(2)
                        .checking(new Prechecks(false, false))
                        .building(OptionalLong.of(64 << 20), false)
                        .with(new ProofSettings(ProofSettings.Means.AUTO, 9, true, false)));
        assertThat(options.build()).isEqualTo(new BuildSettings(OptionalLong.of(64 << 20), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run: {rate-limit: fast} | /work/shop/shop.yaml: run, rate-limit: 'fast' is no size: give bytes, or 500M, 4G,"
                        + " 1T",
                "run: {proof: none} | /work/shop/shop.yaml: run, proof: none is none of rows, constraints, auto",
                "run: {jobs: 0} | /work/shop/shop.yaml: jobs 0: give a number from 1 to 32",
            })
    void whatARunCannotBeIsRefused(String yaml, String refusal) {
        assertThatThrownBy(() -> of(yaml).migrateOptions())
                .isInstanceOf(EngineException.class)
                .hasMessage(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "target: {version: 8.4} | /work/shop/shop.yaml: version 8.4 of PostgreSQL is not supported: give 9.6 or"
                        + " 10 to 18",
                "target: {schema: pg_mine} | /work/shop/shop.yaml: target, schema: The name pg_mine is kept for",
                "choices: {nubmer: x} | /work/shop/shop.yaml: there is no rule \"nubmer\"",
            })
    void whatAConversionCannotBeIsRefused(String yaml, String refusal) {
        assertThatThrownBy(() -> of(yaml).convertOptions(SmallModel.inspection(), 18))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith(refusal);
    }

    @Test
    void whatCannotBeASchemaIsRefused() {
        assertThat(of("target: {schema: Shop}").schema()).contains(new Identifier("Shop"));
        assertThatThrownBy(() -> of("target: {schema: '\"Shop\"'}").schema())
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("/work/shop/shop.yaml: target, schema: Write the name without quotes");
        assertThatThrownBy(() -> of("target: {schema: ''}").schema())
                .hasMessageStartingWith("/work/shop/shop.yaml: target, schema: The name is empty");
    }

    @Test
    void aPasswordIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> of("source: {database: app/tiger@//db/shop}").source())
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("/work/shop/shop.yaml: source: a password in an argument")
                .hasMessageNotContaining("tiger");
        assertThatThrownBy(() -> of("target: {server: 'jdbc:postgresql://pg/db?password=tiger'}")
                        .target())
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("/work/shop/shop.yaml: target: a password in a URL")
                .hasMessageNotContaining("tiger");
    }

    @Test
    void endings() {
        assertThat(SavedMigration.isOne(Path.of("a/Shop.YAML"))).isTrue();
        assertThat(SavedMigration.isOne(Path.of("shop.yml"))).isTrue();
        assertThat(SavedMigration.isOne(Path.of("shop.sql"))).isFalse();
        assertThat(SavedMigration.isOne(Path.of("yaml"))).isFalse();
    }
}
