package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;

/** Conditions that join a reference-partitioned child to its parent. */
public final class ParentJoin {
    private ParentJoin() {}

    /** By Oracle's own foreign key: {@code p.sale_id = c.sale_id}. */
    public static String on(KeyLookup lookup, String child, String parent) {
        return String.join(" AND ", pairs(lookup.parentColumns(), lookup.childColumns(), " = ", child, parent));
    }

    /** By foreign key and partition key, as the target's foreign key does. */
    public static String onWholeKey(KeyLookup lookup, String child, String parent) {
        List<String> pairs = pairs(lookup.parentColumns(), lookup.childColumns(), " = ", child, parent);
        pairs.addAll(pairs(lookup.parentKey(), lookup.addedColumns(), " = ", child, parent));
        return String.join(" AND ", pairs);
    }

    /** True for rows whose added columns do not hold the parent's partition key. */
    public static String drift(KeyLookup lookup, String child, String parent) {
        return String.join(
                " OR ", pairs(lookup.parentKey(), lookup.addedColumns(), " IS DISTINCT FROM ", child, parent));
    }

    private static List<String> pairs(
            List<Identifier> parents, List<Identifier> children, String operator, String child, String parent) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            pairs.add(parent + "." + PostgresSql.quote(parents.get(i)) + operator + child + "."
                    + PostgresSql.quote(children.get(i)));
        }
        return pairs;
    }
}
