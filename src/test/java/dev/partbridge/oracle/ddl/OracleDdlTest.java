package dev.partbridge.oracle.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.KnownToBoth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rendered gives the same model when it is read again. */
class OracleDdlTest {
    private static final Identifier APP = new Identifier("APP");

    @TempDir
    Path folder;

    static List<Path> scripts() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden"))) {
            return folders.sorted().map(f -> f.resolve("oracle.sql")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theGoldenScriptsComeBack(Path script) throws IOException {
        OracleModel model = read(script);
        // of kinds that are not converted the model holds no partitions
        roundTrip(model.withTables(model.tables().stream()
                .filter(t -> !(t.partitioning().orElse(null) instanceof Partitioning.NotConverted))
                .toList()));
    }

    @Test
    void whatTheyDoNotHoldComesBack() throws IOException {
        roundTrip(
                read(
                        write(
                                """
                create sequence app.s start with 5 increment by -2 minvalue -100 maxvalue 10 nocache cycle;
                create table app."Mixed Case" (
                  a number(10) generated always as identity (start with 7 cache 50),
                  b interval day(3) to second(4), c interval year to month, d timestamp(3) with time zone,
                  e varchar2(10 char) default on null 'it''s', f raw(16) invisible, g app.point, h float(20),
                  i number(*,0), j national character varying(20), k xmltype, l "TIMESTAMP of day",
                  constraint pk primary key (a) deferrable initially deferred using index tablespace ix,
                  constraint u unique (e, i) disable, constraint c1 check (i > 0 and e <> 'x') enable novalidate,
                  constraint fk foreign key (i) references app.other (id) on delete set null)
                tablespace data;
                create table app.other (id number primary key, t date) organization index;
                create global temporary table app.tmp (x date) on commit preserve rows;
                create table app.hashed (id number, d date) partition by hash (id)
                  (partition tablespace a, partition h2 tablespace b);
                create table app.grid (r date, l varchar2(3), n number)
                  partition by range (r) interval (numtodsinterval(36, 'HOUR')) store in (a, b)
                  subpartition by list (l) subpartition template (subpartition x values ('X'), subpartition rest values (default))
                  (partition p1 values less than (timestamp '2024-01-01 12:30:00'),
                   partition p2 values less than (date '2025-01-01') (subpartition values ('A', 'B'), subpartition z values (default) tablespace c));
                create table app.auto (a number, b varchar2(5)) partition by list (a, b) automatic
                  (partition p1 values ((1, 'x'), (2, null)));
                create table app.sys (a number) partition by system partitions 3;
                create unique index app.ix1 on app.grid (r desc, l) local;
                create bitmap index app.ix2 on app.grid (upper(l));
                create index app.ix3 on app.other (t) reverse tablespace ix;
                create index app.ix4 on app.hashed (d) global partition by hash (d) partitions 4;
                comment on table app.other is 'It''s "other"';
                comment on column app.other.id is 'two
                lines';
                """)));
    }

    @Test
    void whereOracleKeepsLaterPartitionsIsKept() throws IOException {
        OracleModel model = read(write("create table t (a number) partition by range (a) interval (10) store in (x, y)"
                + " (partition p values less than (10));"));
        assertThat(render(model)).contains("INTERVAL (10) STORE IN (\"X\", \"Y\")");
        assertThat(read(write(render(model)))
                        .tables()
                        .get(0)
                        .partitioning()
                        .orElseThrow()
                        .storeIn())
                .containsExactly(new Identifier("X"), new Identifier("Y"));
    }

    @Test
    void whatTheModelDoesNotHoldIsAComment() throws IOException {
        OracleModel model = read(
                write(
                        """
                create table app.o of app.point;
                create table app.x (a number) organization external (default directory d location ('f.csv'));
                create sharded table app.h (id number) partition by consistent hash (id) partitions auto tablespace set t;
                create index app.d on app.h (id) indextype is ctxsys.context;
                """));
        assertThat(render(model))
                .contains("-- \"APP\".\"O\" is a table of an object type")
                .contains("-- ORGANIZATION EXTERNAL: where its files are is not known\n;")
                .contains("-- PARTITION BY CONSISTENT HASH (\"ID\"): its partitions are not known\n;")
                .contains("-- DOMAIN index, what follows the columns is not known: CREATE INDEX \"APP\".\"D\"");
    }

    private void roundTrip(OracleModel model) throws IOException {
        Path rendered = write(render(model));
        OracleModel again = read(rendered);
        KnownToBoth expected = KnownToBoth.of(model, model, APP);
        assertThat(KnownToBoth.of(again, model, APP))
                .as(Files.readString(rendered))
                .isEqualTo(expected);
    }

    private static String render(OracleModel model) {
        StringBuilder text = new StringBuilder();
        model.sequences().forEach(s -> text.append(OracleDdl.sequence(s)));
        model.tables().forEach(t -> text.append(OracleDdl.table(model, t)));
        return text.toString();
    }

    private Path write(String script) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "script", ".sql"), script);
    }

    private static OracleModel read(Path script) {
        ScriptModel read = ScriptReader.read(script, Cancellation.none());
        assertThat(read.findings()).extracting(f -> f.code()).doesNotContain("PB-SRC-001", "PB-SRC-050");
        return read.model();
    }
}
