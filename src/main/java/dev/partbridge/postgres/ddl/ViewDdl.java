package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgView;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;

/** Views. */
public final class ViewDdl {
    private ViewDdl() {}

    /** CREATE VIEW, and the defaults that it does not have from its table. */
    public static List<Ddl> view(PgView view) {
        String name = PostgresSql.quote(view.name());
        List<Ddl> all = new ArrayList<>();
        all.add(new Ddl(
                ObjectId.of(ObjectKind.VIEW, view.name()),
                "CREATE VIEW " + name + " AS\n  SELECT " + PostgresSql.list(view.columns()) + "\n  FROM "
                        + PostgresSql.quote(view.of()),
                "DROP VIEW " + name));
        view.defaults()
                .forEach((column, sql) -> all.add(new Ddl(
                        ObjectId.below(
                                ObjectKind.STATEMENT, view.name(), new Identifier("default of " + column.text())),
                        "ALTER VIEW " + name + " ALTER COLUMN " + PostgresSql.quote(column) + " SET DEFAULT " + sql,
                        "")));
        return all;
    }
}
