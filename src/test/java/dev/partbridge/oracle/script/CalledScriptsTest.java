package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls of scripts may reach, and how often. */
class CalledScriptsTest {
    @TempDir
    private Path temp;

    private Path folder = Path.of(".");

    @BeforeEach
    void outsideAndInside() throws IOException {
        Files.writeString(temp.resolve("secret.sql"), "create table secret (a number);");
        folder = Files.createDirectories(temp.resolve("source"));
        Files.createDirectories(folder.resolve("sub"));
    }

    @Test
    void nothingOutsideOfTheFolderIsRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.tab"), temp.resolve("secret.sql"));
        Files.createSymbolicLink(folder.resolve("up"), temp);
        write(
                "a.sql",
                """
                create table t (a number);
                @../secret
                @%s
                @link.tab
                @up/secret.sql
                @sub/../../secret.sql
                @https://example.org/secret.sql
                @@..\\secret.sql
                @secret
                @"no\0name"
                """
                        .formatted(temp.resolve("secret.sql")));
        ScriptModel read = read(folder);
        assertThat(read.model().tables()).hasSize(1);
        assertThat(read.files()).containsExactly(folder.resolve("a.sql"));
        assertThat(read.findings().stream()
                        .map(f -> f.code() + " " + f.position().orElseThrow().line()))
                .containsExactly(
                        "PB-SRC-032 2",
                        "PB-SRC-032 3",
                        "PB-SRC-032 4",
                        "PB-SRC-032 5",
                        "PB-SRC-032 6",
                        "PB-SRC-032 7",
                        "PB-SRC-032 8",
                        "PB-SRC-031 9",
                        "PB-SRC-031 10");
    }

    @Test
    void aScriptGivenByItselfCallsThoseBesideIt() throws IOException {
        write("install.sql", "@@sub/tables\n@sub/TABLES.sql\n@" + folder.resolve("more.sql"));
        write("sub/tables.sql", "@@more\ncreate table here (a number);");
        write("sub/more.sql", "create table below (a number);");
        write("more.sql", "create table more (a number);");
        write("not_called.sql", "create table not_called (a number);");
        ScriptModel read = read(folder.resolve("install.sql"));
        assertThat(ModelDump.of(read).lines().filter(l -> !l.startsWith(" ")))
                .containsExactly(
                        "table BELOW HEAP @sub/more.sql:1:1",
                        "table HERE HEAP @sub/tables.sql:2:1",
                        "table MORE HEAP @more.sql:1:1");
    }

    @Test
    void aTemplateIsReadForEachOfItsArguments() throws IOException {
        write("all.sql", "@add t 1 \"x y\"\n@add t 2 'x'\n@add t 2 'x'\n@add t 2\n");
        write(
                "add.sql",
                """
                create table &1._&2 (a varchar2(9) default '&3');
                comment on table &1._&2 is 'once';
                alter session set optimizer_mode = all_rows;
                """);
        ScriptModel read = read(folder);
        assertThat(ModelDump.of(read))
                .isEqualTo(
                        """
                        table T_1 HEAP -- once @add.sql:1:1
                          A VARCHAR2(9) default 'x y' @add.sql:1:22
                          ddl create table t_1 (a varchar2(9) default 'x y') 1 | comment on table t_1 is 'once' 2
                        table T_2 HEAP -- once @add.sql:1:1
                          A VARCHAR2(9) default 'x' @add.sql:1:22
                          ddl create table t_2 (a varchar2(9) default 'x') 1 | comment on table t_2 is 'once' 2
                        skipped alter session alter session set optimizer_mode = all_rows @add.sql:3:1
                        skipped alter session alter session set optimizer_mode = all_rows @add.sql:3:1
                        skipped alter session alter session set optimizer_mode = all_rows @add.sql:3:1
                        skipped alter session alter session set optimizer_mode = all_rows @add.sql:3:1
                        """);
    }

    @Test
    void callsThatMultiplyEnd() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("s" + i + ".sql", "create table t" + i + " (a number);\n@s" + (i + 1) + "\n@s" + (i + 1) + "\n");
        }
        write("s30.sql", "create table t30 (a number);");
        ScriptModel read = read(folder);
        assertThat(read.model().tables()).hasSize(31);
        assertThat(read.findings().stream().map(f -> f.code()).distinct()).containsExactly("PB-SRC-033");
    }

    private void write(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), script);
    }

    private static ScriptModel read(Path source) {
        return ScriptReader.read(source, Cancellation.none());
    }
}
