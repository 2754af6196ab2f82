package dev.partbridge.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFileTest {
    private static final Path FILE = Path.of("shop.yaml");

    private static final Project WHOLE = new Project(
            Optional.of(new ProjectSource.Database(
                    "APP@//db.example.com:1521/SHOP",
                    List.of(new Identifier("HR"), new Identifier("Mixed")),
                    Optional.of("windows-1252"),
                    new ProjectSource.Stores(
                            Optional.of("../tns"),
                            Optional.of("wallet"),
                            Optional.of(new ProjectSource.Store("own.p12", "PKCS12")),
                            Optional.empty()))),
            Optional.of(new ProjectTarget(
                    Optional.of(new ProjectTarget.Server("jdbc:postgresql://pg.example.com/shop?user=app")),
                    Optional.of("shop"),
                    Optional.of("16"))),
            new ChosenTables(
                    ChosenTables.Kind.WITHOUT, Set.of(QualifiedName.of("HR", "OLD"), QualifiedName.of("HR", "a.b"))),
            Map.of("strategy", "inheritance", "duplicates@HR.SALES", "smallest"),
            Map.of(
                    QualifiedName.of("HR", "SALES"),
                    new ChosenRows(
                            Set.of(new Identifier("P2025"), new Identifier("NO")), Optional.of("REGION = 'EU'"))),
            new RunChoices(
                    Optional.of(4),
                    Optional.of("20M"),
                    Optional.empty(),
                    Optional.of(100L),
                    Optional.empty(),
                    Optional.of(false),
                    Optional.empty(),
                    Optional.empty(),
                    new RunChoices.ProofChoices(
                            Optional.of("auto"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(20))),
            List.of(new Edit(
                    "03-tables table:shop.sales",
                    "CREATE TABLE shop.sales (\n    id bigint\n);\n",
                    "CREATE TABLE shop.sales (\n    id bigint -- theirs\n);\n")),
            List.of(new SignOff(
                    "PB-REF-003", "table:HR.SALES", "HR.SALES: is so.", "A. Smith", "asked the owners: fine")));

    @Test
    void writesWhatDiffersFromTheDefaults() {
        assertThat(ProjectFile.text(WHOLE))
                .isEqualTo(
                        """
                        # A migration of Partbridge. Passwords are never in it.
                        partbridge: 1
                        source:
                          database: APP@//db.example.com:1521/SHOP
                          schemas:
                          - HR
                          - Mixed
                          texts-as: windows-1252
                          tns-admin: ../tns
                          wallet: wallet
                          key-store:
                            file: own.p12
                            type: PKCS12
                        target:
                          server: jdbc:postgresql://pg.example.com/shop?user=app
                          schema: shop
                          version: "16"
                        tables:
                          without:
                          - HR.OLD
                          - HR."a.b"
                        choices:
                          duplicates@HR.SALES: smallest
                          strategy: inheritance
                        rows:
                          HR.SALES:
                            partitions:
                            - "NO"
                            - P2025
                            where: REGION = 'EU'
                        run:
                          jobs: 4
                          rate-limit: 20M
                          max-rejects: 100
                          source-scan: false
                          proof: auto
                          sample: 20
                        edits:
                        - statement: 03-tables table:shop.sales
                          generated: |
                            CREATE TABLE shop.sales (
                                id bigint
                            );
                          edited: |
                            CREATE TABLE shop.sales (
                                id bigint -- theirs
                            );
                        sign-offs:
                        - code: PB-REF-003
                          object: table:HR.SALES
                          message: "HR.SALES: is so."
                          by: A. Smith
                          note: "asked the owners: fine"
                        """);
    }

    @Test
    void readsWhatItWrote() {
        assertThat(ProjectFile.parse(FILE, ProjectFile.text(WHOLE))).isEqualTo(WHOLE);
        assertThat(ProjectFile.parse(FILE, ProjectFile.text(Project.empty()))).isEqualTo(Project.empty());
    }

    @Test
    void anEmptyProjectIsItsFormatAlone() {
        assertThat(ProjectFile.text(Project.empty()))
                .isEqualTo("# A migration of Partbridge. Passwords are never in it.\npartbridge: 1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "partbridge: 2\\nnew: 1 | shop.yaml: was written by a newer version of Partbridge (format 2, this one"
                        + " knows 1); open it with that version",
                "tables: {} | shop.yaml: is no project of Partbridge: the field partbridge with the format's number is"
                        + " missing",
                "- 1 | shop.yaml: is no project of Partbridge: the field partbridge with the format's number is missing",
                "partbridge: 1\\nsource:\\n  scripst: x | shop.yaml:3:13: there is no field scripst here; there are"
                        + " database, key-store, schemas, scripts, texts-as, tns-admin, trust-store, wallet",
                "partbridge: 1\\nrun:\\n  jobs: many | shop.yaml:3:9: run, jobs: is not what belongs here",
                "partbridge: 1\\ntables: {only: [A], without: [B]} | shop.yaml: tables: give either only or without",
                "partbridge: 1\\nsource: {scripts: x, wallet: y} | shop.yaml: source: what stands beside scripts is of a"
                        + " database; leave out one or the other",
                "partbridge: 1\\nrows: {a.b.c: {where: x}} | shop.yaml: rows: \"a.b.c\" is no name: write SCHEMA.NAME or"
                        + " NAME, a part with a dot in double quotes",
                "partbridge: 1\\nsign-offs: [{code: X}] | shop.yaml: sign-offs, X, object: is missing, or empty",
            })
    void refusesWhatIsNoProject(String text, String refusal) {
        assertThatThrownBy(() -> ProjectFile.parse(FILE, text.replace("\\n", "\n")))
                .isInstanceOf(ProjectException.class)
                .hasMessage(refusal);
    }

    @Test
    void refusesAFieldGivenTwiceAndBrokenYaml() {
        assertThatThrownBy(() -> ProjectFile.parse(FILE, "partbridge: 1\nchoices:\n  a: b\n  a: c\n"))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("shop.yaml:")
                .hasMessageContaining("uplicate");
        assertThatThrownBy(() -> ProjectFile.parse(FILE, "partbridge: 1\nchoices: [\n"))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("shop.yaml:");
    }

    @Test
    void aFailedWriteLeavesTheFileAsItWas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.yaml");
        ProjectFile.write(WHOLE, file);
        ProjectFile.write(Project.empty(), file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(ProjectFile.read(file)).isEqualTo(Project.empty());
        assertThatThrownBy(() -> ProjectFile.write(WHOLE, folder.resolve("none/a.yaml")))
                .isInstanceOf(ProjectException.class)
                .hasMessageEndingWith("a.yaml: cannot be written: its folder is not there");
        assertThatThrownBy(() -> ProjectFile.read(folder.resolve("b.yaml")))
                .isInstanceOf(ProjectException.class)
                .hasMessageEndingWith("b.yaml: is not there");
    }

    @Test
    void keepsTheShorterListOfTables() {
        QualifiedName a = QualifiedName.of("A");
        QualifiedName b = QualifiedName.of("B");
        QualifiedName c = QualifiedName.of("C");
        assertThat(ChosenTables.of(Set.of(a, b, c), Set.of(a, b, c))).isEqualTo(ChosenTables.ALL);
        assertThat(ChosenTables.of(Set.of(a, b), Set.of(a, b, c)))
                .isEqualTo(new ChosenTables(ChosenTables.Kind.WITHOUT, Set.of(c)));
        assertThat(ChosenTables.of(Set.of(a), Set.of(a, b, c)))
                .isEqualTo(new ChosenTables(ChosenTables.Kind.ONLY, Set.of(a)));
    }
}
