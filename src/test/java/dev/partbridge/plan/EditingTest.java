package dev.partbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.SalesChain;
import dev.partbridge.finding.Finding;
import dev.partbridge.project.Edit;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final String TABLE = "03-tables table:public.items";
    private static final String KEY = "05-keys constraint:public.items#items_pk";
    private static final String INDEX = "06-indexes index:public.items#items_sale_ix";
    private static final Conversion CONVERSION = Converter.convert(SalesChain.model(), ConvertOptions.defaults());
    private static final Plan PLAN = Planner.plan(CONVERSION, Map.of(), "f");

    private static Step.Execute statement(Plan plan, String id) {
        return plan.steps().stream()
                .filter(s -> s.id().equals(id))
                .map(Step.Execute.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String sql(String id) {
        return statement(PLAN, id).sql();
    }

    private static Edit edit(String id, String text) {
        return new Edit(id, sql(id), text);
    }

    private static Plan edited(Edit... edits) {
        return Editing.apply(PLAN, List.of(edits));
    }

    private static List<String> told(Plan plan) {
        return plan.edits().findings().stream()
                .map(f -> f.severity().word() + " " + f.code() + " " + f.subject() + ": " + f.message())
                .toList();
    }

    @Test
    void putsTheEditedTextInPlaceOfTheOther() {
        String wider = sql(KEY) + " WITH (fillfactor = 90)";
        Plan plan =
                edited(edit(KEY, wider + ";\n"), edit(INDEX, sql(INDEX).replace("(sale_id)", "(sale_id, item_id)")));

        Step.Execute key = statement(plan, KEY);
        assertThat(key.sql()).isEqualTo(wider);
        assertThat(key.edited()).isTrue();
        assertThat(statement(plan, TABLE)).isEqualTo(statement(PLAN, TABLE));
        assertThat(plan.steps())
                .map(Step::id)
                .isEqualTo(PLAN.steps().stream().map(Step::id).toList());
        assertThat(plan.edits().all()).extracting(EditedStatement::state).containsOnly(EditState.APPLIED);
        assertThat(told(plan))
                .containsExactly(
                        "note PB-EDT-007 table:ITEMS: 2 statements are edited by hand: " + KEY + ", " + INDEX + ".");
        assertThat(plan.findings())
                .containsAll(CONVERSION.findings())
                .containsAll(plan.edits().findings());
    }

    @Test
    void isAnotherMigrationWithOtherEdits() {
        Plan one = edited(edit(INDEX, sql(INDEX) + " WITH (fillfactor = 90)"));
        Plan other = edited(edit(INDEX, sql(INDEX) + " WITH (fillfactor = 80)"));
        assertThat(Set.of(
                        PLAN.hash(),
                        one.hash(),
                        other.hash(),
                        edited(edit(INDEX, "")).hash()))
                .hasSize(4);
        assertThat(edited(edit(INDEX, sql(INDEX) + " WITH (fillfactor = 90)")).hash())
                .isEqualTo(one.hash());
        assertThat(Editing.apply(PLAN, List.of())).isSameAs(PLAN);
        assertThat(one.of(List.of("P"), Map.of()).edits()).isEqualTo(one.edits());
    }

    @Test
    void takesBackWhatMayNotBeThere() {
        assertThat(edited(edit(INDEX, "CREATE INDEX other_ix ON public.items (sale_id)")).steps().stream()
                        .filter(s -> s.id().equals(INDEX))
                        .map(s -> ((Step.Execute) s).undo()))
                .containsExactly("DROP INDEX IF EXISTS public.items_sale_ix");
        assertThat(statement(edited(edit(KEY, sql(KEY) + " DEFERRABLE")), KEY).undo())
                .isEqualTo("ALTER TABLE IF EXISTS public.items DROP CONSTRAINT IF EXISTS items_pk");
        assertThat(statement(edited(edit(TABLE, sql(TABLE) + "\nTABLESPACE x")), TABLE)
                        .undo())
                .isEqualTo("DROP TABLE IF EXISTS public.items");
    }

    @Test
    void executesNothingForAnEmptyText() {
        Plan plan = edited(edit(INDEX, "-- it is built at night\n"), new Edit(KEY, "another text", ""));
        assertThat(plan.steps()).hasSize(PLAN.steps().size() - 2).noneMatch(s -> s.id().equals(INDEX));
        assertThat(plan.edits().leftOut())
                .extracting(EditedStatement::statement)
                .containsExactly(INDEX, KEY);
        assertThat(told(plan))
                .containsExactly(
                        "warning PB-EDT-006 table:ITEMS: " + KEY
                                + " is left out: its edit holds no statement. It is generated otherwise now than when it"
                                + " was edited.",
                        "warning PB-EDT-006 table:ITEMS: " + INDEX + " is left out: its edit holds no statement.");
    }

    @Test
    void tellsThatRowsNeedWhatIsLeftOut() {
        assertThat(told(edited(edit("04-partitions partition:public.items/items_p2024_01", ""))))
                .containsExactly(
                        "warning PB-EDT-006 table:ITEMS: 04-partitions partition:public.items/items_p2024_01 is left out:"
                                + " its edit holds no statement. Rows go into it by its name: another statement must make"
                                + " it.");
    }

    @Test
    void mergesWhatBothChangedApart() {
        String generated = sql(TABLE);
        String first = generated.lines().toList().get(1);
        String before = generated.replace(first, "  item_id integer NOT NULL,");
        Plan plan = edited(new Edit(TABLE, before, before + ";\nCOMMENT ON TABLE public.items IS 'x'"));

        assertThat(statement(plan, TABLE).sql()).isEqualTo(generated + ";\nCOMMENT ON TABLE public.items IS 'x'");
        assertThat(told(plan))
                .containsExactly("note PB-EDT-005 table:ITEMS: " + TABLE
                        + " is generated otherwise now than when it was edited; both are merged.");
        assertThat(plan.edits().standing()).isEmpty();
    }

    @Test
    void neitherAppliesNorDropsWhatMeetsAnotherText() {
        String generated = sql(TABLE);
        String first = generated.lines().toList().get(1);
        String before = generated.replace(first, "  item_id integer NOT NULL,");
        Plan plan = edited(new Edit(TABLE, before, before.replace("item_id integer", "item_id numeric")));

        assertThat(statement(plan, TABLE)).isEqualTo(statement(PLAN, TABLE));
        assertThat(plan.edits().standing()).hasSize(1);
        assertThat(told(plan))
                .containsExactly("error PB-EDT-001 table:ITEMS: " + TABLE
                        + " is generated otherwise now than when it was edited, and both changed line 2 of the edit"
                        + " (edited: \"item_id numeric NOT NULL,\", generated: \"" + first.strip() + "\").");
    }

    @Test
    void tellsAnEditThatIsGeneratedByNow() {
        Plan plan = edited(new Edit(INDEX, "what was there", sql(INDEX) + "\n;"));
        assertThat(plan.hash()).isEqualTo(PLAN.hash());
        assertThat(statement(plan, INDEX).edited()).isFalse();
        assertThat(told(plan))
                .containsExactly("note PB-EDT-009 table:ITEMS: " + INDEX + " is generated now as it was edited.");
    }

    @Test
    void refusesWhatARunCannotExecute() {
        Plan plan = edited(edit(INDEX, sql(INDEX) + ";\nCOMMIT; \\d"), edit(KEY, sql(KEY)), edit(KEY, "SELECT 1"));
        assertThat(statement(plan, INDEX)).isEqualTo(statement(PLAN, INDEX));
        assertThat(told(plan))
                .startsWith(
                        "error PB-EDT-004 table:ITEMS: " + KEY + " cannot be executed as it was edited: line 1: the"
                                + " statement is edited twice; keep one of the two edits.",
                        "error PB-EDT-004 table:ITEMS: " + INDEX
                                + " cannot be executed as it was edited: line 2: COMMIT"
                                + " would tear the transaction in which the statement and its word in the journal are;"
                                + " leave it out: all statements of an edit are one transaction; and line 2: a command of"
                                + " psql, which no server knows; write it in SQL, or call the file from your own script.");
    }

    @Test
    void tellsATextThatNamesSomethingElse() {
        assertThat(told(edited(edit(INDEX, "CREATE INDEX another ON public.items (sale_id)"))))
                .containsExactly(
                        "warning PB-EDT-008 table:ITEMS: " + INDEX
                                + " is edited to a text that does not name index:public.items#items_sale_ix.",
                        "note PB-EDT-007 table:ITEMS: 1 statement is edited by hand: " + INDEX + ".");
    }

    @Test
    void tellsAnEditWithoutItsStatement() {
        String gone = "06-indexes index:public.items#gone_ix";
        String other = "03-tables table:public.elsewhere";
        Plan plan = edited(new Edit(gone, "a", "b"), new Edit(other, "a", "b"), new Edit("", "a", "b"));
        assertThat(plan.steps()).isEqualTo(PLAN.steps());
        assertThat(told(plan))
                .containsExactly(
                        "error PB-EDT-002 statement:\"03-tables table:public.elsewhere\": " + other
                                + " was edited by hand, and no such statement is generated.",
                        "error PB-EDT-002 statement:edits:  was edited by hand, and no such statement is generated.",
                        "error PB-EDT-002 table:ITEMS: " + gone
                                + " was edited by hand, and no such statement is generated.");
        // a table that was not chosen may be meant
        ConvertOptions all = ConvertOptions.defaults();
        ConvertOptions some = new ConvertOptions(
                all.targetSchema(), all.targetMajor(), Set.of(QualifiedName.of("CUSTOMERS")), all.choices());
        Plan chosen = Planner.plan(Converter.convert(SalesChain.model(), some), Map.of(), "f");
        String customers = "06-indexes index:public.customers#gone_ix";
        assertThat(Editing.apply(chosen, List.of(new Edit(gone, "a", "b"), new Edit(customers, "a", "b")))
                        .edits()
                        .findings())
                .extracting(Finding::code, f -> f.subject().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PB-EDT-002", "table:CUSTOMERS"),
                        org.assertj.core.groups.Tuple.tuple("PB-EDT-003", "statement:\"" + gone + "\""));
    }

    @Test
    void reviewShowsTheEditedText() {
        Plan plan = edited(
                edit(KEY, sql(KEY) + "\n  WITH (fillfactor = 90) -- hot"),
                edit(INDEX, ""),
                edit("08-triggers function:public.items_drop_landing#execute", "-- for all"));
        ReviewText review = ReviewText.of(plan, QualifiedName.of("ITEMS"));
        List<String> lines = review.text().lines().toList();
        assertThat(review.anchors().stream()
                        .filter(ReviewText.Anchor::edited)
                        .map(a -> a.statement() + " | " + lines.get(a.line() - 1)))
                .containsExactly(
                        KEY + " | ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, sale_date)",
                        INDEX + " | -- left out by hand: index:public.items#items_sale_ix",
                        "08-triggers function:public.items_drop_landing#execute | -- left out by hand:"
                                + " function:public.items_drop_landing#execute");
        assertThat(review.text()).contains("\n  WITH (fillfactor = 90) -- hot\n;\n");
        assertThat(ReviewText.of(PLAN, QualifiedName.of("ITEMS")))
                .isEqualTo(ReviewText.of(CONVERSION, QualifiedName.of("ITEMS")));
    }

    /** What the review calls a statement is what an edit must call it. */
    @Test
    void reviewNamesStatementsAsThePlanDoes() {
        Set<String> ids = Set.copyOf(PLAN.steps().stream().map(Step::id).toList());
        assertThat(Stream.of("CUSTOMERS", "SALES", "ITEMS", "ITEM_DETAILS", "PERSON", "PERSON_LIST")
                        .flatMap(t -> ReviewText.of(PLAN, QualifiedName.of(t)).anchors().stream())
                        .map(a -> a.statement().toString()))
                .isSubsetOf(ids);
        assertThat(PLAN.edits().of(KEY)).isEmpty();
        assertThat(edited(edit(KEY, "")).edits().of(KEY).orElseThrow().object())
                .contains(ObjectId.constraint(
                        QualifiedName.of("public", "items"), new dev.partbridge.sql.Identifier("items_pk")));
    }
}
