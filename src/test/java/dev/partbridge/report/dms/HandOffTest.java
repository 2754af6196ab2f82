package dev.partbridge.report.dms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hand-off's files as kept; with {@code -Dgolden.write=true} they are written anew, to be looked at. The statements
 * for PostgreSQL are the bundle's, kept elsewhere: here they are run.
 */
class HandOffTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/partbridge/report/dms");

    @TempDir
    private Path folder;

    @Test
    void ofTheSampleIsAsKept() throws IOException {
        compare(HandOffs.sample(), "sample");
    }

    @Test
    void ofARenamedChainIsAsKept() throws IOException {
        compare(HandOffs.chain(18), "chain");
    }

    @Test
    void isWrittenTwiceAlikeOverItself() throws IOException {
        List<Path> first = HandOffs.chain(18).write(folder);
        Map<String, String> before = HandOffs.chain(18).files();

        List<Path> second = HandOffs.chain(18).write(folder);

        assertThat(second).isEqualTo(first).contains(Path.of("README.md"), Path.of("MANIFEST.json"));
        for (Map.Entry<String, String> file : before.entrySet()) {
            assertThat(folder.resolve(file.getKey())).hasContent(file.getValue());
        }
    }

    @Test
    void offersOneTaskForAllOnlyWithoutChains() {
        assertThat(tasks(HandOffs.sample())).containsExactly("cdc", "full-load-chains", "full-load-tables");

        HandOff plain = HandOffs.script(folder, "CREATE TABLE T (ID NUMBER(9) PRIMARY KEY);");

        assertThat(tasks(plain)).containsExactly("cdc", "full-load-and-cdc", "full-load-tables");
        assertThat(codes(plain)).containsExactly("PB-DMS-015");
    }

    /** An unvalidated check is known by its name, ANALYZE by its table, when their texts are others. */
    @Test
    void takesStatementsAsTheyAreEdited() throws IOException {
        Files.writeString(
                folder.resolve("script.sql"),
                """
                CREATE TABLE T (ID NUMBER(9) GENERATED ALWAYS AS IDENTITY PRIMARY KEY, N NUMBER(4),
                  CONSTRAINT N_CK CHECK (N > 0) ENABLE NOVALIDATE);
                CREATE INDEX T_N ON T (N);
                """);
        Map<String, String> files = HandOffs.of(
                        folder,
                        18,
                        Map.of(),
                        List.of(
                                Map.entry("03-tables table:public.t", " WITH (fillfactor = 90)"),
                                Map.entry("05-keys constraint:public.t#n_ck", ";\nSELECT 1"),
                                Map.entry("06-indexes index:public.t#t_n", ""),
                                Map.entry("09-statistics table:public.t", " (n)")))
                .files();
        assertThat(files.get("target/1-before-load/03-tables.sql"))
                .contains("-- edited by hand\nCREATE TABLE public.t", "WITH (fillfactor = 90);");
        assertThat(files.get("target/1-before-load/05-keys.sql")).doesNotContain("n_ck");
        assertThat(files.get("target/2-after-load/01-checks.sql"))
                .contains("-- constraint:public.t#n_ck\n-- edited by hand\nALTER TABLE", "NOT VALID;\nSELECT 1;");
        assertThat(files.get("target/2-after-load/02-indexes.sql"))
                .contains("-- left out by hand: index:public.t#t_n\n")
                .doesNotContain("CREATE INDEX");
        assertThat(files.get("target/2-after-load/04-statistics.sql")).contains("ANALYZE public.t (n);");
        assertThat(files.get("target/1-before-load/07-for-the-load.sql"))
                .contains("-- public.t.id (its table is edited by hand: see whether this still fits)\nALTER TABLE");
        assertThat(files.get("findings.json")).contains("PB-EDT-006", "PB-EDT-007");
    }

    @Test
    void tellsWhoCarriesMovedKeys() {
        assertThat(codes(HandOffs.chain(18))).contains("PB-DMS-002").doesNotContain("PB-DMS-004");
        // triggers do, as everywhere before 15
        assertThat(codes(HandOffs.chain(14))).doesNotContain("PB-DMS-002", "PB-DMS-004");
        assertThat(codes(HandOffs.of(HandOffs.CHAIN, 18, Map.of("key-moves", "refuse"))))
                .contains("PB-DMS-004")
                .doesNotContain("PB-DMS-002");
    }

    @Test
    void refusesChildrenThatNothingGivesTheKey() {
        assertThat(codes(HandOffs.chain(18))).contains("PB-DMS-013").doesNotContain("PB-DMS-017");
        assertThat(codes(HandOffs.of(HandOffs.CHAIN, 18, Map.of("landing", "none"))))
                .contains("PB-DMS-017")
                .doesNotContain("PB-DMS-013");
    }

    @Test
    void leavesOutWhatNoRuleCanTellWithItsChildren() {
        HandOff handOff = HandOffs.script(
                folder,
                """
                CREATE TABLE A.P (ID NUMBER(9), D DATE NOT NULL, "NO#" NUMBER(4), CONSTRAINT P_PK PRIMARY KEY (ID))
                  PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2025-01-01'));
                CREATE TABLE A.C (ID NUMBER(9) PRIMARY KEY, P_ID NUMBER(9) NOT NULL,
                  CONSTRAINT C_FK FOREIGN KEY (P_ID) REFERENCES A.P (ID)) PARTITION BY REFERENCE (C_FK);
                CREATE TABLE A."IT'S" (ID NUMBER(9) PRIMARY KEY);
                CREATE TABLE A.FINE (ID NUMBER(9) PRIMARY KEY);
                """);

        assertThat(handOff.findings().stream().filter(f -> f.code().equals("PB-DMS-006")))
                .map(f -> f.subject().table().name().text())
                .containsExactlyInAnyOrder("P", "C", "IT'S");
        assertThat(handOff.files().get("tasks/cdc/table-mappings.json"))
                .contains("FINE")
                .doesNotContain("\"P\"", "IT'S");
        assertThat(tasks(handOff)).doesNotContain("full-load-chains");
    }

    @Test
    void tellsWhatDmsWouldNotBring() {
        HandOff handOff = HandOffs.script(
                folder,
                """
                CREATE TABLE A.NOKEY (D CLOB);
                CREATE TABLE A.LONGS (ID NUMBER(9) PRIMARY KEY, L LONG);
                CREATE TABLE A.IDS (ID NUMBER(9) PRIMARY KEY, R ROWID);
                CREATE TABLE A.NUMBERS (ID NUMBER(9) PRIMARY KEY, N NUMBER, P NUMBER(20,2), F FLOAT(126), OK NUMBER(15,2));
                CREATE TABLE A.IOT (ID NUMBER(9) PRIMARY KEY) ORGANIZATION INDEX;
                """);

        assertThat(of(handOff, "NOKEY")).contains("PB-DMS-007", "PB-DMS-012", "PB-DMS-014");
        assertThat(of(handOff, "LONGS")).contains("PB-DMS-011");
        assertThat(of(handOff, "IDS")).contains("PB-DMS-008");
        assertThat(handOff.findings().stream().filter(f -> f.code().equals("PB-DMS-009")))
                .map(Finding::message)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).startsWith("Column N of A.NUMBERS"),
                        m -> assertThat(m).startsWith("Column P of A.NUMBERS"),
                        m -> assertThat(m).startsWith("Column F of A.NUMBERS"));
        assertThat(of(handOff, "IOT")).contains("PB-DMS-016");
        assertThat(handOff.files().get("endpoints/source-oracle.json")).contains("\"NumberDatatypeScale\": -2");
        assertThat(handOff.files().get("oracle/01-prepare.sql"))
                .contains("ALTER TABLE \"A\".\"NOKEY\" ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS;")
                .contains("ALTER TABLE \"A\".\"LONGS\" ADD SUPPLEMENTAL LOG DATA (PRIMARY KEY) COLUMNS;");
    }

    @Test
    void tellsOfValuesThatOnlyTheLoadOfThisProgramMakes() throws IOException {
        Files.writeString(
                folder.resolve("a.sql"),
                """
                CREATE TABLE A.T (ID RAW(16) PRIMARY KEY, D DATE, Z TIMESTAMP WITH TIME ZONE);
                CREATE TABLE A.K (ID NUMBER(9), AT DATE) PARTITION BY RANGE (AT) (PARTITION P VALUES LESS THAN (MAXVALUE));
                """);
        HandOff handOff = HandOffs.of(
                folder,
                18,
                Map.of(
                        "raw", "uuid",
                        "date", "date",
                        "timestamp-tz", "offset-column",
                        "null-keys", "infinity"));

        assertThat(handOff.findings().stream().filter(f -> f.code().equals("PB-DMS-010")))
                .map(Finding::message)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).startsWith("Column ID of A.T").contains("uuid"),
                        m -> assertThat(m).startsWith("Column D of A.T").contains("time of day"),
                        m -> assertThat(m).startsWith("Column z_offset of a.t").contains("stays NULL"),
                        m -> assertThat(m).startsWith("Column AT of A.K").contains("infinity"));
    }

    private static Set<String> codes(HandOff handOff) {
        return handOff.findings().stream()
                .map(Finding::code)
                .filter(c -> c.startsWith("PB-DMS-"))
                .collect(Collectors.toSet());
    }

    private static List<String> of(HandOff handOff, String table) {
        return handOff.findings().stream()
                .filter(f -> f.subject().table().name().text().equals(table))
                .map(Finding::code)
                .toList();
    }

    private static List<String> tasks(HandOff handOff) {
        return handOff.files().keySet().stream()
                .filter(f -> f.startsWith("tasks/") && f.endsWith("task-settings.json"))
                .map(f -> f.split("/", -1)[1])
                .toList();
    }

    private static void compare(HandOff handOff, String name) throws IOException {
        Path kept = FOLDER.resolve(name).resolve("expected");
        for (Map.Entry<String, String> file : handOff.files().entrySet()) {
            if (file.getKey().startsWith("rollback/")
                    || file.getKey().startsWith("target/")
                    || file.getKey().equals("90-validate.sql")
                    || file.getKey().equals("findings.json")
                    || file.getKey().endsWith(".sh")) {
                continue;
            }
            Path path = kept.resolve(file.getKey());
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(Files.readString(path, StandardCharsets.UTF_8));
        }
    }
}
