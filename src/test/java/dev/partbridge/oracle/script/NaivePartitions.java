package dev.partbridge.oracle.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A partitioned table of numbers in the plainest form, written for tests alone: a range partition has a highest value or
 * none, a list partition values or none (DEFAULT); a partition of a composite table has list subpartitions.
 */
final class NaivePartitions {
    static final class Part {
        @Nullable
        String name;

        @Nullable
        Long high;

        List<@Nullable Long> values = new ArrayList<>();
        List<Part> below = new ArrayList<>();

        Part(@Nullable String name) {
            this.name = name;
        }

        static Part range(@Nullable String name, @Nullable Long high) {
            Part part = new Part(name);
            part.high = high;
            return part;
        }

        static Part list(@Nullable String name, List<@Nullable Long> values) {
            Part part = new Part(name);
            part.values.addAll(values);
            return part;
        }

        Part named(@Nullable String other) {
            Part part = new Part(other);
            part.high = high;
            part.values.addAll(values);
            return part;
        }

        String list() {
            return values.isEmpty()
                    ? "default"
                    : values.stream().map(v -> v == null ? "null" : "" + v).collect(Collectors.joining(", "));
        }

        String bound(boolean range) {
            return range ? high == null ? "maxvalue" : "" + high : list();
        }
    }

    final boolean range;
    final boolean composite;
    final List<Part> template = new ArrayList<>();
    List<Part> parts = new ArrayList<>();

    NaivePartitions(boolean range, boolean composite) {
        this.range = range;
        this.composite = composite;
    }

    /** The template's subpartitions, or one for all values. */
    List<Part> fromTemplate(@Nullable String partition) {
        if (template.isEmpty()) {
            return new ArrayList<>(List.of(Part.list(null, List.of())));
        }
        return template.stream()
                .map(t -> t.named(partition == null || t.name == null ? null : partition + "_" + t.name))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Like those of the whole; a name after the whole's own becomes one after the half's. */
    List<Part> likeThose(Part whole, @Nullable String half) {
        String prefix = whole.name + "_";
        return whole.below.stream()
                .map(b -> {
                    String old = b.name;
                    boolean after = whole.name != null && half != null && old != null && old.startsWith(prefix);
                    return b.named(after && old != null ? half + "_" + old.substring(prefix.length()) : null);
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The place, counted over all subpartitions, that takes a row; -1 for none. */
    int route(@Nullable Long key, @Nullable Long keyBelow) {
        int place = 0;
        Part found = find(parts, range, key);
        for (Part part : parts) {
            if (part == found) {
                if (!composite) {
                    return place;
                }
                Part below = find(part.below, false, keyBelow);
                return below == null ? -1 : place + part.below.indexOf(below);
            }
            place += composite ? part.below.size() : 1;
        }
        return -1;
    }

    private static @Nullable Part find(List<Part> parts, boolean range, @Nullable Long key) {
        for (Part part : parts) {
            boolean takes = range ? part.high == null || (key != null && key < part.high) : part.values.contains(key);
            if (takes) {
                return part;
            }
        }
        return range
                ? null
                : parts.stream().filter(p -> p.values.isEmpty()).findFirst().orElse(null);
    }

    /** One line for each partition, as {@link PartitionDump} writes them. */
    String dump() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append("    ").append(line(part, range)).append('\n');
            if (composite) {
                out.append("      ")
                        .append(part.below.stream().map(b -> line(b, false)).collect(Collectors.joining(" | ")))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String line(Part part, boolean range) {
        return (part.name == null ? "-" : part.name) + " " + part.bound(range).toUpperCase(Locale.ROOT);
    }
}
