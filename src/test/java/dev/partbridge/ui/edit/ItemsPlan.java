package dev.partbridge.ui.edit;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.SalesChain;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.StatementId;
import dev.partbridge.plan.Step;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Plans of the table ITEMS, each with texts of its own. */
final class ItemsPlan {
    static final QualifiedName ORACLE = QualifiedName.of("ITEMS");
    static final String TABLE = "03-tables table:public.items";
    static final String SALES = "03-tables table:public.sales";
    static final String TEXT =
            """
            CREATE TABLE public.items (
              item_id bigint,
              qty integer,
              sale_id bigint,
              note varchar(20)
            )""";

    private static final Conversion CONVERSION = Converter.convert(SalesChain.model(), ConvertOptions.defaults());

    private ItemsPlan() {}

    /** Of the table ITEMS alone, with this text. */
    static Plan of(String items) {
        return plan(Stream.of(table("items", items)));
    }

    /** Of SALES alone. */
    static Plan without() {
        return plan(Stream.of(table("sales", "CREATE TABLE public.sales (sale_id bigint)")));
    }

    /** Of both. */
    static Plan both(String items) {
        return plan(Stream.of(table("sales", "CREATE TABLE public.sales (sale_id bigint)"), table("items", items)));
    }

    private static Plan plan(Stream<Step> steps) {
        List<Step> all = steps.toList();
        return new Plan(CONVERSION, all, "f", "1".repeat(64));
    }

    private static Step table(String name, String sql) {
        ObjectId object = ObjectId.table(QualifiedName.of("public", name));
        return new Step.Execute(new StatementId(Phase.TABLES, object), sql, "DROP TABLE public." + name);
    }
}
