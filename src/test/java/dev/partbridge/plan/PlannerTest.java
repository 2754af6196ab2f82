package dev.partbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.SalesChain;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Conversion CONVERSION = Converter.convert(SalesChain.model(), ConvertOptions.defaults());

    @Test
    void parentsKeysStandBeforeTheirChildrensLoad() {
        Plan plan = plan(10);
        List<String> order = plan.steps().stream()
                .filter(s -> s.phase() == Phase.LOAD || s.phase() == Phase.KEYS)
                .map(Step::id)
                .toList();
        assertThat(order)
                .containsExactly(
                        "data table:CUSTOMERS",
                        "data table:SALES",
                        "data table:PERSON",
                        "data table:PERSON_LIST",
                        "05-keys constraint:public.sales#sales_pk",
                        "data table:ITEMS",
                        "05-keys constraint:public.items#items_pk",
                        "data table:ITEM_DETAILS",
                        "05-keys constraint:public.customers#customers_pk",
                        "05-keys constraint:public.item_details#item_details_pk",
                        "05-keys constraint:public.person#person_pk",
                        "05-keys constraint:public.person_list#person_list_pk");
    }

    @Test
    void foreignKeysGoTopDown() {
        assertThat(plan(10).statements(Phase.FOREIGN_KEYS).stream()
                        .map(Step.Execute::subject)
                        .map(Object::toString)
                        .toList())
                .containsExactly(
                        "constraint:public.sales#sales_customers_fk",
                        "constraint:public.items#items_sales_fk",
                        "constraint:public.item_details#details_items_fk");
    }

    @Test
    void idsAreUnique() {
        List<String> ids = plan(10).steps().stream().map(Step::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void validationIsLast() {
        List<Step> steps = plan(10).steps();
        assertThat(steps.get(steps.size() - 1)).isEqualTo(new Step.Validate());
    }

    @Test
    void hashKnowsStatementsAndChunks() {
        assertThat(plan(10)).isEqualTo(plan(10));
        assertThat(plan(10).hash()).isNotEqualTo(plan(11).hash());
        Conversion elsewhere = Converter.convert(
                SalesChain.model(),
                new ConvertOptions(
                        new Identifier("app"),
                        18,
                        ConvertOptions.defaults().tables(),
                        ConvertOptions.defaults().choices()));
        assertThat(Planner.plan(elsewhere, chunks(10), "f").hash()).isNotEqualTo(plan(10).hash());
    }

    /** A run that went on without the mask would store what must not be told. */
    @Test
    void hashKnowsWhatIsMasked() {
        assertThat(masked("mask", "columns:A,B")).isNotEqualTo(plan(10).hash());
        assertThat(masked("mask", "columns:A,B"))
                .isEqualTo(masked("mask", "columns:b,a"))
                .isNotEqualTo(masked("mask", "columns:A"));
        assertThat(masked("mask", "none")).isEqualTo(plan(10).hash());
        assertThat(masked("mask@SALES", "columns:A")).isNotEqualTo(masked("mask@ITEMS", "columns:A"));
    }

    private static String masked(String rule, String choice) {
        ConvertOptions usual = CONVERSION.options();
        ConvertOptions options = new ConvertOptions(
                usual.targetSchema(), usual.targetMajor(), usual.tables(), new Choices(Map.of(rule, choice)));
        return Planner.plan(Converter.convert(SalesChain.model(), options), chunks(10), "f")
                .hash();
    }

    @Test
    void reviewShowsATableInReadingOrder() {
        ReviewText review = ReviewText.of(CONVERSION, QualifiedName.of("ITEMS"));
        List<String> lines = review.text().lines().toList();
        assertThat(review.anchors().stream()
                        .map(a -> a.statement() + " | " + lines.get(a.line() - 1))
                        .toList())
                .containsExactly(
                        "03-tables table:public.items | CREATE TABLE public.items (",
                        "04-partitions partition:public.items/items_p2024_01 | CREATE TABLE public.items_p2024_01 PARTITION OF public.items",
                        "04-partitions partition:public.items/items_p2024_02 | CREATE TABLE public.items_p2024_02 PARTITION OF public.items",
                        "04-partitions partition:public.items/items_p2024_03 | CREATE TABLE public.items_p2024_03 PARTITION OF public.items",
                        "04-partitions partition:public.items/items_landing | -- landing: always empty; sends on rows that come without the partition key",
                        "05-keys constraint:public.items#items_pk | ALTER TABLE public.items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, sale_date);",
                        "06-indexes index:public.items#items_sale_ix | CREATE INDEX items_sale_ix ON public.items (sale_id);",
                        "07-foreign-keys constraint:public.items#items_sales_fk | ALTER TABLE public.items ADD CONSTRAINT items_sales_fk FOREIGN KEY (sale_id, sale_date)",
                        "08-triggers function:public.items_parent_key | CREATE FUNCTION public.items_parent_key(p_sale_id bigint) RETURNS timestamp(0)",
                        "08-triggers function:public.items_parent_key#execute | REVOKE EXECUTE ON FUNCTION public.items_parent_key(p_sale_id bigint) FROM PUBLIC;",
                        "08-triggers function:public.items_refpart_landing | CREATE FUNCTION public.items_refpart_landing() RETURNS trigger",
                        "08-triggers function:public.items_refpart_reparent | CREATE FUNCTION public.items_refpart_reparent() RETURNS trigger",
                        "08-triggers function:public.items_drop_landing | CREATE PROCEDURE public.items_drop_landing()",
                        "08-triggers function:public.items_drop_landing#execute | REVOKE EXECUTE ON PROCEDURE public.items_drop_landing() FROM PUBLIC;",
                        "08-triggers trigger:public.items_landing#00_refpart_landing | CREATE TRIGGER \"00_refpart_landing\" BEFORE INSERT ON public.items_landing",
                        "08-triggers statement:public.items_landing#enable always 00_refpart_landing | ALTER TABLE public.items_landing ENABLE ALWAYS TRIGGER \"00_refpart_landing\";",
                        "08-triggers trigger:public.items#00_refpart_reparent | CREATE TRIGGER \"00_refpart_reparent\" BEFORE UPDATE OF sale_id, sale_date ON public.items",
                        "08-triggers statement:public.items#enable always 00_refpart_reparent | ALTER TABLE public.items ENABLE ALWAYS TRIGGER \"00_refpart_reparent\";");
        assertThat(review.text()).endsWith(";\n");
    }

    @Test
    void reviewSaysThatATableIsNotConverted() {
        assertThat(ReviewText.of(CONVERSION, QualifiedName.of("NOWHERE")).text())
                .isEqualTo("-- NOWHERE is not converted.\n");
    }

    private static Plan plan(long rows) {
        return Planner.plan(CONVERSION, chunks(rows), "f");
    }

    private static Map<QualifiedName, List<Chunk>> chunks(long rows) {
        Map<QualifiedName, List<Chunk>> chunks = new HashMap<>();
        CONVERSION
                .source()
                .tables()
                .forEach(
                        t -> chunks.put(t.name(), List.of(new Chunk(t.name(), 1, t.name() + ".csv", 0, 1, rows, 100))));
        return chunks;
    }
}
