package dev.partbridge.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions for the keys that a list names, one column or several; true or false and never unknown. */
final class ListConditions {
    /** Longer lists are no more taken apart when the planner proves that a child has no row (predtest.c). */
    private static final int PROVABLE = 100;

    private static final String NULL = "NULL";

    private final List<KeySql> key;

    ListConditions(List<KeySql> key) {
        this.key = List.copyOf(key);
    }

    /** The keys that are listed. */
    String listed(List<List<String>> tuples) {
        List<String> arms = new ArrayList<>();
        groups(tuples).forEach((head, last) -> {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < head.size(); i++) {
                all.add(among(key.get(i), List.of(head.get(i))));
            }
            String behind = among(key.get(key.size() - 1), last);
            all.add(!head.isEmpty() && behind.contains(" OR ") ? "(" + behind + ")" : behind);
            arms.add(String.join(" AND ", all));
        });
        return String.join(" OR ", arms);
    }

    /** The keys that are not listed; absent where none is. */
    Optional<String> others(List<List<String>> tuples) {
        List<String> arms = new ArrayList<>();
        groups(tuples).forEach((head, last) -> {
            List<String> any = new ArrayList<>();
            for (int i = 0; i < head.size(); i++) {
                any.add(notAmong(key.get(i), List.of(head.get(i))));
            }
            String behind = notAmong(key.get(key.size() - 1), last);
            any.add(!head.isEmpty() && behind.contains(" AND ") ? "(" + behind + ")" : behind);
            arms.add(String.join(" OR ", any));
        });
        if (arms.size() == 1) {
            return Optional.of(arms.get(0));
        }
        return arms.isEmpty()
                ? Optional.empty()
                : Optional.of(arms.stream().map(a -> "(" + a + ")").collect(Collectors.joining(" AND ")));
    }

    /** What the last column may be, by the values of those before it. */
    private static Map<List<String>, List<String>> groups(List<List<String>> tuples) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        for (List<String> tuple : tuples) {
            groups.computeIfAbsent(tuple.subList(0, tuple.size() - 1), h -> new ArrayList<>())
                    .add(tuple.get(tuple.size() - 1));
        }
        return groups;
    }

    private static String among(KeySql column, List<String> values) {
        List<String> given = values.stream().filter(v -> !v.equals(NULL)).toList();
        if (given.isEmpty()) {
            return column.sql() + " IS NULL";
        }
        List<String> in = in(column, given, " = ", " IN ");
        String listed = String.join(" OR ", in);
        if (given.size() < values.size()) {
            return column.sql() + " IS NULL OR " + listed;
        }
        if (!column.nullable()) {
            return listed;
        }
        return column.sql() + " IS NOT NULL AND " + (in.size() > 1 ? "(" + listed + ")" : listed);
    }

    private static String notAmong(KeySql column, List<String> values) {
        List<String> given = values.stream().filter(v -> !v.equals(NULL)).toList();
        if (given.isEmpty()) {
            return column.sql() + " IS NOT NULL";
        }
        List<String> in = in(column, given, " <> ", " NOT IN ");
        String others = String.join(" AND ", in);
        if (given.size() < values.size()) {
            return column.sql() + " IS NOT NULL AND " + others;
        }
        if (!column.nullable()) {
            return others;
        }
        return column.sql() + " IS NULL OR " + (in.size() > 1 ? "(" + others + ")" : others);
    }

    private static List<String> in(KeySql column, List<String> values, String one, String many) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += PROVABLE) {
            List<String> some = values.subList(from, Math.min(values.size(), from + PROVABLE)).stream()
                    .map(column::literal)
                    .toList();
            parts.add(
                    some.size() == 1
                            ? column.sql() + one + some.get(0)
                            : column.sql() + many + "(" + String.join(", ", some) + ")");
        }
        return parts;
    }
}
