package dev.partbridge.oracle.script;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What maintenance statements change, in plain lines: a table in one line, each partition in one below. */
final class PartitionDump {
    private PartitionDump() {}

    static String of(ScriptModel script) {
        StringBuilder out = new StringBuilder(of(script.model()));
        for (Finding f : script.findings()) {
            out.append("%s %s %s @%s: %s\n"
                    .formatted(
                            f.severity().word(),
                            f.code(),
                            f.subject(),
                            f.position().map(String::valueOf).orElse("-"),
                            f.message()));
        }
        return out.toString();
    }

    static String of(OracleModel model) {
        StringBuilder out = new StringBuilder();
        model.tables().forEach(t -> table(t, out));
        model.indexes()
                .forEach(i -> out.append("index %s on %s (%s) %s%s\n"
                        .formatted(
                                i.name(),
                                i.table(),
                                i.parts().stream().map(PartitionDump::part).collect(Collectors.joining(", ")),
                                i.locality(),
                                i.globalPartitioning().map(g -> " " + g).orElse(""))));
        model.sequences()
                .forEach(s -> out.append("sequence %s start %s increment %s min %s max %s cache %d%s\n"
                        .formatted(
                                s.name(),
                                s.start(),
                                s.increment(),
                                s.minimum().map(String::valueOf).orElse("-"),
                                s.maximum().map(String::valueOf).orElse("-"),
                                s.cache(),
                                s.cycle() ? " cycle" : "")));
        return out.toString();
    }

    static void table(OracleTable table, StringBuilder out) {
        out.append("%s (%s)%s%s\n"
                .formatted(
                        table.name(),
                        table.columns().stream()
                                .map(c -> c.name() + " " + c.type()
                                        + (c.notNull() ? " not null" : "")
                                        + c.defaultText()
                                                .map(d -> " default " + d)
                                                .orElse("")
                                        + c.virtualText()
                                                .map(v -> " as (" + v + ")")
                                                .orElse("")
                                        + c.comment().map(t -> " -- " + t).orElse(""))
                                .collect(Collectors.joining(", ")),
                        tablespace(table.tablespace()),
                        table.comment().map(c -> " -- " + c).orElse("")));
        table.constraints().forEach(c -> out.append("  ").append(constraint(c)).append('\n'));
        table.partitioning().ifPresent(p -> partitioning(table, p, out));
    }

    private static String constraint(OracleConstraint constraint) {
        String what = "check (" + (constraint instanceof OracleConstraint.Check c ? c.condition() : "") + ")";
        if (constraint instanceof OracleConstraint.PrimaryKey) {
            what = "primary key " + names(constraint.columns());
        } else if (constraint instanceof OracleConstraint.Unique) {
            what = "unique " + names(constraint.columns());
        } else if (constraint instanceof OracleConstraint.ForeignKey key) {
            what = "foreign key " + names(key.columns()) + " to " + key.parent() + " " + names(key.parentColumns());
        }
        return constraint.name().map(Identifier::text).orElse("-") + " " + what + " " + constraint.state();
    }

    private static void partitioning(OracleTable table, Partitioning own, StringBuilder out) {
        String interval = own instanceof Partitioning.Range r
                ? r.interval().map(i -> " interval " + i).orElse("")
                : own instanceof Partitioning.ByList l && l.automatic() ? " automatic" : "";
        String reference = own instanceof Partitioning.Reference r ? " " + r.constraint() : "";
        out.append("  by %s%s%s%s%s\n"
                .formatted(
                        own instanceof Partitioning.NotConverted ? "(not read) " : "",
                        own.strategy(),
                        own.key().isEmpty() ? "" : " " + names(own.key()),
                        interval + reference,
                        table.subpartitioning().map(PartitionDump::below).orElse("")));
        for (OraclePartition p : own.partitions()) {
            out.append("    ").append(partition(p)).append('\n');
            if (!p.subpartitions().isEmpty()) {
                out.append("      ")
                        .append(p.subpartitions().stream()
                                .map(PartitionDump::partition)
                                .collect(Collectors.joining(" | ")))
                        .append('\n');
            }
        }
    }

    private static String below(Subpartitioning s) {
        return ", " + s.kind() + " " + names(s.key()) + (s.automatic() ? " automatic" : "")
                + (s.template().isEmpty()
                        ? ""
                        : s.template().stream()
                                .map(PartitionDump::partition)
                                .collect(Collectors.joining(" | ", " template ", "")));
    }

    private static String partition(OraclePartition p) {
        return p.name().map(Identifier::text).orElse("-")
                + p.boundText().map(b -> " " + b).orElse("")
                + tablespace(p.tablespace())
                + (p.grown() ? " grown" : "");
    }

    private static String tablespace(Optional<Identifier> tablespace) {
        return tablespace.map(t -> " in " + t).orElse("");
    }

    private static String part(OracleIndex.Part part) {
        return part.column().map(Identifier::text).orElse("")
                + part.expression().map(e -> "[" + e + "]").orElse("")
                + (part.descending() ? " desc" : "");
    }

    private static String names(List<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
