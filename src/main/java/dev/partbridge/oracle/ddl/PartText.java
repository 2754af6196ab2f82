package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.List;
import java.util.Optional;

/** Partitions and subpartitions, each on a line of its own. */
final class PartText {
    private static final String INDENT = "  ";

    private final StringBuilder out;
    private final Optional<Subpartitioning> below;

    PartText(StringBuilder out, Optional<Subpartitioning> below) {
        this.out = out;
        this.below = below;
    }

    /** {@code PARTITIONS n} where nothing else is to be said, else the list. */
    void partitions(List<OraclePartition> partitions, String kind) {
        boolean bare = partitions.stream()
                .allMatch(p -> p.name().isEmpty()
                        && p.bound().isEmpty()
                        && p.tablespace().isEmpty()
                        && (p.subpartitions().isEmpty() || isByTemplate(p)));
        if (bare) {
            out.append("\nPARTITIONS ").append(partitions.size());
        } else {
            out.append("\n(");
            list(partitions, "PARTITION", kind, INDENT);
            out.append("\n)");
        }
    }

    /** A template, or the subpartitions of one partition. */
    void subpartitions(List<OraclePartition> parts, String kind, String indent) {
        out.append(" (");
        list(parts, "SUBPARTITION", kind, indent + INDENT);
        out.append('\n').append(indent).append(')');
    }

    private void list(List<OraclePartition> parts, String word, String kind, String indent) {
        String between = "";
        for (OraclePartition part : parts) {
            out.append(between).append('\n').append(indent).append(word);
            part.name().ifPresent(n -> out.append(' ').append(OracleSql.quote(n)));
            bound(part, kind);
            part.tablespace().ifPresent(t -> out.append(" TABLESPACE ").append(OracleSql.quote(t)));
            if (below.isPresent() && !part.subpartitions().isEmpty() && !isByTemplate(part)) {
                subpartitions(part.subpartitions(), below.get().kind().name(), indent);
            }
            between = part.grown() ? ", -- made by Oracle itself" : ",";
        }
    }

    private void bound(OraclePartition part, String kind) {
        if (!part.bound().isEmpty()) {
            out.append(kind.equals("RANGE") ? " VALUES LESS THAN (" : " VALUES (")
                    .append(Literals.bound(part.bound()))
                    .append(')');
        }
    }

    /** Whether a partition that says nothing gets these subpartitions. */
    private boolean isByTemplate(OraclePartition part) {
        return below.map(b -> same(b.expand(part.name(), Optional.empty()), part.subpartitions()))
                .orElse(false);
    }

    private static boolean same(List<OraclePartition> left, List<OraclePartition> right) {
        return told(left).equals(told(right));
    }

    private record Told(Optional<Identifier> name, String bound, Optional<Identifier> tablespace) {}

    private static List<Told> told(List<OraclePartition> parts) {
        return parts.stream()
                .map(p -> new Told(p.name(), Literals.bound(p.bound()), p.tablespace()))
                .toList();
    }
}
