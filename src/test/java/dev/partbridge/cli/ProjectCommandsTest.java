package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import dev.partbridge.ui.StubEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project as SOURCE is the same as its values typed. */
class ProjectCommandsTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path ddl;
    private Path project;

    @BeforeEach
    void write() throws IOException {
        ddl = Files.createDirectory(folder.resolve("ddl"));
        Files.writeString(
                ddl.resolve("t.sql"),
                """
                CREATE TABLE T (ID NUMBER(10), D DATE NOT NULL) PARTITION BY RANGE (D)
                  (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'));
                CREATE TABLE U (ID NUMBER(10), D DATE NOT NULL) PARTITION BY RANGE (D)
                  (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'));
                """);
        project = folder.resolve("shop.yaml");
    }

    private void save(String fields) throws IOException {
        Files.writeString(project, "partbridge: 1\nsource:\n  scripts: ddl\n" + fields);
    }

    @Test
    void convertsAsItWouldByArguments() throws IOException {
        save("target: {schema: shop, version: 15}\ntables: {only: [T]}\nchoices: {strategy@T: inheritance}\n");
        convert("a", project);
        convert(
                "b",
                ddl,
                "--target-schema",
                "shop",
                "--target-version=15",
                "--tables=t",
                "--set",
                "strategy@t=inheritance");
        assertThat(files("a")).isEqualTo(files("b")).isNotEmpty();
    }

    @Test
    void whatIsTypedGoesBeforeTheFile() throws IOException {
        save("target: {schema: shop, version: 15}\ntables: {only: [T]}\nchoices: {strategy: inheritance}\n");
        convert("a", project, "--tables", "u", "--target-version=16", "--strategy=declarative", "--target-schema=x");
        convert("b", ddl, "--tables", "u", "--target-version=16", "--set=strategy=declarative", "--target-schema=x");
        assertThat(files("a")).isEqualTo(files("b")).isNotEmpty();
    }

    @Test
    void runsAsTheFileSaysUnlessAnotherIsTyped() throws IOException {
        save("target: {server: 'jdbc:postgresql://pg.example.com/shop?user=u'}\nrun: {jobs: 4, rate-limit: 20M,"
                + " piece-size: 1G, max-rejects: 7, retries: 2, source-scan: false, maintenance-memory: 64M,"
                + " vacuum: false, proof: auto, checksums: false, sample: 3}\n");
        MigrateOptions saved = MigrateOptions.defaults()
                .with(4)
                .atMost(20 << 20)
                .inPiecesOf(1 << 30)
                .stoppingAbove(7)
                .retrying(2)
                .checking(new Prechecks(false, false))
                .building(OptionalLong.of(64 << 20), false)
                .with(new ProofSettings(Means.AUTO, ProofSettings.MOST_ROWS, false, false));
        assertThat(migrated()).isEqualTo(saved);
        assertThat(migrated(
                        "--jobs=3",
                        "--rate-limit=1M",
                        "--piece-size=0",
                        "--max-rejects=1",
                        "--retries=0",
                        "--maintenance-memory=2M",
                        "--proof=rows",
                        "--dry-run"))
                .isEqualTo(saved.with(3)
                        .atMost(1 << 20)
                        .inPiecesOf(0)
                        .stoppingAbove(1)
                        .retrying(0)
                        .building(OptionalLong.of(2 << 20), false)
                        .with(new ProofSettings(Means.ROWS, ProofSettings.MOST_ROWS, false, false))
                        .dry());
    }

    private MigrateOptions migrated(String... more) {
        try (StubEngine engine = new StubEngine()) {
            String[] all = Stream.concat(Stream.of("migrate", project.toString(), "--quiet"), Stream.of(more))
                    .toArray(String[]::new);
            run(engine, all);
            return engine.options;
        }
    }

    @Test
    void refusesWhatARunCannotBe() throws IOException {
        save("target: {embedded: pg}\nrun: {rate-limit: fast}\n");
        assertThat(run("migrate", project.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err)
                .hasToString("partbridge: " + project
                        + ": run, rate-limit: 'fast' is no size: give bytes, or 500M, 4G, 1T\n");
        assertThat(folder.resolve("pg")).doesNotExist();
    }

    @Test
    void refusesWhatTheFileCannotMean() throws IOException {
        save("tables: {only: [GONE]}\n");
        assertThat(run(
                        "convert",
                        project.toString(),
                        "--out",
                        folder.resolve("a").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err)
                .hasToString("partbridge: " + project + ": tables, only: the source has no table GONE; take it out of"
                        + " the file, or open the project in the window and save it again\n");
    }

    @Test
    void refusesAMissingTarget() throws IOException {
        save("");
        assertThat(run("migrate", project.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("migrate", ddl.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err)
                .hasToString("partbridge: " + project + " names no target yet: give TARGET,"
                        + " jdbc:postgresql://host:port/database?user=name, or embedded:DIR\n"
                        + "partbridge: there is no TARGET: give jdbc:postgresql://host:port/database?user=name, or"
                        + " embedded:DIR\n");
    }

    @Test
    void convertsWithWhatWasEditedByHand() throws IOException {
        convert("b", ddl);
        String tables = files("b").get("03-tables.sql");
        String generated = tables.substring(tables.indexOf("CREATE TABLE public.u"));
        save("edits:\n- statement: 03-tables table:public.u\n  generated: |\n" + generated.indent(4) + "  edited: |\n"
                + generated
                        .replace("id bigint", "id bigint GENERATED ALWAYS AS IDENTITY")
                        .indent(4)
                + "- {statement: '09-statistics table:public.t', generated: ANALYZE public.t, edited: ''}\n");
        convert("a", project);
        Map<String, String> edited = files("a");
        assertThat(edited.get("03-tables.sql"))
                .contains(
                        "\n-- table:public.u\n-- edited by hand\nCREATE TABLE public.u (\n  id bigint GENERATED ALWAYS")
                .doesNotContain("-- table:public.t\n-- edited by hand");
        assertThat(edited.get("09-statistics.sql"))
                .contains("left out by hand: table:public.t\n")
                .doesNotContain("ANALYZE public.t;");
        assertThat(edited.get("findings.json")).contains("PB-EDT-007").contains("PB-EDT-006");
        assertThat(edited.get("MANIFEST.json")).contains("\"state\": \"left out\"");
        assertThat(edited).containsOnlyKeys(files("b").keySet());
        assertThat(edited.get("04-partitions.sql")).isEqualTo(files("b").get("04-partitions.sql"));

        assertThat(run("assess", project.toString(), "--json")).isZero();
        assertThat(out.toString()).contains("PB-EDT-007");
    }

    @Test
    void refusesAnEditThatHasLostItsStatement() throws IOException {
        save("edits:\n- {statement: 06-indexes index:public.t#gone, generated: a, edited: b}\n");
        assertThat(run(
                        "convert",
                        project.toString(),
                        "--out",
                        folder.resolve("a").toString()))
                .isEqualTo(ExitCode.STOPPED);
        assertThat(err.toString())
                .contains("error PB-EDT-002 table:T: 06-indexes index:public.t#gone was edited by hand, and no such")
                .endsWith(
                        "partbridge: an edit stands in the way: 06-indexes index:public.t#gone was edited by hand, and"
                                + " no such statement is generated. Take the edit out of the project, or choose again what made"
                                + " the statement be generated; until then nothing is written or executed. (PB-EDT-002)\n");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(run("assess", project.toString())).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void refusesAMissingFileAndAMissingSource() throws IOException {
        assertThat(run("inspect", project.toString())).isEqualTo(ExitCode.USAGE);
        Files.writeString(project, "partbridge: 1\n");
        assertThat(run("inspect", project.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err)
                .hasToString(
                        "partbridge: " + project + ": is not there\npartbridge: " + project
                                + ": names no source yet; write one into the field source, or open the project in the window\n");
    }

    @Test
    void tellsWhoAnswersForAFinding() throws IOException {
        Files.writeString(ddl.resolve("u.sql"), "CREATE TABLE V (ID NUMBER) NOSUCHCLAUSE;\n");
        save("");
        assertThat(run("assess", project.toString())).isEqualTo(ExitCode.FAILED);
        String code = out.toString().replaceAll("(?s).*error (PB-[A-Z]+-[0-9]+) .*", "$1");
        String message = out.toString().replaceAll("(?s).*error PB-[A-Z]+-[0-9]+ \\S+: ([^\\n]+)\\n.*", "$1");
        String object = out.toString().replaceAll("(?s).*error PB-[A-Z]+-[0-9]+ (\\S+): .*", "$1");

        save(signed(code, object, message));
        out.getBuffer().setLength(0);
        assertThat(run("assess", project.toString())).as(out.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("    signed off by Ann (not needed)\n", "1 error (1 signed off), ");
        convert("a", project);
        assertThat(files("a").get("findings.json")).contains("\"by\": \"Ann\"");
        assertThat(files("a").get("MANIFEST.json")).contains("\"signedOff\": [", "\"note\": \"not needed\"");
        out.getBuffer().setLength(0);
        assertThat(run("assess", "--json", project.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"signedOff\": 1", "\"lapsed\": false");
        out.getBuffer().setLength(0);
        assertThat(run("inspect", "--json", project.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("\"by\": \"Ann\"").doesNotContain("orphan");

        save(signed(code, object, "It said something else."));
        out.getBuffer().setLength(0);
        assertThat(run("assess", project.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains(
                        "    to be looked at again: was signed off by Ann (not needed), when it said: It said something"
                                + " else.\n",
                        "1 error (1 to be looked at again), ");

        save(signed("PB-SRC-999", object, message));
        out.getBuffer().setLength(0);
        assertThat(run("assess", project.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("note: PB-SRC-999 " + object
                        + " was signed off by Ann (not needed), but there is no such finding any more; it said: ");
    }

    private static String signed(String code, String object, String message) {
        return "sign-offs:\n- code: " + code + "\n  object: '" + object + "'\n  message: '" + message.replace("'", "''")
                + "'\n  by: Ann\n  note: not needed\n";
    }

    private void convert(String to, Path source, String... more) {
        String[] all = Stream.concat(
                        Stream.of(
                                "convert",
                                source.toString(),
                                "--out",
                                folder.resolve(to).toString(),
                                "--quiet"),
                        Stream.of(more))
                .toArray(String[]::new);
        assertThat(run(all)).as(err.toString()).isZero();
    }

    private Map<String, String> files(String of) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(of))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.resolve(of).relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private int run(String... args) {
        try (Engine engine = Engines.create()) {
            return run(engine, args);
        }
    }

    private int run(Engine engine, String... args) {
        Output output = new Output(new PrintWriter(out, true), new PrintWriter(err, true), false);
        return CommandLineShell.run(engine, output, new CountDownLatch(1), args);
    }
}
