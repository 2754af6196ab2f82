package dev.partbridge.run.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small partitioned table with rows, and Oracle's rule for them put down as plainly as it can be: a value is its
 * place among the few values of its type in Oracle's order, NULL is above all of them, MAXVALUE above NULL.
 */
final class RandomTable {
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

        String csv(int value) {
            return value == nul() ? "" : '"' + values.get(value) + '"';
        }
    }

    private static final List<Type> TYPES = List.of(
            new Type("NUMBER(4,1)", "%s", List.of("-999.9", "-1", "0", "0.1", "0.5", "7", "10", "999.9")),
            new Type(
                    "DATE",
                    "TO_DATE('%s', 'YYYY-MM-DD HH24:MI:SS')",
                    List.of(
                            "2019-12-31 23:59:59",
                            "2020-01-01 00:00:00",
                            "2020-01-01 00:00:01",
                            "2024-02-29 12:00:00")),
            new Type(
                    "VARCHAR2(3)",
                    "'%s'",
                    List.of(" ", "0", "A", "AA", "B", "_", "a", "a'b", "b", "\u00e9", "\u65e5")));

    private static final int ROWS = 40;

    private final String name;
    private final boolean list;
    private final boolean nullable;
    private final boolean key;
    private final List<Type> types = new ArrayList<>();
    /** For a range each partition's bound; for a list its values, those of DEFAULT empty. */
    private final List<List<Integer>> partitions = new ArrayList<>();

    private final List<List<Integer>> rows = new ArrayList<>();

    RandomTable(String name, Random random, int columns) {
        this.name = name;
        this.list = columns == 1 && random.nextBoolean();
        this.nullable = random.nextBoolean();
        this.key = random.nextBoolean();
        IntStream.range(0, columns).forEach(i -> types.add(TYPES.get(random.nextInt(TYPES.size()))));
        if (list) {
            lists(random, types.get(0));
        } else {
            ranges(random);
        }
        for (int i = 0; i < ROWS; i++) {
            rows.add(types.stream()
                    .map(t -> random.nextInt(t.values.size() + (nullable ? 1 : 0)))
                    .toList());
        }
    }

    private void ranges(Random random) {
        TreeSet<List<Integer>> bounds = new TreeSet<>(RandomTable::compare);
        int wanted = 1 + random.nextInt(4);
        while (bounds.size() < wanted) {
            List<Integer> bound = new ArrayList<>();
            for (Type type : types) {
                boolean behindMax =
                        !bound.isEmpty() && bound.get(0) == types.get(0).max();
                boolean max = behindMax || (!bound.isEmpty() && random.nextInt(4) == 0);
                bound.add(max ? type.max() : random.nextInt(type.values.size()));
            }
            bounds.add(bound);
        }
        if (random.nextBoolean()) {
            bounds.add(types.stream().map(Type::max).toList());
        }
        partitions.addAll(bounds);
    }

    private void lists(Random random, Type type) {
        int last = 1 + random.nextInt(3);
        IntStream.rangeClosed(0, last).forEach(i -> partitions.add(new ArrayList<>()));
        boolean rest = random.nextBoolean();
        for (int value = 0; value <= type.nul(); value++) {
            int at = random.nextInt(last + 2);
            if (at <= last && !(rest && at == last)) {
                partitions.get(at).add(value);
            }
        }
        for (int i = 0; i < (rest ? last : last + 1); i++) {
            if (partitions.get(i).isEmpty()) {
                partitions.remove(i--);
                last--;
            }
        }
        if (partitions.isEmpty()) {
            partitions.add(List.of(0));
        }
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

    String name() {
        return name;
    }

    String ddl() {
        String columns = IntStream.range(0, types.size())
                .mapToObj(i -> "K" + i + " " + types.get(i).ddl + (nullable ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        String of = IntStream.range(0, types.size()).mapToObj(i -> "K" + i).collect(Collectors.joining(", "));
        String parts = IntStream.range(0, partitions.size())
                .mapToObj(i -> "  PARTITION P" + i + (list ? " VALUES (" : " VALUES LESS THAN (") + bound(i) + ")")
                .collect(Collectors.joining(",\n"));
        return "CREATE TABLE " + name + " (ID NUMBER(5)" + (key ? " PRIMARY KEY, " : ", ") + columns
                + ")\nPARTITION BY " + (list ? "LIST (" : "RANGE (") + of + ") (\n" + parts + ");\n";
    }

    private String bound(int partition) {
        List<Integer> values = partitions.get(partition);
        if (values.isEmpty()) {
            return "DEFAULT";
        }
        return IntStream.range(0, values.size())
                .mapToObj(i -> types.get(list ? 0 : i).sql(values.get(i)))
                .collect(Collectors.joining(", "));
    }

    String csv() {
        StringBuilder text = new StringBuilder("ID");
        IntStream.range(0, types.size()).forEach(i -> text.append(",K").append(i));
        for (int row = 0; row < rows.size(); row++) {
            text.append('\n').append(row);
            for (int i = 0; i < types.size(); i++) {
                text.append(',').append(types.get(i).csv(rows.get(row).get(i)));
            }
        }
        return text.append('\n').toString();
    }

    int rows() {
        return rows.size();
    }

    /** The partition in which Oracle keeps the row; empty where it refuses it with ORA-14400. */
    OptionalInt oracle(int row) {
        List<Integer> values = rows.get(row);
        if (list) {
            OptionalInt named = first(p -> partitions.get(p).contains(values.get(0)));
            return named.isPresent() ? named : first(p -> partitions.get(p).isEmpty());
        }
        return first(p -> compare(values, partitions.get(p)) < 0);
    }

    /**
     * The leaf in which PostgreSQL has the row; empty where it is refused, which is where Oracle refuses it. A row with
     * NULL in a key of several columns can only be in DEFAULT (PB-PART-007): the partition up to MAXVALUE, or one that
     * is there for such rows alone.
     */
    Optional<String> postgres(int row) {
        OptionalInt oracle = oracle(row);
        boolean incomplete = IntStream.range(0, types.size())
                .anyMatch(i -> rows.get(row).get(i) == types.get(i).nul());
        if (oracle.isEmpty() || types.size() == 1 || !incomplete) {
            return oracle.stream().mapToObj(this::leaf).findFirst();
        }
        OptionalInt last = first(p -> partitions.get(p).get(0) == types.get(0).max());
        return Optional.of(last.isPresent() ? leaf(last.getAsInt()) : name.toLowerCase(Locale.ROOT) + "_nulls");
    }

    private String leaf(int partition) {
        return name.toLowerCase(Locale.ROOT) + "_p" + partition;
    }

    private OptionalInt first(IntPredicate wanted) {
        return IntStream.range(0, partitions.size()).filter(wanted).findFirst();
    }
}
