package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Partitions with one thing changed. */
final class Parts {
    private Parts() {}

    static OraclePartition withBound(OraclePartition p, List<BoundValue> bound) {
        return new OraclePartition(p.name(), bound, p.subpartitions(), p.grown(), p.tablespace(), p.position());
    }

    static OraclePartition withName(OraclePartition p, Optional<Identifier> name) {
        return new OraclePartition(name, p.bound(), p.subpartitions(), p.grown(), p.tablespace(), p.position());
    }

    static OraclePartition withTablespace(OraclePartition p, Optional<Identifier> tablespace) {
        return new OraclePartition(p.name(), p.bound(), p.subpartitions(), p.grown(), tablespace, p.position());
    }

    static OraclePartition withSubpartitions(OraclePartition p, List<OraclePartition> subpartitions) {
        return new OraclePartition(p.name(), p.bound(), subpartitions, p.grown(), p.tablespace(), p.position());
    }

    static OraclePartition declared(OraclePartition p) {
        return new OraclePartition(p.name(), p.bound(), p.subpartitions(), false, p.tablespace(), p.position());
    }

    static List<OraclePartition> replace(List<OraclePartition> parts, int at, OraclePartition part) {
        List<OraclePartition> after = new ArrayList<>(parts);
        after.set(at, part);
        return after;
    }
}
