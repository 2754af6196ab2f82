package dev.partbridge.oracle.model;

import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is partitioned by reference to whom (VLDB and Partitioning Guide, Reference Partitioning). */
public record ReferenceChains(OracleModel model) {

    /** The table that this one is partitioned by reference to; absent for others and when it is not in the model. */
    public Optional<OracleTable> parent(OracleTable table) {
        return table.partitioningForeignKey().flatMap(f -> model.table(f.parent()));
    }

    /** The tables partitioned by reference to this one, in the order of the source. */
    public List<OracleTable> children(QualifiedName table) {
        return model.childrenByReference(table);
    }

    /** From the table itself up to the root; ends early at a missing parent or a loop. */
    public List<OracleTable> line(OracleTable table) {
        List<OracleTable> line = new ArrayList<>();
        Set<QualifiedName> seen = new HashSet<>();
        for (Optional<OracleTable> at = Optional.of(table);
                at.isPresent() && seen.add(at.get().name());
                at = parent(at.get())) {
            line.add(at.get());
        }
        return List.copyOf(line);
    }

    /** The table at the top of the chain, the table itself when it has no parent. */
    public OracleTable root(OracleTable table) {
        List<OracleTable> line = line(table);
        return line.get(line.size() - 1);
    }

    /** 0 for a root, 1 for its children, and so on. */
    public int level(OracleTable table) {
        return line(table).size() - 1;
    }
}
