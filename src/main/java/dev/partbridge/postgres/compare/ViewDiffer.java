package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgView;
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

    static void compare(List<PgView> wanted, List<PgView> found, Comparison comparison) {
        Map<QualifiedName, PgView> there = new HashMap<>();
        found.forEach(v -> there.put(v.name(), v));
        for (PgView view : wanted) {
            ObjectId id = ObjectId.of(ObjectKind.VIEW, view.name());
            PgView has = there.get(view.name());
            if (has == null) {
                comparison.missing(id, "over " + view.of());
                continue;
            }
            comparison.values(id, "table", view.of(), has.of());
            comparison.values(id, "columns", view.columns(), has.columns());
            for (Identifier column : view.columns()) {
                defaults(id, column, view, has, comparison);
            }
        }
    }

    private static void defaults(ObjectId id, Identifier column, PgView wanted, PgView found, Comparison comparison) {
        Optional<String> sql = Optional.ofNullable(wanted.defaults().get(column));
        Optional<String> has = Optional.ofNullable(found.defaults().get(column));
        boolean same = (sql.isPresent() && has.isPresent())
                ? comparison.same(Optional.empty(), false, sql.get(), has.get())
                : sql.equals(has);
        if (!same) {
            comparison.differs(id, "default of " + column, Comparison.text(sql), Comparison.text(has));
        }
    }
}
