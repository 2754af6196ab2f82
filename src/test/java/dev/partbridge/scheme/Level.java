package dev.partbridge.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The partitions of a table, or the subpartitions of one partition, with Oracle's rule of which of them takes a key put
 * down as plainly as it can be (VLDB and Partitioning Guide, Partitioning Concepts).
 *
 * @param partitions for a range each one's bound, a value a column; for a list its tuples, none for DEFAULT; for a hash
 *     nothing but their number
 */
record Level(Kind kind, List<KeyValues> types, List<List<List<Integer>>> partitions) {
    /** No partition takes the key: ORA-14400. */
    static final int REFUSED = -1;

    enum Kind {
        RANGE,
        LIST,
        HASH
    }

    /** Bounds of its own for the same key columns. */
    static Level random(Kind kind, List<KeyValues> types, Random random) {
        return switch (kind) {
            case RANGE -> new Level(kind, types, ranges(types, random));
            case LIST -> new Level(kind, types, lists(types, random));
            case HASH ->
                new Level(
                        kind,
                        types,
                        IntStream.range(0, 1 + random.nextInt(4))
                                .<List<List<Integer>>>mapToObj(i -> List.of())
                                .toList());
        };
    }

    private static List<List<List<Integer>>> ranges(List<KeyValues> types, Random random) {
        TreeSet<List<Integer>> bounds = new TreeSet<>(Level::compare);
        int wanted = 1 + random.nextInt(4);
        while (bounds.size() < wanted) {
            List<Integer> bound = new ArrayList<>();
            for (KeyValues type : types) {
                boolean behindMax =
                        !bound.isEmpty() && bound.get(0) == types.get(0).max();
                boolean max = behindMax || (!bound.isEmpty() && random.nextInt(4) == 0);
                bound.add(max ? type.max() : random.nextInt(type.values().size()));
            }
            bounds.add(bound);
        }
        if (random.nextBoolean()) {
            bounds.add(types.stream().map(KeyValues::max).toList());
        }
        return bounds.stream().map(List::of).toList();
    }

    private static List<List<List<Integer>>> lists(List<KeyValues> types, Random random) {
        List<List<Integer>> tuples = new ArrayList<>(List.of(List.of()));
        for (KeyValues type : types) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> tuple : tuples) {
                for (int value = 0; value <= type.nul(); value++) {
                    List<Integer> more = new ArrayList<>(tuple);
                    more.add(value);
                    longer.add(more);
                }
            }
            tuples = longer;
        }
        int last = 1 + random.nextInt(3);
        boolean rest = random.nextBoolean();
        List<List<List<Integer>>> partitions = new ArrayList<>();
        IntStream.rangeClosed(0, last).forEach(i -> partitions.add(new ArrayList<>()));
        for (List<Integer> tuple : tuples) {
            // most tuples of several columns are listed nowhere
            int at = random.nextInt(last + 2 + (types.size() > 1 ? 6 : 0));
            if (at <= last) {
                partitions.get(at).add(tuple);
            }
        }
        partitions.removeIf(List::isEmpty);
        if (partitions.isEmpty()) {
            partitions.add(List.of(tuples.get(0)));
        }
        if (rest) {
            partitions.add(List.of());
        }
        return partitions;
    }

    /** Oracle's rule; for a hash, whose rule Oracle keeps to itself, always 0. */
    int place(List<Integer> key) {
        if (kind == Kind.HASH) {
            return 0;
        }
        if (kind == Kind.RANGE) {
            return first(p -> compare(key, partitions.get(p).get(0)) < 0);
        }
        int named = first(p -> partitions.get(p).contains(key));
        return named == REFUSED ? first(p -> partitions.get(p).isEmpty()) : named;
    }

    /** The partition that PostgreSQL's DEFAULT stands for: the last of a range that ends at MAXVALUE, a list's DEFAULT. */
    int rest() {
        return kind == Kind.RANGE
                ? first(p -> partitions.get(p).get(0).get(0) == types.get(0).max())
                : first(p -> partitions.get(p).isEmpty());
    }

    private int first(IntPredicate wanted) {
        return IntStream.range(0, partitions.size()).filter(wanted).findFirst().orElse(REFUSED);
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

    /** {@code VALUES LESS THAN (1, MAXVALUE)}, {@code VALUES ((1, 2), (3, NULL))}, nothing for a hash. */
    String bound(int partition) {
        if (kind == Kind.HASH) {
            return "";
        }
        List<List<Integer>> tuples = partitions.get(partition);
        if (kind == Kind.RANGE) {
            return " VALUES LESS THAN (" + tuple(tuples.get(0)) + ")";
        }
        if (tuples.isEmpty()) {
            return " VALUES (DEFAULT)";
        }
        return tuples.stream()
                .map(t -> types.size() == 1 ? tuple(t) : "(" + tuple(t) + ")")
                .collect(Collectors.joining(", ", " VALUES (", ")"));
    }

    private String tuple(List<Integer> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> types.get(i).sql(values.get(i)))
                .collect(Collectors.joining(", "));
    }
}
