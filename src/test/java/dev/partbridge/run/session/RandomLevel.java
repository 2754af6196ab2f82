package dev.partbridge.run.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One level of partitions by range or list of one column or several. A value is its place among the few of its type in
 * Oracle's order, NULL above all of them, MAXVALUE above NULL; Oracle's rule is put down as plainly as it can be.
 */
final class RandomLevel {
    /** A type with its values, ascending in Oracle's order; text by code points. */
    private record Type(String ddl, String literal, List<String> values) {
        int nul() {
            return values.size();
        }

        int max() {
            return values.size() + 1;
        }

        String sql(int value) {
            if (value == max()) {
                return "MAXVALUE";
            }
            return value == nul()
                    ? "NULL"
                    : String.format(Locale.ROOT, literal, values.get(value).replace("'", "''"));
        }
    }

    private static final List<Type> TYPES = List.of(
            new Type("NUMBER(3)", "%s", List.of("-5", "0", "1", "7")),
            new Type("NUMBER(5,1)", "%s", List.of("-1", "0", "0.1", "10")),
            new Type(
                    "DATE",
                    "TO_DATE('%s', 'YYYY-MM-DD HH24:MI:SS')",
                    List.of("2019-12-31 23:59:59", "2020-01-01 00:00:00", "2020-01-01 00:00:01")),
            new Type("CHAR(2)", "'%s'", List.of("0", "A", "AA", "b")),
            new Type("VARCHAR2(3)", "'%s'", List.of(" ", "A", "B\\", "_", "a'b", "\u00e9", "\u65e5")));

    private final String prefix;
    private final boolean list;
    private final boolean nullable;
    private final List<Type> types;
    /** For a range each partition's bound; for a list its keys, those of DEFAULT none. */
    private final List<List<List<Integer>>> partitions = new ArrayList<>();

    private RandomLevel(String prefix, boolean list, boolean nullable, List<Type> types, Random random) {
        this.prefix = prefix;
        this.list = list;
        this.nullable = nullable;
        this.types = types;
        if (list) {
            lists(random);
        } else {
            ranges(random);
        }
    }

    /** @param prefix of its key columns */
    RandomLevel(String prefix, Random random) {
        this(
                prefix,
                random.nextBoolean(),
                random.nextBoolean(),
                random.ints(1 + random.nextInt(2), 0, TYPES.size())
                        .mapToObj(TYPES::get)
                        .toList(),
                random);
    }

    /** Other partitions of the same columns. */
    RandomLevel again(Random random) {
        return new RandomLevel(prefix, list, nullable, types, random);
    }

    private void ranges(Random random) {
        TreeSet<List<Integer>> bounds = new TreeSet<>(RandomLevel::compare);
        int wanted = 1 + random.nextInt(12);
        for (int tries = 0; bounds.size() < wanted && tries < 50; tries++) {
            List<Integer> bound = new ArrayList<>();
            boolean behindMax = false;
            for (Type type : types) {
                behindMax = behindMax || (!bound.isEmpty() && random.nextInt(4) == 0);
                bound.add(behindMax ? type.max() : random.nextInt(type.values.size()));
            }
            bounds.add(bound);
        }
        if (random.nextBoolean()) {
            bounds.add(types.stream().map(Type::max).toList());
        }
        bounds.forEach(b -> partitions.add(List.of(b)));
    }

    private void lists(Random random) {
        TreeMap<Integer, List<List<Integer>>> named = new TreeMap<>();
        int most = 1 + random.nextInt(12);
        for (List<Integer> key : keys(0)) {
            if (random.nextInt(3) > 0) {
                named.computeIfAbsent(random.nextInt(most), p -> new ArrayList<>())
                        .add(key);
            }
        }
        partitions.addAll(named.values());
        if (partitions.isEmpty() || random.nextBoolean()) {
            partitions.add(List.of());
        }
    }

    private List<List<Integer>> keys(int at) {
        if (at == types.size()) {
            return List.of(List.of());
        }
        List<List<Integer>> keys = new ArrayList<>();
        for (int value = 0; value <= types.get(at).nul(); value++) {
            for (List<Integer> rest : keys(at + 1)) {
                List<Integer> key = new ArrayList<>(List.of(value));
                key.addAll(rest);
                keys.add(key);
            }
        }
        return keys;
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = Integer.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** {@code K0 DATE NOT NULL, K1 CHAR(2) NOT NULL}. */
    String columns() {
        return IntStream.range(0, types.size())
                .mapToObj(i -> prefix + i + " " + types.get(i).ddl + (nullable ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
    }

    /** {@code K0,K1}. */
    String names() {
        return IntStream.range(0, types.size()).mapToObj(i -> prefix + i).collect(Collectors.joining(","));
    }

    /** {@code RANGE (K0,K1)}. */
    String by() {
        return (list ? "LIST (" : "RANGE (") + names() + ")";
    }

    int size() {
        return partitions.size();
    }

    String values(int partition) {
        List<List<Integer>> keys = partitions.get(partition);
        if (!list) {
            return "VALUES LESS THAN (" + tuple(keys.get(0)) + ")";
        }
        return keys.isEmpty()
                ? "VALUES (DEFAULT)"
                : "VALUES ("
                        + keys.stream()
                                .map(k -> k.size() == 1 ? tuple(k) : "(" + tuple(k) + ")")
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    private String tuple(List<Integer> key) {
        return IntStream.range(0, key.size())
                .mapToObj(i -> types.get(i).sql(key.get(i)))
                .collect(Collectors.joining(", "));
    }

    List<Integer> key(Random random) {
        return types.stream()
                .map(t -> random.nextInt(t.values.size() + (nullable ? 1 : 0)))
                .toList();
    }

    String csv(List<Integer> key) {
        return IntStream.range(0, key.size())
                .mapToObj(i -> key.get(i) == types.get(i).nul()
                        ? ""
                        : '"' + types.get(i).values.get(key.get(i)) + '"')
                .collect(Collectors.joining(","));
    }

    /** The partition in which Oracle keeps the key; empty where it refuses it with ORA-14400. */
    OptionalInt place(List<Integer> key) {
        IntStream all = IntStream.range(0, partitions.size());
        if (!list) {
            return all.filter(p -> compare(key, partitions.get(p).get(0)) < 0).findFirst();
        }
        OptionalInt named = all.filter(p -> partitions.get(p).contains(key)).findFirst();
        return named.isPresent()
                ? named
                : IntStream.range(0, partitions.size())
                        .filter(p -> partitions.get(p).isEmpty())
                        .findFirst();
    }
}
