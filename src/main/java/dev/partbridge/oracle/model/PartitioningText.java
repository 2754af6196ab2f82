package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table's partitioning in words: what grows by itself, and what each partition is divided into. */
public final class PartitioningText {
    private PartitioningText() {}

    /** The key with what belongs to it: {@code SALE_DATE, interval 1 month; below by LIST (REGION), 4 each by template}. */
    public static String key(OracleTable table) {
        Partitioning own = table.partitioning().orElse(null);
        if (own == null) {
            return "";
        }
        String key = own instanceof Partitioning.Reference
                ? table.partitioningForeignKey()
                        .map(f -> f.name().map(n -> n + " -> ").orElse("") + f.parent())
                        .orElse("")
                : columns(own.key());
        return key
                + growth(own).map(g -> (key.isEmpty() ? "" : ", ") + g).orElse("")
                + table.subpartitioning().map(s -> "; below " + below(table, s)).orElse("");
    }

    /**
     * As one sentence without a full stop: {@code RANGE (SALE_DATE) interval 1 month, 12 partitions, below by LIST (REGION),
     * 4 each by template}.
     *
     * @param partitions their number, for a table by reference its parent's
     */
    public static String sentence(OracleTable table, int partitions) {
        Partitioning own = table.partitioning().orElse(null);
        if (own == null) {
            return "";
        }
        String by = own instanceof Partitioning.Reference ? key(table) : columns(own.key());
        return own.strategy()
                + (by.isEmpty() ? "" : " (" + by + ")")
                + growth(own).map(g -> " " + g).orElse("")
                + (partitions == 1 ? ", 1 partition" : ", " + partitions + " partitions")
                + table.subpartitioning().map(s -> ", below " + below(table, s)).orElse("");
    }

    private static Optional<String> growth(Partitioning own) {
        if (own instanceof Partitioning.Range range) {
            return range.interval().map(i -> "interval " + i);
        }
        return own instanceof Partitioning.ByList list && list.automatic()
                ? Optional.of("automatic")
                : Optional.empty();
    }

    private static String below(OracleTable table, Subpartitioning below) {
        return "by " + below.kind() + " (" + columns(below.key()) + ")"
                + below.interval().map(i -> " interval " + i).orElse("")
                + (below.automatic() ? " automatic" : "")
                + each(table, below);
    }

    private static String each(OracleTable table, Subpartitioning below) {
        List<OraclePartition> partitions =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        int template = below.template().size();
        if (partitions.isEmpty()) {
            return template == 0 ? "" : ", template of " + template;
        }
        IntSummaryStatistics counts =
                partitions.stream().mapToInt(p -> p.subpartitions().size()).summaryStatistics();
        String each = counts.getMin() == counts.getMax()
                ? ", " + counts.getMin() + " each"
                : ", " + counts.getMin() + " to " + counts.getMax() + " each";
        if (template == 0) {
            return each;
        }
        boolean all = partitions.stream().allMatch(p -> asIn(below.template(), p.subpartitions()));
        return each + (all ? " by template" : ", template of " + template + " for later ones");
    }

    private static boolean asIn(List<OraclePartition> template, List<OraclePartition> made) {
        return template.size() == made.size()
                && IntStream.range(0, made.size())
                        .allMatch(
                                i -> template.get(i).bound().equals(made.get(i).bound()));
    }

    private static String columns(List<Identifier> key) {
        return key.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }
}
