package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgView;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views of the plan; others may be there. */
final class ViewDiffer {
    private ViewDiffer() {}

    static void compare(PostgresModel model, List<PgView> found, Comparison comparison) {
        Map<QualifiedName, PgView> there = new HashMap<>();
        found.forEach(v -> there.put(v.name(), v));
        for (PgView view : model.views()) {
            ObjectId id = ObjectId.of(ObjectKind.VIEW, view.name());
            PgView has = there.get(view.name());
            if (has == null) {
                comparison.missing(id, "over " + view.of());
                continue;
            }
            comparison.values(id, "table", view.of(), has.of());
            comparison.values(id, "columns", view.columns(), has.columns());
            for (Identifier column : view.columns()) {
                defaults(id, column, view, has, model, comparison);
            }
        }
    }

    private static void defaults(
            ObjectId id, Identifier column, PgView wanted, PgView found, PostgresModel model, Comparison comparison) {
        Optional<String> sql = Optional.ofNullable(wanted.defaults().get(column));
        Optional<String> has = Optional.ofNullable(found.defaults().get(column));
        boolean same = (sql.isPresent() && has.isPresent())
                ? same(sql.get(), has.get(), type(model, wanted, column), comparison)
                : sql.equals(has);
        if (!same) {
            comparison.differs(id, "default of " + column, Comparison.text(sql), Comparison.text(has));
        }
    }

    /** As values of the column's type: the server keeps a text with its type behind it. */
    static boolean same(String sql, String has, Optional<String> type, Comparison comparison) {
        String cast = type.map(t -> ")::" + TypeNames.unlimited(t)).orElse(")");
        return comparison.same(Optional.empty(), false, "(" + sql + cast, "(" + has + cast);
    }

    static Optional<String> type(PostgresModel model, PgView view, Identifier column) {
        return model.table(view.of()).stream()
                .flatMap(t -> t.columns().stream())
                .filter(c -> c.name().equals(column))
                .map(PgColumn::type)
                .findFirst();
    }
}
