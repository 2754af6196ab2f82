package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.ReviewText.Anchor;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.Edit;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target has now, as the engine tells it: with edits, without the right to it, cancelled, of many partitions. */
@ExtendWith(FreshDatabase.class)
class TargetReviewIT {
    private static final String DDL =
            """
            CREATE TABLE SALES (SALE_ID NUMBER(10) NOT NULL, D DATE NOT NULL, NOTE VARCHAR2(5) DEFAULT 'none',
              CONSTRAINT NOTED CHECK (NOTE IN ('none', 'some')))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE INDEX SALES_NOTE_IX ON SALES (NOTE) LOCAL;
            CREATE INDEX SALES_ID_IX ON SALES (SALE_ID) LOCAL;
            """;

    private static final QualifiedName SALES = QualifiedName.of("SALES");

    @TempDir
    private Path folder;

    private final Engine engine = Engines.create();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("t.sql"), DDL);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Plan plan(List<Edit> edits) {
        Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
        Conversion conversion = engine.convert(inspection, ConvertOptions.defaults());
        return engine.plan(inspection, conversion, edits);
    }

    private TargetReview now(Plan plan, Target target) {
        return engine.targetReview(plan, target, SALES, Cancellation.none());
    }

    private Review generated(Plan plan) {
        return engine.review(plan.conversion(), plan, SALES);
    }

    @Test
    void showsEditsAsTheyWereEdited(TestDatabase database) throws SQLException {
        Plan plain = plan(List.of());
        Plan edited = plan(List.of(
                edit(
                        plain,
                        "index:public.sales#sales_note_ix",
                        "create index sales_note_ix\n  on public.sales"
                                + " using hash (note) with (fillfactor = 90) -- by hand"),
                edit(plain, "index:public.sales#sales_id_ix", ""),
                edit(
                        plain,
                        "partition:public.sales/sales_p1",
                        "CREATE TABLE public.sales_p1\n  PARTITION OF public.sales\n"
                                + "  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00')")));
        Apply.all(edited, database);
        Target target = PasswordsOfTests.target(database);

        TargetReview now = now(edited, target);

        assertThat(now.text()).isEqualTo(generated(edited).postgresText());
        assertThat(now.anchors().stream().map(Anchor::line))
                .isEqualTo(
                        generated(edited).anchors().stream().map(Anchor::line).toList());
        assertThat(now.difference(generated(edited))).isEmpty();
        // beside the plan without edits the target has them
        assertThat(now(plain, target).difference(generated(plain)))
                .contains("+CREATE INDEX sales_note_ix ON public.sales USING hash (note) WITH (fillfactor=90);\n")
                .contains("-CREATE INDEX sales_id_ix ON public.sales (sale_id);\n");
        database.execute("DROP INDEX sales_note_ix; CREATE INDEX sales_id_ix ON sales (sale_id)");
        assertThat(now(edited, target)
                        .difference(generated(edited))
                        .lines()
                        .skip(2)
                        .filter(l -> l.startsWith("-") || l.startsWith("+")))
                .containsExactlyInAnyOrder(
                        "-create index sales_note_ix",
                        "-  on public.sales using hash (note) with (fillfactor = 90) -- by hand",
                        "-;",
                        "--- left out by hand: index:public.sales#sales_id_ix",
                        "+CREATE INDEX sales_id_ix ON public.sales (sale_id);");
    }

    private static Edit edit(Plan plan, String object, String text) {
        Step.Execute step = plan.steps().stream()
                .filter(s -> s instanceof Step.Execute)
                .map(s -> (Step.Execute) s)
                .filter(s -> s.id().endsWith(" " + object))
                .findFirst()
                .orElseThrow();
        return new Edit(step.id(), step.sql(), text);
    }

    @Test
    void saysWhatRightIsMissing(TestDatabase database) throws SQLException {
        Plan plan = plan(List.of());
        Apply.all(plan, database);
        String role = "reader_" + database.name();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'r'");
        try {
            Target target = PasswordsOfTests.target(database, role, "r");
            assertThatThrownBy(() -> now(plan, target))
                    .isInstanceOf(EngineException.class)
                    .hasMessage(
                            "public.sales of the target cannot be compared: ERROR: permission denied for table sales;"
                                    + " its owner can GRANT USAGE ON SCHEMA public and GRANT SELECT ON public.sales"
                                    + " to the user of this connection");
            database.execute("GRANT SELECT ON sales TO " + role);
            assertThat(now(plan, target).text()).isEqualTo(generated(plan).postgresText());
        } finally {
            engine.disconnect(PasswordsOfTests.target(database, role, "r"));
            database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    @Test
    void saysThatTheTableIsNotThere(TestDatabase database) {
        TargetReview now = now(plan(List.of()), PasswordsOfTests.target(database));
        assertThat(now)
                .isEqualTo(new TargetReview(
                        SALES,
                        QualifiedName.of("public", "sales"),
                        false,
                        """
                        -- public.sales is not in the target: no table there has this name.
                        -- A run makes it; if it was renamed or dropped by hand, name it so again.
                        """,
                        List.of()));
    }

    @Test
    void saysThatNobodyAnswers() {
        Plan plan = plan(List.of());
        assertThatThrownBy(() -> now(plan, new Target.Url("jdbc:postgresql://127.0.0.1:1/none?user=nobody")))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.CONNECT));
    }

    @Test
    void canBeCancelled(TestDatabase database) throws SQLException {
        Plan plan = plan(List.of());
        Apply.all(plan, database);
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> engine.targetReview(plan, PasswordsOfTests.target(database), SALES, cancellation))
                .isInstanceOf(CancellationException.class);
    }

    /**
     * Time is printed. An index made for the whole table at once takes two locks a partition: a server has room for some
     * 6,400 by its defaults.
     */
    @ParameterizedTest
    @ValueSource(ints = {2_000, 10_000})
    @Tag("deep")
    void readsManyPartitions(int partitions, TestDatabase database) throws IOException, SQLException {
        StringBuilder sql = new StringBuilder(
                "CREATE TABLE SALES (ID NUMBER(10) NOT NULL, A NUMBER DEFAULT 5)" + " PARTITION BY RANGE (ID) (");
        for (int i = 1; i <= partitions; i++) {
            sql.append(String.format(Locale.ROOT, "%sPARTITION P%d VALUES LESS THAN (%d)", i == 1 ? "" : ", ", i, i));
        }
        String index = partitions > 3_000 ? "" : "CREATE INDEX SALES_A_IX ON SALES (A) LOCAL;\n";
        Files.writeString(folder.resolve("t.sql"), sql.append(");\n").append(index));
        Plan plan = plan(List.of());
        List<String> statements = plan.steps().stream()
                .filter(s -> s instanceof Step.Execute)
                .map(s -> ((Step.Execute) s).sql())
                .toList();
        for (int from = 0; from < statements.size(); from += 500) {
            database.execute(String.join(";\n", statements.subList(from, Math.min(statements.size(), from + 500))));
        }
        long began = System.nanoTime();
        TargetReview now = now(plan, PasswordsOfTests.target(database));
        System.out.println(partitions + " partitions read in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(now.difference(generated(plan))).isEmpty();
    }
}
