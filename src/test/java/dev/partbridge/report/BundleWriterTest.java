package dev.partbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.plan.Editing;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.project.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {
    private static final Bundle BUNDLE = bundle(ReportModels.plan());

    @TempDir
    private Path folder;

    @Test
    void writesEachFileAsKept() throws IOException {
        Path out = folder.resolve("new/out");

        List<Path> written = BundleWriter.write(BUNDLE, out);

        assertThat(written)
                .map(Path::toString)
                .containsExactly(
                        "01-schemas.sql",
                        "03-tables.sql",
                        "05-keys.sql",
                        "90-validate.sql",
                        "findings.json",
                        "rollback/05-keys.sql",
                        "rollback/07-tables.sql",
                        "MANIFEST.json");
        for (Path file : written) {
            Golden.compare("bundle/" + file, Files.readString(out.resolve(file)));
        }
        assertThat(files(out)).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void tellsWhoAnswers() throws IOException {
        Bundle signed = new Bundle(
                BUNDLE.plan(),
                BUNDLE.source(),
                BUNDLE.toolVersion(),
                BUNDLE.findings(),
                BUNDLE.checks(),
                ReportModels.signOffs());
        BundleWriter.write(signed, folder);
        for (String file : List.of("findings.json", "MANIFEST.json")) {
            Golden.compare("bundle-signed/" + file, Files.readString(folder.resolve(file)));
        }
    }

    @Test
    void marksWhatIsEditedByHand() throws IOException {
        Plan plan = Editing.apply(
                ReportModels.plan(),
                List.of(
                        new Edit(
                                "03-tables table:shop.orders",
                                "CREATE TABLE shop.orders (\n    name text DEFAULT 'ü'\n)",
                                """
                                CREATE TABLE shop.orders (
                                    name text DEFAULT 'ü'
                                ) WITH (fillfactor = 90);
                                CREATE INDEX ON shop.orders (name); -- for the search
                                """),
                        new Edit(
                                "05-keys constraint:shop.orders#orders_pk",
                                "ALTER TABLE shop.orders ADD PRIMARY KEY (id)",
                                "-- kept elsewhere")));

        for (Path file : BundleWriter.write(bundle(plan), folder)) {
            Golden.compare("edited/" + file, Files.readString(folder.resolve(file)));
        }
    }

    @Test
    void replacesAnEarlierBundleAndLeavesTheRest() throws IOException {
        BundleWriter.write(BUNDLE, folder);
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Plan plan = ReportModels.plan();
        Plan fewer =
                new Plan(plan.conversion(), List.<Step>of(plan.steps().get(0)), plan.sourceFingerprint(), plan.hash());

        BundleWriter.write(bundle(fewer), folder);

        assertThat(files(folder))
                .map(Path::toString)
                .containsExactlyInAnyOrder(
                        "01-schemas.sql", "90-validate.sql", "findings.json", "MANIFEST.json", "mine.txt");
        assertThat(BundleWriter.write(BUNDLE, folder)).hasSize(8);
    }

    @Test
    void refusesWhatIsNotABundle() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        refused(folder + " is not empty and holds no MANIFEST.json of an earlier bundle; name an empty directory");

        Files.writeString(folder.resolve("MANIFEST.json"), "{}");
        refused(folder + "/MANIFEST.json was not written by this program; name an empty directory");

        Files.writeString(
                folder.resolve("MANIFEST.json"), "{\"tool\":{\"name\":\"Partbridge\"},\"files\":{\"mine.txt\":\"\"}}");
        refused(folder + "/MANIFEST.json lists \"mine.txt\", which no bundle holds; name an empty directory");
        assertThat(files(folder)).hasSize(2);
    }

    @Test
    void overwritesNoFileThatIsNotItsOwn() throws IOException {
        Plan plan = ReportModels.plan();
        BundleWriter.write(
                bundle(new Plan(plan.conversion(), List.of(), plan.sourceFingerprint(), plan.hash())), folder);
        Files.writeString(folder.resolve("05-keys.sql"), "mine");

        refused(folder
                + "/05-keys.sql is not of the earlier bundle and is not overwritten; move it away or name another"
                + " directory");
        assertThat(folder.resolve("05-keys.sql")).hasContent("mine");
    }

    @Test
    void refusesALinkedRollbackFolderAndAFile() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        BundleWriter.write(BUNDLE, out);
        Files.move(out.resolve("rollback"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("rollback"), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> BundleWriter.write(BUNDLE, out))
                .hasMessage(out + "/rollback is a symbolic link; name an empty directory");
        assertThat(files(folder.resolve("elsewhere"))).hasSize(2);
        Path file = out.resolve("findings.json");
        assertThatThrownBy(() -> BundleWriter.write(BUNDLE, file))
                .hasMessage(file + " is not a directory; name another one");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> BundleWriter.write(BUNDLE, folder))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    private static Bundle bundle(Plan plan) {
        return new Bundle(
                plan, ReportModels.SOURCE, "0.1.0", ReportModels.findings(), List.of("SELECT 1", "SELECT 2;\n"));
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).map(directory::relativize).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
