package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others have made upon what a migration made stops its undo before anything is dropped, and is told in full. */
class UndoneForOthersIT {
    private static final String SCRIPT =
            """
            CREATE SEQUENCE numbers;
            CREATE TABLE sales (id NUMBER(10), sold DATE NOT NULL, CONSTRAINT sales_pk PRIMARY KEY (id))
            PARTITION BY RANGE (sold) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE items (id NUMBER(10) PRIMARY KEY, sale NUMBER(10) NOT NULL, note VARCHAR2(5),
              CONSTRAINT items_fk FOREIGN KEY (sale) REFERENCES sales (id)) PARTITION BY REFERENCE (items_fk);
            CREATE TABLE plain (id NUMBER(10) PRIMARY KEY);
            """;
    private static final String LEFT = "SELECT (SELECT count(*) FROM partbridge.object), (SELECT count(*) FROM sales),"
            + " (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace)";

    private static final List<String> THEIRS = List.of(
            "CREATE SCHEMA other",
            "CREATE TABLE other.refs (id bigint REFERENCES plain, \"a sale\" bigint, on_day timestamp,"
                    + " CONSTRAINT \"of a sale\" FOREIGN KEY (\"a sale\", on_day) REFERENCES sales (id, sold))",
            "CREATE TABLE other.parted (id bigint, CONSTRAINT parted_fk FOREIGN KEY (id) REFERENCES plain)"
                    + " PARTITION BY RANGE (id)",
            "CREATE TABLE other.parted_1 PARTITION OF other.parted FOR VALUES FROM (0) TO (9)",
            "CREATE TABLE other.numbered (id bigint DEFAULT nextval('numbers'), whole plain)",
            "CREATE TABLE other.heir () INHERITS (plain)",
            "CREATE VIEW other.v AS SELECT id, sold FROM sales",
            "CREATE VIEW other.v_of_v AS SELECT id FROM other.v",
            "CREATE VIEW other.asks AS SELECT items_parent_key(1)",
            "CREATE MATERIALIZED VIEW other.counted AS SELECT count(*) FROM items_p1",
            "CREATE FUNCTION other.told(plain) RETURNS text LANGUAGE sql AS 'SELECT $1.id::text'");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path source;

    @BeforeEach
    void write() throws IOException {
        source = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(source.resolve("t.sql"), SCRIPT);
        Files.writeString(source.resolve("SALES.csv"), "ID,SOLD\n1,2023-05-01 00:00:00\n2,2024-05-01 00:00:00\n");
        Files.writeString(source.resolve("ITEMS.csv"), "ID,SALE,NOTE\n1,1,a\n2,2,b\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void allIsToldAndNothingChanged(int major) throws SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            String target = PasswordsOfTests.target(database).toString();
            assertThat(run("migrate", source.toString(), target, "--target-version", String.valueOf(major)))
                    .as(err.toString())
                    .isZero();
            for (String sql : THEIRS) {
                database.execute(sql);
            }
            List<String> before = database.query(LEFT);

            assertThat(run("undo", target, "--yes")).isEqualTo(4);
            List<String> told = err.toString().lines().toList();
            assertThat(told)
                    .containsExactly(
                            "view other.v_of_v depends on view other.v: DROP VIEW other.v_of_v",
                            "default value for other.numbered.id depends on sequence public.numbers:"
                                    + " ALTER TABLE other.numbered ALTER COLUMN id DROP DEFAULT",
                            "function other.told(public.plain) depends on type public.plain:"
                                    + " DROP FUNCTION other.told(public.plain)",
                            "materialized view other.counted depends on table public.items_p1:"
                                    + " DROP MATERIALIZED VIEW other.counted",
                            "table other.heir depends on table public.plain:"
                                    + " ALTER TABLE other.heir NO INHERIT public.plain",
                            "table column other.numbered.whole depends on type public.plain:"
                                    + " ALTER TABLE other.numbered DROP COLUMN whole",
                            "table constraint \"of a sale\" on other.refs depends on table public.sales:"
                                    + " ALTER TABLE other.refs DROP CONSTRAINT \"of a sale\"",
                            "table constraint parted_fk on other.parted depends on table public.plain:"
                                    + " ALTER TABLE other.parted DROP CONSTRAINT parted_fk",
                            "table constraint refs_id_fkey on other.refs depends on table public.plain:"
                                    + " ALTER TABLE other.refs DROP CONSTRAINT refs_id_fkey",
                            "view other.asks depends on function public.items_parent_key(bigint):"
                                    + " DROP VIEW other.asks",
                            "view other.v depends on table public.sales: DROP VIEW other.v",
                            "partbridge: what shop to public made is kept, since 11 objects of others depend on it:"
                                    + " view other.v_of_v, default value for other.numbered.id, function"
                                    + " other.told(public.plain) and 8 more; nothing was changed. Drop or change what is"
                                    + " named above, and undo again");
            assertThat(database.query(LEFT)).isEqualTo(before);

            for (String line : told.subList(0, told.size() - 1)) {
                database.execute(line.substring(line.indexOf(": ") + 2));
            }
            assertThat(run("undo", target, "--yes")).as(err.toString()).isZero();
            assertThat(database.query("SELECT to_regclass('sales'), to_regclass('items'), to_regclass('plain'),"
                            + " to_regclass('numbers')"))
                    .containsExactly("null|null|null|null");
            assertThat(database.query("SELECT count(*) FROM other.refs")).containsExactly("0");
        }
    }

    /** A run that would begin anew is refused by the same. */
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void aRestartIsRefusedToo(int major) throws SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            String target = PasswordsOfTests.target(database).toString();
            String[] migrate = {"migrate", source.toString(), target, "--target-version", String.valueOf(major)};
            assertThat(run(migrate)).as(err.toString()).isZero();
            database.execute("CREATE VIEW theirs AS SELECT id FROM plain");
            List<String> before = database.query(LEFT);
            String[] again = {migrate[0], migrate[1], migrate[2], migrate[3], migrate[4], "--restart"};
            assertThat(run(again)).isEqualTo(4);
            assertThat(err.toString())
                    .contains("view public.theirs depends on table public.plain: DROP VIEW public.theirs")
                    .endsWith(
                            "partbridge: what shop to public made is kept, since 1 object of others depends on it: view"
                                    + " public.theirs; nothing was changed. Drop or change what is named above, and run with"
                                    + " --restart again\n");
            assertThat(database.query(LEFT)).isEqualTo(before);
            database.execute("DROP VIEW theirs");
            assertThat(run(again)).as(err.toString()).isZero();
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        try (Engine engine = Engines.create()) {
            Output output = new Output(new PrintWriter(out, true), new PrintWriter(err, true), false);
            return CommandLineShell.run(engine, output, new CountDownLatch(1), args);
        }
    }
}
