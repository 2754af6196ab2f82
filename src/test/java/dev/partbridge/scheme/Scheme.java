package dev.partbridge.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table partitioned at random on one level or two, with rows. It knows where Oracle keeps each row and nothing of how
 * the table is converted.
 */
final class Scheme {
    private static final int ROWS = 40;

    private final String name;
    private final boolean nullable;
    private final boolean key;
    private final Level first;
    /** The subpartitions of each partition, all alike where a template makes them. */
    private final List<Level> second = new ArrayList<>();

    private final boolean template;
    private final List<List<Integer>> rows = new ArrayList<>();

    /**
     * Where Oracle keeps a row.
     *
     * @param partition its name; absent where a hash decides among the partitions
     * @param subpartition its name; absent where a hash decides among them, and without subpartitions
     * @param rest where PostgreSQL may have it instead, since a column of a range key of several is NULL: it keeps such
     *     rows in DEFAULT alone; empty for other rows
     * @param hash what a hash decides by, at either level
     */
    record Place(
            Optional<String> partition, Optional<String> subpartition, List<Place> rest, List<List<Integer>> hash) {
        private static Place named(Optional<String> partition, Optional<String> subpartition) {
            return new Place(partition, subpartition, List.of(), List.of());
        }
    }

    /** A leaf that Oracle does not have, for NULL in a range key of several columns. */
    static final String NULLS = "NULLS";

    Scheme(String name, Random random) {
        this.name = name;
        this.nullable = random.nextBoolean();
        this.key = random.nextBoolean();
        Level.Kind kind = kind(random);
        this.first = Level.random(kind, types(kind, random), random);
        boolean composite = random.nextInt(3) > 0;
        this.template = composite && random.nextBoolean();
        if (composite) {
            Level.Kind below = kind(random);
            List<KeyValues> types = types(below, random);
            Level shared = Level.random(below, types, random);
            for (int i = 0; i < first.partitions().size(); i++) {
                second.add(template ? shared : Level.random(below, types, random));
            }
        }
        List<KeyValues> columns = columns();
        for (int i = 0; i < ROWS; i++) {
            rows.add(columns.stream()
                    .map(t -> random.nextInt(t.values().size() + (nullable ? 1 : 0)))
                    .toList());
        }
    }

    private static Level.Kind kind(Random random) {
        return List.of(Level.Kind.values()).get(random.nextInt(Level.Kind.values().length));
    }

    private static List<KeyValues> types(Level.Kind kind, Random random) {
        int number = 1 + random.nextInt(kind == Level.Kind.HASH ? 3 : 2);
        return IntStream.range(0, number)
                .mapToObj(i -> KeyValues.TYPES.get(random.nextInt(KeyValues.TYPES.size())))
                .toList();
    }

    private List<KeyValues> columns() {
        List<KeyValues> columns = new ArrayList<>(first.types());
        if (!second.isEmpty()) {
            columns.addAll(second.get(0).types());
        }
        return columns;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows.size();
    }

    String ddl() {
        List<KeyValues> types = columns();
        String columns = IntStream.range(0, types.size())
                .mapToObj(i -> "K" + i + " " + types.get(i).ddl() + (nullable ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        int own = first.types().size();
        return "CREATE TABLE " + name + " (ID NUMBER(5)" + (key ? " PRIMARY KEY, " : ", ") + columns
                + ")\nPARTITION BY " + first.kind() + " (" + keys(0, own) + ")"
                + (second.isEmpty() ? "" : "\nSUBPARTITION BY " + second.get(0).kind() + " (" + keys(own, types.size()))
                + (second.isEmpty() ? "" : ")" + (template ? "\nSUBPARTITION TEMPLATE (" + template() + ")" : ""))
                + "\n(" + partitions() + ");\n";
    }

    private static String keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "K" + i).collect(Collectors.joining(", "));
    }

    private String template() {
        Level below = second.get(0);
        return IntStream.range(0, below.partitions().size())
                .mapToObj(i -> "SUBPARTITION " + letter('S', i) + below.bound(i))
                .collect(Collectors.joining(",\n  "));
    }

    private String partitions() {
        return IntStream.range(0, first.partitions().size())
                .mapToObj(i -> " PARTITION " + partition(i) + first.bound(i)
                        + (second.isEmpty() || template ? "" : subpartitions(i)))
                .collect(Collectors.joining(",\n"));
    }

