package dev.partbridge.run.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.SalesChain;
import dev.partbridge.plan.Editing;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.compare.ModelDifference;
import dev.partbridge.project.Edit;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedDifferencesTest {
    private static final Conversion CONVERSION = Converter.convert(SalesChain.model(), ConvertOptions.defaults());
    private static final QualifiedName ITEMS = QualifiedName.of("public", "items");
    private static final QualifiedName LEAF = QualifiedName.of("public", "items_p2024_01");
    private static final String TABLE = "03-tables table:public.items";
    private static final String KEY = "05-keys constraint:public.items#items_pk";
    private static final String INDEX = "06-indexes index:public.items#items_sale_ix";
    private static final String FOREIGN_KEY = "07-foreign-keys constraint:public.items#items_sales_fk";

    /** @param edits a statement, then what comes behind its text, and so on; a minus leaves it out */
    private static ExpectedDifferences of(String... edits) {
        Plan plan = Planner.plan(CONVERSION, Map.of(), "f");
        List<Edit> all = new ArrayList<>();
        for (int i = 0; i < edits.length; i += 2) {
            String id = edits[i];
            String sql = plan.steps().stream()
                    .filter(s -> s.id().equals(id))
                    .map(s -> ((Step.Execute) s).sql())
                    .findFirst()
                    .orElseThrow();
            all.add(new Edit(id, sql, edits[i + 1].equals("-") ? "" : sql + edits[i + 1]));
        }
        return new ExpectedDifferences(
                CONVERSION.target(), Editing.apply(plan, all).edits());
    }

    private static ModelDifference differs(ObjectId object, String aspect) {
        return new ModelDifference(object, aspect, Optional.of("a"), Optional.of("b"));
    }

    private static ModelDifference more(ObjectId object) {
        return new ModelDifference(object, "", Optional.empty(), Optional.of("b"));
    }

    private static ObjectId constraint(QualifiedName relation, String name) {
        return ObjectId.constraint(relation, new Identifier(name));
    }

    private static ObjectId index(QualifiedName relation, String name) {
        return ObjectId.index(relation, new Identifier(name));
    }

    @Test
    void explainsNothingWithoutEdits() {
        assertThat(of().edited()).isZero();
        assertThat(of().of(differs(ObjectId.table(ITEMS), "comment"))).isEmpty();
    }

    @Test
    void anEditedTableIsItsColumnsAndNotItsKeys() {
        ExpectedDifferences edited = of(TABLE, " TABLESPACE x");
        assertThat(edited.of(differs(ObjectId.table(ITEMS), "partition key"))).contains(TABLE);
        assertThat(edited.of(differs(ObjectId.table(ITEMS), "comment"))).contains(TABLE);
        ObjectId column = ObjectId.column(ITEMS, new Identifier("item_id"));
        assertThat(edited.of(differs(column, "type"))).contains(TABLE);
        assertThat(edited.of(new ModelDifference(column, "is odd", Optional.empty(), Optional.of("is odd"))))
                .contains(TABLE);
        assertThat(edited.of(constraint(ITEMS, "items_pk"))).isEmpty();
        assertThat(edited.of(constraint(ITEMS, "items_sales_fk"))).isEmpty();
        assertThat(edited.of(index(ITEMS, "items_sale_ix"))).isEmpty();
        assertThat(edited.of(ObjectId.table(QualifiedName.of("public", "sales"))))
                .isEmpty();
    }

    @Test
    void nothingOfAPartitionIsExplainedByItsTable() {
        ExpectedDifferences edited = of(TABLE, " TABLESPACE x");
        ObjectId partition = ObjectId.partition(ITEMS, new Identifier("items_p2024_01"));
        ObjectId column = ObjectId.column(LEAF, new Identifier("item_id"));
        assertThat(edited.of(partition)).isEmpty();
        assertThat(edited.of(column)).isEmpty();
        assertThat(edited.of(ObjectId.table(LEAF))).isEmpty();
        String leaf = "04-partitions partition:public.items/items_p2024_01";
        ExpectedDifferences own = of(leaf, " WITH (fillfactor = 90)");
        assertThat(own.of(partition)).contains(leaf);
        assertThat(own.of(differs(column, "default"))).contains(leaf);
        assertThat(own.of(new ModelDifference(
                        ObjectId.table(LEAF), "is UNLOGGED", Optional.empty(), Optional.of("is UNLOGGED"))))
                .contains(leaf);
        assertThat(own.of(ObjectId.table(ITEMS))).isEmpty();
    }

    @Test
    void keysIndexesAndForeignKeysAreTheirOwnStatements() {
        ExpectedDifferences edited = of(KEY, " DEFERRABLE", INDEX, "-", FOREIGN_KEY, " NOT VALID");
        assertThat(edited.edited()).isEqualTo(3);
        assertThat(edited.of(differs(constraint(ITEMS, "items_pk"), "deferrable")))
                .contains(KEY);
        assertThat(edited.of(new ModelDifference(
                        index(ITEMS, "items_pk"), "is not valid", Optional.empty(), Optional.of("is not valid"))))
                .contains(KEY);
        assertThat(edited.of(index(ITEMS, "items_sale_ix"))).contains(INDEX);
        assertThat(edited.of(differs(constraint(ITEMS, "items_sales_fk"), "validated")))
                .contains(FOREIGN_KEY);
        assertThat(edited.of(constraint(QualifiedName.of("public", "sales"), "sales_pk")))
                .isEmpty();
    }

    @Test
    void whatIsThereBesidesThePlanMustBeNamedWithItsTable() {
        ExpectedDifferences edited = of(
                TABLE,
                "; CREATE INDEX by_hand ON public.items (item_id); CREATE INDEX ON public.items (sale_id);"
                        + " ALTER TABLE public.items ADD CHECK (item_id > 0)");
        assertThat(edited.of(more(index(ITEMS, "by_hand")))).contains(TABLE);
        assertThat(edited.of(more(index(ITEMS, "items_sale_id_idx")))).contains(TABLE);
        assertThat(edited.of(more(index(ITEMS, "items_sale_id_idx1")))).contains(TABLE);
        assertThat(edited.of(more(constraint(ITEMS, "items_item_id_check")))).contains(TABLE);
        assertThat(edited.of(more(constraint(ITEMS, "items_item_id_fkey")))).isEmpty();
        assertThat(edited.of(more(index(ITEMS, "by_somebody")))).isEmpty();
        assertThat(edited.of(more(index(QualifiedName.of("public", "sales"), "by_hand"))))
                .isEmpty();
        assertThat(edited.of(more(ObjectId.column(ITEMS, new Identifier("added")))))
                .isEmpty();
        assertThat(edited.of(more(ObjectId.partition(ITEMS, new Identifier("items_p2030")))))
                .isEmpty();
    }

    @Test
    void functionsAndTriggersHaveTwoStatements() {
        QualifiedName function = QualifiedName.of("public", "items_drop_landing");
        String execute = "08-triggers function:public.items_drop_landing#execute";
        assertThat(of(execute, "-")
                        .of(differs(ObjectId.of(ObjectKind.FUNCTION, function), "EXECUTE for its owner only")))
                .contains(execute);
        String always = "08-triggers statement:public.items#enable always 00_refpart_reparent";
        assertThat(of(always, "-")
                        .of(differs(
                                ObjectId.below(ObjectKind.TRIGGER, ITEMS, new Identifier("00_refpart_reparent")),
                                "ENABLE ALWAYS")))
                .contains(always);
    }
}
