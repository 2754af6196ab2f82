package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indexes of the plan's tables and partitions. */
final class IndexDiffer {
    /** A quoted name, a plain one, or an expression; then its order. The server prints ASC and the usual NULLS never. */
    private static final Pattern PART = Pattern.compile("(?s)(.*?)(?: ASC)?( DESC)?( NULLS (?:FIRST|LAST))?");

    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([a-z_][a-z0-9_$]*)");

    private final Comparison comparison;

    IndexDiffer(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare(List<PgIndex> wanted, List<PgIndex> found, Set<QualifiedName> planned) {
        List<PgIndex> there =
                found.stream().filter(i -> planned.contains(i.table())).toList();
        comparison.<PgIndex>byName(
                wanted,
                there,
                i -> i.table().sibling(i.name()),
                this::index,
                w -> comparison.missing(id(w), text(w)),
                f -> comparison.unplanned(id(f), text(f)));
    }

    private static ObjectId id(PgIndex index) {
        return ObjectId.index(index.table(), index.name());
    }

    private static String text(PgIndex index) {
        return (index.unique() ? "UNIQUE " : "") + "INDEX (" + String.join(", ", index.parts()) + ")";
    }

    private void index(PgIndex wanted, PgIndex found) {
        ObjectId id = id(wanted);
        comparison.values(id, "table", wanted.table(), found.table());
        if (wanted.unique() != found.unique() || !sameParts(wanted, found)) {
            comparison.differs(id, "definition", text(wanted), text(found));
        }
        // where the plan names none, the database's or the role's default_tablespace decides
        wanted.tablespace()
                .ifPresent(t -> comparison.optional(id, "tablespace", wanted.tablespace(), found.tablespace()));
    }

    private boolean sameParts(PgIndex wanted, PgIndex found) {
        if (wanted.parts().size() != found.parts().size()) {
            return false;
        }
        for (int i = 0; i < wanted.parts().size(); i++) {
            if (!same(wanted, wanted.parts().get(i), found.parts().get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean same(PgIndex wanted, String want, String has) {
        if (want.equals(has)) {
            return true;
        }
        Matcher left = PART.matcher(want);
        Matcher right = PART.matcher(has);
        if (!left.matches() || !right.matches() || !order(left).equals(order(right))) {
            return false;
        }
        Matcher leftName = NAME.matcher(left.group(1));
        Matcher rightName = NAME.matcher(right.group(1));
        if (leftName.matches() || rightName.matches()) {
            return leftName.matches() && rightName.matches() && name(leftName).equals(name(rightName));
        }
        return comparison.same(wanted.table(), left.group(1), right.group(1));
    }

    /** NULLs come last, and first where the order is descending (manual, CREATE INDEX). */
    private static String order(Matcher part) {
        boolean descending = part.group(2) != null;
        String nulls = part.group(3);
        return (descending ? "DESC" : "ASC") + (nulls == null ? descending ? " NULLS FIRST" : " NULLS LAST" : nulls);
    }

    private static String name(Matcher matcher) {
        String quoted = matcher.group(1);
        return quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\"");
    }
}