    private String subpartitions(int partition) {
        Level below = second.get(partition);
        return IntStream.range(0, below.partitions().size())
                .mapToObj(i -> "SUBPARTITION " + subpartition(partition, i) + below.bound(i))
                .collect(Collectors.joining(",\n   ", " (", ")"));
    }

    private static String partition(int partition) {
        return letter('P', partition);
    }

    /** Oracle puts the partition's name before that of the template. */
    private String subpartition(int partition, int subpartition) {
        return template
                ? partition(partition) + "_" + letter('S', subpartition)
                : letter('Q', partition) + letter('S', subpartition);
    }

    private static String letter(char kind, int index) {
        return "" + kind + (char) ('A' + index);
    }

    String csv() {
        List<KeyValues> types = columns();
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

    /** Where Oracle keeps the row; empty where it refuses it with ORA-14400. */
    Optional<Place> place(int row) {
        List<Integer> own = rows.get(row).subList(0, first.types().size());
        List<Integer> below = rows.get(row).subList(own.size(), rows.get(row).size());
        int partition = first.place(own);
        if (partition == Level.REFUSED) {
            return Optional.empty();
        }
        List<List<Integer>> hash = new ArrayList<>();
        boolean spread = first.kind() == Level.Kind.HASH;
        if (spread) {
            hash.add(own);
        }
        Optional<String> partitionName = spread ? Optional.empty() : Optional.of(partition(partition));
        List<Place> rest = new ArrayList<>();
        if (straying(first, own)) {
            rest.add(Place.named(Optional.of(NULLS), Optional.empty()));
        }
        if (second.isEmpty()) {
            if (straying(first, own) && first.rest() != Level.REFUSED) {
                rest.add(Place.named(Optional.of(partition(first.rest())), Optional.empty()));
            }
            return Optional.of(new Place(partitionName, Optional.empty(), rest, hash));
        }
        if (untold()) {
            return Optional.of(new Place(Optional.empty(), Optional.empty(), List.of(), List.of()));
        }
        Level level = second.get(partition);
        int subpartition = level.place(below);
        if (subpartition == Level.REFUSED) {
            return Optional.empty();
        }
        boolean spreadBelow = level.kind() == Level.Kind.HASH;
        if (spreadBelow) {
            hash.add(below);
            if (first.kind() == Level.Kind.LIST && own.size() > 1) {
                // such a list becomes lists below lists, each with a hash of its own
                hash.add(own);
            }
        }
        if (straying(level, below)) {
            rest.add(Place.named(partitionName, Optional.of(subpartitionOf(partition, level.rest(), spread))));
        }
        if (straying(first, own) && first.rest() != Level.REFUSED) {
            int other = second.get(first.rest()).place(below);
            rest.add(Place.named(
                    Optional.of(partition(first.rest())),
                    spreadBelow || other == Level.REFUSED
                            ? Optional.empty()
                            : Optional.of(subpartition(first.rest(), other))));
        }
        return Optional.of(new Place(
                partitionName,
                spreadBelow ? Optional.empty() : Optional.of(subpartitionOf(partition, subpartition, spread)),
                rest,
                hash));
    }

    /** Below a hash the partition's part of the name is not known. */
    private String subpartitionOf(int partition, int subpartition, boolean spread) {
        if (subpartition == Level.REFUSED) {
            return NULLS;
        }
        return spread ? letter('S', subpartition) : subpartition(partition, subpartition);
    }

    /**
     * Oracle refuses the row below its partition, while a column of the partition's own range key of several is NULL: the
     * leaf for NULLs checks the partitions' bounds and not those of their subpartitions, and takes it.
     */
    boolean refusedBelowNulls(int row) {
        List<Integer> own = rows.get(row).subList(0, first.types().size());
        return !second.isEmpty() && straying(first, own) && first.place(own) != Level.REFUSED;
    }

    /** Neither level tells where the row is: subpartitions differ from partition to partition below a hash. */
    boolean untold() {
        return first.kind() == Level.Kind.HASH && !second.isEmpty() && !template;
    }

    private static boolean straying(Level level, List<Integer> key) {
        return level.kind() == Level.Kind.RANGE
                && key.size() > 1
                && IntStream.range(0, key.size())
                        .anyMatch(i -> key.get(i) == level.types().get(i).nul());
    }
}
