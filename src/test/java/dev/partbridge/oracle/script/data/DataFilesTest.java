package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.TableOf;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    private static final OracleTable EMP = TableOf.name("HR", "EMP").build();
    private static final OracleTable DEPT = TableOf.name("HR", "DEPT").build();
    private static final OracleTable OTHER_DEPT = TableOf.name("OPS", "DEPT").build();
    private static final OracleModel MODEL = TableOf.model(EMP, DEPT, OTHER_DEPT);

    @TempDir
    private Path folder;

    @Test
    void filesAreNamedAsTheirTables() throws IOException {
        touch("a/emp.csv", "a/EMP.2.csv", "EMP.CSV", "hr.dept.csv", "OPS.DEPT.1.csv", "notes.txt");

        DataFiles found = find();

        assertThat(found.files())
                .containsExactly(
                        new DataFile(EMP, "EMP.CSV"),
                        new DataFile(OTHER_DEPT, "OPS.DEPT.1.csv"),
                        new DataFile(EMP, "a/EMP.2.csv"),
                        new DataFile(EMP, "a/emp.csv"),
                        new DataFile(DEPT, "hr.dept.csv"));
        assertThat(found.findings()).isEmpty();
        assertThat(found.of(DEPT)).containsExactly(new DataFile(DEPT, "hr.dept.csv"));
    }

    @Test
    void unknownAndUnclearNamesAreFindings() throws IOException {
        touch("DEPT.csv", "SALGRADE.csv", "EMP_2.csv");

        assertThat(find().findings())
                .extracting(f -> f.code() + " " + f.message())
                .containsExactly(
                        "PB-DAT-002 The file DEPT.csv may be of several tables: HR.DEPT, OPS.DEPT; its rows are not"
                                + " read.",
                        "PB-DAT-001 The file EMP_2.csv is named as no table of the source; its rows are not read.",
                        "PB-DAT-001 The file SALGRADE.csv is named as no table of the source; its rows are not read.");
    }

    @Test
    void linksOutOfTheFolderAreRefused() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        touch("EMP.csv", "source/in.txt", "beside/EMP.csv");
        Files.createSymbolicLink(source.resolve("EMP.csv"), folder.resolve("EMP.csv"));
        Files.createSymbolicLink(source.resolve("HR.EMP.csv"), source.resolve("in.txt"));
        Files.createSymbolicLink(source.resolve("linked"), folder.resolve("beside"));
        Files.createSymbolicLink(source.resolve("EMP.1.csv"), folder.resolve("nowhere"));

        DataFiles found = DataFiles.find(source, MODEL, Cancellation.none());

        assertThat(found.files()).containsExactly(new DataFile(EMP, "HR.EMP.csv"));
        assertThat(found.findings())
                .extracting(f -> f.code() + " " + f.message())
                .containsExactly(
                        "PB-DAT-003 The file EMP.1.csv is a symbolic link that leads nowhere.",
                        "PB-DAT-003 The file EMP.csv is a symbolic link that leads out of the source's folder.",
                        "PB-DAT-003 The folder linked is a symbolic link and is not looked into.");
    }

    @Test
    void aScriptAloneHasNoDataFiles() throws IOException {
        touch("EMP.csv", "ddl.sql");

        assertThat(DataFiles.find(folder.resolve("ddl.sql"), MODEL, Cancellation.none())
                        .files())
                .isEmpty();
    }

    private DataFiles find() throws IOException {
        return DataFiles.find(folder, MODEL, Cancellation.none());
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }
}
