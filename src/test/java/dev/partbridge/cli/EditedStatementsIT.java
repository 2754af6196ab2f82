package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.ChosenTables;
import dev.partbridge.project.Edit;
import dev.partbridge.project.Project;
import dev.partbridge.project.ProjectFile;
import dev.partbridge.project.ProjectSource;
import dev.partbridge.project.RunChoices;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A project with statements that were edited by hand, by command, on a real server. */
@ExtendWith(FreshDatabase.class)
class EditedStatementsIT {
    private static final String TABLE = "03-tables table:public.customers";
    private static final String KEY = "05-keys constraint:public.sales#sales_pk";
    private static final String INDEX = "06-indexes index:public.customers#customers_name_ix";
    private static final String FOREIGN_KEY = "07-foreign-keys constraint:public.sales#sales_customers_fk";
    private static final String DDL =
            """
            CREATE TABLE CUSTOMERS (
              ID NUMBER(9) NOT NULL, NAME VARCHAR2(20), NOTE VARCHAR2(10),
              CONSTRAINT CUSTOMERS_PK PRIMARY KEY (ID));
            CREATE INDEX CUSTOMERS_NAME_IX ON CUSTOMERS (NAME);
            CREATE TABLE SALES (ID NUMBER(9) NOT NULL, CUSTOMER_ID NUMBER(9), D DATE NOT NULL,
              CONSTRAINT SALES_PK PRIMARY KEY (ID, D),
              CONSTRAINT SALES_CUSTOMERS_FK FOREIGN KEY (CUSTOMER_ID) REFERENCES CUSTOMERS (ID))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path ddl;
    private Path project;
    private final List<Edit> edits = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        ddl = Files.createDirectory(folder.resolve("shop"));
        project = folder.resolve("shop.yaml");
        Files.writeString(ddl.resolve("t.sql"), DDL);
        Files.writeString(ddl.resolve("CUSTOMERS.csv"), "ID,NAME,NOTE\n1,Ada,a\n2,Bob,b\n");
        // the last one has no customer
        Files.writeString(
                ddl.resolve("SALES.csv"),
                "ID,CUSTOMER_ID,D\n1,1,2023-05-01 00:00:00\n2,2,2024-05-01 00:00:00\n3,9,2024-05-02 00:00:00\n");
    }

    /** Of the text as it is generated, or empty. */
    private void edit(String statement, UnaryOperator<String> hand) throws IOException {
        String generated = generated(statement);
        edits.removeIf(e -> e.statement().equals(statement));
        edits.add(new Edit(statement, generated, hand.apply(generated)));
        save();
    }

    private void save() throws IOException {
        Project saved = new Project(
                Optional.of(new ProjectSource.Scripts("shop")),
                Optional.empty(),
                ChosenTables.ALL,
                Map.of(),
                Map.of(),
                RunChoices.defaults(),
                edits,
                List.of());
        Files.writeString(project, ProjectFile.text(saved));
    }

    private String generated(String statement) {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(ddl), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            return plan.steps().stream()
                    .filter(s -> s.id().equals(statement))
                    .map(s -> ((Step.Execute) s).sql())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void editAll() throws IOException {
        edit(
                TABLE,
                sql -> sql
                        + """
                 WITH (fillfactor = 90);
                CREATE INDEX by_hand ON public.customers (lower(name));
                COMMENT ON COLUMN public.customers.name IS 'written by hand';
                """);
        edit(KEY, sql -> sql + " WITH (fillfactor = 80)");
        edit(INDEX, sql -> "-- not needed");
        edit(FOREIGN_KEY, sql -> sql + " NOT VALID;");
    }

    @Test
    void isExecutedProvenAndTakenBack(TestDatabase database) throws SQLException, IOException {
        editAll();
        String target = PasswordsOfTests.target(database).toString();

        assertThat(run("migrate", project.toString(), target))
                .as(err.toString())
                .isZero();

        assertThat(database.query(
                        "SELECT reloptions FROM pg_class WHERE relname IN ('customers', 'sales_pk') ORDER BY 1"))
                .containsExactly("{fillfactor=80}", "{fillfactor=90}");
        assertThat(database.query("SELECT indexname FROM pg_indexes WHERE tablename = 'customers' ORDER BY 1"))
                .containsExactly("by_hand", "customers_pk");
        assertThat(database.query("SELECT convalidated FROM pg_constraint WHERE conrelid = 'sales'::regclass"
                        + " AND conname = 'sales_customers_fk'"))
                .containsExactly("f");
        assertThat(database.query("SELECT count(*) FROM sales")).containsExactly("3");
        assertThat(err.toString())
                .contains("note PB-EDT-007 table:CUSTOMERS: 1 statement is edited by hand: " + TABLE + ".\n")
                .contains("note PB-EDT-007 table:SALES: 2 statements are edited by hand: " + KEY + ", " + FOREIGN_KEY)
                .contains("warning PB-EDT-006 table:CUSTOMERS: " + INDEX + " is left out")
                .contains(
                        KEY + " is executed whole, not leaf by leaf nor beside other statements: it is edited by hand");
        proven();

        // the same edits are the same migration, others are not, nor is one without
        assertThat(run("migrate", project.toString(), target)).isZero();
        assertThat(out.toString()).contains("All of it had been done before; nothing was changed.");
        edit(KEY, sql -> sql + " WITH (fillfactor = 70)");
        refusesToGoOn(target, project);
        refusesToGoOn(target, ddl);
        editAll();

        assertThat(run("validate", project.toString(), target))
                .as(out.toString())
                .isZero();
        proven();
        assertThat(run("validate", ddl.toString(), target)).isEqualTo(1);
        assertThat(out.toString())
                .contains("public.customers#by_hand")
                .contains("not in the plan")
                .doesNotContain("by hand:");

        assertThat(run("undo", target, "--yes")).as(err.toString()).isZero();
        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    private void proven() {
        String lines = out.toString().replaceAll(" +", " ");
        assertThat(lines)
                .contains("no others than edited by hand, 4 statements are edited ok")
                .contains("index:public.customers#by_hand 2 tables, 2 partitions edited by hand: not in the plan")
                .contains("index:public.customers#customers_name_ix 2 tables, 2 partitions edited by hand: missing")
                .contains("column:public.customers#name 2 tables, 2 partitions edited by hand: comment: written by hand"
                        + " instead of none")
                .contains("constraint:public.sales#sales_customers_fk 2 tables, 2 partitions edited by hand: validated:"
                        + " false instead of true")
                .contains("no row: parents were not looked for not validated, edited by hand")
                .doesNotContain("FAIL");
    }

    private void refusesToGoOn(String target, Path source) {
        err.getBuffer().setLength(0);
        assertThat(run("migrate", source.toString(), target)).isEqualTo(ExitCode.STOPPED);
        assertThat(err.toString()).contains("with another plan (other choices, other edits,");
    }

    @Test
    void whatSomebodyElseDidStillFailsTheProof(TestDatabase database) throws SQLException, IOException {
        editAll();
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", project.toString(), target, "--quiet")).isZero();
        database.execute("CREATE INDEX by_somebody ON customers (note)");
        database.execute("ALTER TABLE sales DROP CONSTRAINT sales_pk");
        database.execute("ALTER TABLE customers DROP CONSTRAINT customers_pk CASCADE");

        assertThat(run("validate", project.toString(), target)).isEqualTo(1);

        assertThat(out.toString().replaceAll(" +", " "))
                .contains(
                        "index:public.customers#by_somebody 2 tables, 2 partitions not in the plan (INDEX (note)) FAIL")
                .contains(
                        "constraint:public.customers#customers_pk 2 tables, 2 partitions missing (planned: PRIMARY KEY)"
                                + " FAIL")
                .contains("public.customers: primary and unique keys 1 key missing: customers_pk FAIL")
                .contains("constraint:public.sales#sales_pk 2 tables, 2 partitions edited by hand: missing")
                .contains("index:public.customers#by_hand 2 tables, 2 partitions edited by hand: not in the plan");
    }

    @Test
    void nothingIsDoneWhileAnEditMeetsAnotherText(TestDatabase database) throws SQLException, IOException {
        edit(TABLE, sql -> sql.replace("varchar(20)", "text"));
        Files.writeString(ddl.resolve("t.sql"), DDL.replace("VARCHAR2(20)", "VARCHAR2(30)"));
        String target = PasswordsOfTests.target(database).toString();
        String bundle = folder.resolve("bundle").toString();

        assertThat(run("assess", project.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("error PB-EDT-001 table:CUSTOMERS: " + TABLE
                        + " is generated otherwise now than when it was edited, and both changed line 3 of the edit");
        assertThat(run("migrate", project.toString(), target)).isEqualTo(ExitCode.STOPPED);
        assertThat(run("convert", project.toString(), "--out", bundle)).isEqualTo(ExitCode.STOPPED);
        assertThat(run("convert", project.toString(), "--out", bundle, "--format=dms"))
                .isEqualTo(ExitCode.STOPPED);

        assertThat(err.toString())
                .contains("partbridge: an edit stands in the way: " + TABLE)
                .contains("Edit the statement anew from what is generated now");
        assertThat(Path.of(bundle)).doesNotExist();
        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    @Test
    void mergesWhatIsNewInTheSource(TestDatabase database) throws SQLException, IOException {
        edit(TABLE, sql -> sql + " WITH (fillfactor = 90)");
        Files.writeString(ddl.resolve("t.sql"), DDL.replace("VARCHAR2(20)", "VARCHAR2(30)"));
        String target = PasswordsOfTests.target(database).toString();
        Files.writeString(ddl.resolve("SALES.csv"), "ID,CUSTOMER_ID,D\n1,1,2023-05-01 00:00:00\n");

        assertThat(run("migrate", project.toString(), target))
                .as(err.toString())
                .isZero();

        assertThat(err.toString())
                .contains("note PB-EDT-005 table:CUSTOMERS: " + TABLE
                        + " is generated otherwise now than when it was edited; both are merged.");
        assertThat(database.query("SELECT reloptions, atttypmod - 4 FROM pg_class c JOIN pg_attribute a"
                        + " ON a.attrelid = c.oid WHERE relname = 'customers' AND attname = 'name'"))
                .containsExactly("{fillfactor=90}|30");
        assertThat(out.toString())
                .contains("no differences, 1 statement is edited")
                .doesNotContain("FAIL");
    }

    @Test
    void aDryRunTellsThePlaceInTheEdit(TestDatabase database) throws IOException {
        edit(INDEX, sql -> "-- faster\n" + sql + ")");
        String place = "edit of " + INDEX + ":2:" + (generated(INDEX).length() + 1);
        edit(KEY, sql -> sql + ";\nCREATE INDEX ON public.nowhere (id)");
        String target = PasswordsOfTests.target(database).toString();

        assertThat(run("migrate", project.toString(), target, "--dry-run")).isZero();

        assertThat(err.toString())
                .contains(place + " is refused by the target: syntax error at or near \")\" (SQLSTATE 42601)")
                .contains("edit of " + KEY + " is refused by the target: relation \"public.nowhere\" does not exist");
        edits.removeIf(e -> e.statement().equals(KEY));
        save();
        err.getBuffer().setLength(0);
        assertThat(run("migrate", project.toString(), target)).isEqualTo(ExitCode.STOPPED);
        assertThat(err.toString())
                .contains("index:public.customers#customers_name_ix (" + place
                        + "): syntax error at or near \")\" (SQLSTATE 42601)");
    }

    /** What an edited key refuses only the server knows: its rows stay where they are. */
    @Test
    void movesNoRowsForAnEditedStatement(TestDatabase database) throws SQLException, IOException {
        edit(FOREIGN_KEY, sql -> sql + "\n  ON DELETE CASCADE");
        String target = PasswordsOfTests.target(database).toString();

        assertThat(run("migrate", project.toString(), target)).isEqualTo(ExitCode.STOPPED);

        assertThat(err.toString())
                .contains("rows that " + FOREIGN_KEY
                        + " refuses are not moved to partbridge.reject: it is edited by hand")
                .contains("SQLSTATE 23503");
        assertThat(database.query("SELECT count(*) FROM sales")).containsExactly("3");
        assertThat(database.query("SELECT count(*) FROM partbridge.reject")).containsExactly("0");
    }

    @Test
    void undoPassesOverWhatAnEditDidNotMake(TestDatabase database) throws SQLException, IOException {
        edit(INDEX, sql -> sql.replace("customers_name_ix", "another_ix"));
        edit(FOREIGN_KEY, sql -> "SELECT 'sales_customers_fk'");
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", project.toString(), target))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("warning PB-EDT-008 table:CUSTOMERS: " + INDEX);
        assertThat(out.toString().replaceAll(" +", " "))
                .contains("index:public.customers#another_ix 2 tables, 2 partitions edited by hand: not in the plan")
                .contains("missing, edited by hand");

        assertThat(run("undo", target, "--yes")).as(err.toString()).isZero();

        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        try (Engine engine = Engines.create()) {
            return CommandLineShell.run(
                    engine,
                    new Output(new PrintWriter(out, true), new PrintWriter(err, true), false),
                    new CountDownLatch(1),
                    arguments);
        }
    }
}
