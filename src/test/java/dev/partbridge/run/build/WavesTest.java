package dev.partbridge.run.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Editing;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.Edit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of the plan's statements. */
class WavesTest {
    private static final String CHAIN =
            """
            CREATE TABLE SALE (SALE_ID NUMBER(10), D DATE NOT NULL, NOTE VARCHAR2(40),
              CONSTRAINT SALE_PK PRIMARY KEY (SALE_ID, D))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE INDEX SALE_UP ON SALE (NOTE) LOCAL;
            CREATE INDEX SALE_DOWN ON SALE (NOTE DESC) LOCAL;
            CREATE TABLE ITEM (ITEM_ID NUMBER(10) CONSTRAINT ITEM_PK PRIMARY KEY, SALE_ID NUMBER(10) NOT NULL,
              D DATE NOT NULL, CONSTRAINT ITEM_FK FOREIGN KEY (SALE_ID, D) REFERENCES SALE (SALE_ID, D))
            PARTITION BY REFERENCE (ITEM_FK);
            """;

    private final List<String> notes = new ArrayList<>();

    @TempDir
    private Path folder;

    private Plan plan(String ddl) throws IOException {
        Files.writeString(folder.resolve("ddl.sql"), ddl);
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Conversion conversion = engine.convert(inspection, ConvertOptions.defaults());
            return engine.plan(inspection, conversion);
        }
    }

    /** A line for each wave: its lanes in brackets, what adopts with the number of what it adopts. */
    private List<String> waves(Plan plan, Phase phase, int server) {
        Waves waves = new Waves(plan.conversion().target(), new ServerSkill(server), notes::add);
        return waves.of(plan.statements(phase)).stream().map(WavesTest::told).toList();
    }

    private static String told(Wave wave) {
        StringBuilder told = new StringBuilder();
        for (List<Unit> lane : wave.lanes()) {
            told.append(lane.stream()
                    .map(u -> u.statement().subject()
                            + (u.adopts().isEmpty()
                                    ? ""
                                    : " adopts " + u.adopts().size()))
                    .collect(Collectors.joining(", ", "[", "]")));
        }
        return told.toString();
    }

    @Test
    void keysOfAllTablesSideBySideThenTheRoots() throws IOException {
        assertThat(waves(plan(CHAIN), Phase.KEYS, 150_019))
                .containsExactly(
                        "[constraint:public.sale_p1#sale_p1_pk][constraint:public.sale_p2#sale_p2_pk]"
                                + "[constraint:public.item_p1#item_p1_pk][constraint:public.item_p2#item_p2_pk]",
                        "[constraint:public.sale#sale_pk adopts 2][constraint:public.item#item_pk adopts 2]");
    }

    @Test
    void indexesThatARootCouldConfuseOneAfterTheOther() throws IOException {
        assertThat(waves(plan(CHAIN), Phase.INDEXES, 180_006))
                .containsExactly(
                        "[index:public.sale_p1#sale_p1_up][index:public.sale_p2#sale_p2_up]",
                        "[index:public.sale#sale_up adopts 2]",
                        "[index:public.sale_p1#sale_p1_down][index:public.sale_p2#sale_p2_down]",
                        "[index:public.sale#sale_down adopts 2]");
    }

    @Test
    void foreignKeysAreValidatedSideBySide() throws IOException {
        Plan plan = plan(CHAIN);
        String validations = "[statement:public.item_p1#validate item_fk][statement:public.item_p2#validate item_fk]";
        assertThat(waves(plan, Phase.FOREIGN_KEYS, 150_019))
                .containsExactly(
                        "[constraint:public.item_p1#item_fk, constraint:public.item_p2#item_fk]",
                        validations,
                        "[constraint:public.item#item_fk adopts 2]");
        assertThat(waves(plan, Phase.FOREIGN_KEYS, 180_006))
                .containsExactly(
                        "[statement:public.item#add item_fk]", validations, "[constraint:public.item#item_fk]");
        // what stays behind in these would be in the way for ever
        for (int server : new int[] {120_022, 130_016, 140_013, 150_008, 160_004, 170_000}) {
            assertThat(waves(plan, Phase.FOREIGN_KEYS, server)).containsExactly("[constraint:public.item#item_fk]");
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void manyLeavesTimesManyLeavesAtOnceAndTold() throws IOException {
        StringBuilder partitions = new StringBuilder("PARTITION P0 VALUES LESS THAN (DATE '1900-01-01')");
        for (int i = 1; i < 40; i++) {
            partitions
                    .append(", PARTITION P")
                    .append(i)
                    .append(" VALUES LESS THAN (DATE '")
                    .append(1900 + i)
                    .append("-01-01')");
        }
        Plan plan = plan(CHAIN.replaceFirst(
                "(?s)PARTITION P1 .*?\\)\\);", partitions.toString().replace("$", "") + ");"));
        assertThat(waves(plan, Phase.FOREIGN_KEYS, 170_011)).containsExactly("[constraint:public.item#item_fk]");
        assertThat(notes)
                .containsExactly("foreign key item_fk of public.item is added at once, not leaf by leaf: before"
                        + " PostgreSQL 18 each of its leaves would need a constraint for each part of public.sale, 1640"
                        + " in all");
        assertThat(waves(plan, Phase.FOREIGN_KEYS, 180_006)).hasSize(3);
    }

    @Test
    void plainTablesAddFirstAndValidateTogether() throws IOException {
        Plan plan = plan(
                """
                CREATE TABLE A (ID NUMBER(10) CONSTRAINT A_PK PRIMARY KEY);
                CREATE TABLE B (ID NUMBER(10) CONSTRAINT B_A_FK REFERENCES A);
                CREATE TABLE C (ID NUMBER(10) CONSTRAINT C_A_FK REFERENCES A);
                """);
        assertThat(waves(plan, Phase.FOREIGN_KEYS, 110_022))
                .containsExactly(
                        "[statement:public.b#add b_a_fk, statement:public.c#add c_a_fk]",
                        "[constraint:public.b#b_a_fk][constraint:public.c#c_a_fk]");
    }

    /** An edited statement is executed as it stands, alone. */
    @Test
    void whatTheModelDoesNotAskForWaits() throws IOException {
        Plan plan = plan(CHAIN);
        List<Step.Execute> keys = new ArrayList<>(plan.statements(Phase.KEYS));
        Step.Execute sale = keys.get(0);
        keys.set(0, new Step.Execute(sale.statement(), sale.sql() + " INCLUDE (note)", sale.undo()));
        Waves waves = new Waves(plan.conversion().target(), new ServerSkill(150_019), notes::add);
        assertThat(waves.of(keys).stream().map(WavesTest::told))
                .containsExactly(
                        "[constraint:public.sale#sale_pk]",
                        "[constraint:public.item_p1#item_p1_pk][constraint:public.item_p2#item_p2_pk]",
                        "[constraint:public.item#item_pk adopts 2]");
    }

    @Test
    void tellsWhatIsExecutedWholeSinceItIsEdited() throws IOException {
        Plan plan = plan(CHAIN);
        String item = "05-keys constraint:public.item#item_pk";
        String foreign = plan.statements(Phase.FOREIGN_KEYS).get(0).id();
        List<Edit> edits = plan.steps().stream()
                .filter(s -> s.id().equals(item) || s.id().equals(foreign))
                .map(s -> (Step.Execute) s)
                .map(s -> new Edit(s.id(), s.sql(), s.sql() + " DEFERRABLE"))
                .toList();
        Plan edited = Editing.apply(plan, edits);
        assertThat(waves(edited, Phase.KEYS, 150_019))
                .containsExactly(
                        "[constraint:public.sale_p1#sale_p1_pk][constraint:public.sale_p2#sale_p2_pk]",
                        "[constraint:public.sale#sale_pk adopts 2]",
                        "[constraint:public.item#item_pk]");
        assertThat(waves(edited, Phase.FOREIGN_KEYS, 180_006)).contains("[" + foreign.split(" ")[1] + "]");
        String whole = " is executed whole, not leaf by leaf nor beside other statements: it is edited by hand";
        assertThat(notes).containsExactly(item + whole, foreign + whole);
    }

    @Test
    void namesAreTheirOwnAndFit() throws IOException {
        String table = "T".repeat(58);
        Plan plan = plan(
                "CREATE TABLE SALE_P1_PK (X NUMBER(4));\n" + CHAIN + "CREATE TABLE " + table
                        + " (D DATE NOT NULL, ID NUMBER(10), CONSTRAINT LONG_PK PRIMARY KEY (ID, D)) PARTITION BY RANGE (D)"
                        + " (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'), PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));");
        Waves waves = new Waves(plan.conversion().target(), new ServerSkill(180_006), notes::add);
        List<String> names = waves.of(plan.statements(Phase.KEYS)).stream()
                .flatMap(w -> w.lanes().stream())
                .flatMap(List::stream)
                .map(u -> u.statement().subject().name().orElseThrow().text())
                .toList();
        assertThat(names).doesNotContain("sale_p1_pk").doesNotHaveDuplicates().hasSize(6 + 3);
        assertThat(names).allMatch(n -> n.getBytes(StandardCharsets.UTF_8).length <= 63);
        assertThat(names).anyMatch(n -> n.matches("sale_p1_pk_[0-9a-f]{6}"));
    }
}
