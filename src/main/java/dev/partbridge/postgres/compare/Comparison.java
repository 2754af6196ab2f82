package dev.partbridge.postgres.compare;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Collects differences; expressions that are written differently are judged by what is asked of the server. */
final class Comparison {
    private static final Pattern COLLATION = Pattern.compile("(?i)\\bCOLLATE\\s+([\\w.\"-]+)");

    private final Predicate<SqlPair> equal;
    private final List<ModelDifference> differences = new ArrayList<>();

    /** @param equal whether the server takes both sides for the same */
    Comparison(Predicate<SqlPair> equal) {
        this.equal = equal;
    }

    List<ModelDifference> differences() {
        return differences;
    }

    void missing(ObjectId object, String wanted) {
        differences.add(new ModelDifference(object, "", Optional.of(wanted), Optional.empty()));
    }

    void unplanned(ObjectId object, String found) {
        differences.add(new ModelDifference(object, "", Optional.empty(), Optional.of(found)));
    }

    void odd(ObjectId object, String text) {
        differences.add(new ModelDifference(object, text, Optional.empty(), Optional.of(text)));
    }

    void differs(ObjectId object, String aspect, Object wanted, Object found) {
        differences.add(new ModelDifference(
                object, aspect, Optional.of(String.valueOf(wanted)), Optional.of(String.valueOf(found))));
    }

    /** Compares values that equals() compares right. */
    void values(ObjectId object, String aspect, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            differs(object, aspect, wanted, found);
        }
    }

    /** The same, with the word none for what is absent. */
    void optional(ObjectId object, String aspect, Optional<?> wanted, Optional<?> found) {
        if (!wanted.equals(found)) {
            differs(object, aspect, text(wanted), text(found));
        }
    }

    static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("none");
    }

    /** Whether two expressions over a table's columns, or constants, are the same. */
    boolean same(Optional<QualifiedName> relation, boolean trigger, String wanted, String found) {
        return wanted.equals(found)
                || (collations(wanted).equals(collations(found))
                        && equal.test(new SqlPair(relation, trigger, wanted, found)));
    }

    /** EXPLAIN does not print the collation that a comparison uses; pg_get_expr prints each that was asked for. */
    private static List<String> collations(String sql) {
        return COLLATION
                .matcher(sql)
                .results()
                .map(m -> m.group(1).replace("\"", "").replaceFirst("^pg_catalog\\.", ""))
                .toList();
    }

    boolean same(QualifiedName relation, String wanted, String found) {
        return same(Optional.of(relation), false, wanted, found);
    }

    /** Compares two lists by name: what is on both sides, what is missing, what no plan asks for. */
    <T> void byName(
            List<? extends T> wanted,
            List<? extends T> found,
            Function<? super T, ?> name,
            BiConsumer<? super T, ? super T> both,
            Consumer<? super T> missing,
            Consumer<? super T> unplanned) {
        Map<Object, T> there = new LinkedHashMap<>();
        found.forEach(f -> there.put(name.apply(f), f));
        for (T want : wanted) {
            T has = there.remove(name.apply(want));
            if (has == null) {
                missing.accept(want);
            } else {
                both.accept(want, has);
            }
        }
        there.values().forEach(unplanned);
    }
}
