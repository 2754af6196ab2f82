package dev.partbridge.convert;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.postgres.model.PgBound;
import java.util.ArrayList;
import java.util.List;

/** The bounds of a list of several columns where each Oracle partition stays one: children that inherit. */
final class ListTuples {
    private ListTuples() {}

    static List<PgBound> of(List<OraclePartition> partitions, List<String> types) throws BadBound {
        List<PgBound> bounds = new ArrayList<>();
        for (OraclePartition partition : partitions) {
            List<List<String>> tuples = new ArrayList<>();
            boolean rest = false;
            for (BoundValue value : partition.bound()) {
                if (value instanceof BoundValue.Default) {
                    rest = true;
                } else if (value instanceof BoundValue.Tuple tuple) {
                    tuples.add(literals(tuple, types, partition));
                } else {
                    throw new BadBound("the value " + value + " is no tuple of the key's columns");
                }
            }
            bounds.add(rest ? new PgBound.Default() : new PgBound.InTuples(tuples));
        }
        return bounds;
    }

    static List<String> literals(BoundValue.Tuple tuple, List<String> types, OraclePartition partition)
            throws BadBound {
        if (tuple.values().size() != types.size()) {
            throw new BadBound("the value " + tuple + " is no tuple of the key's columns");
        }
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            literals.add(Bounds.listed(tuple.values().get(i), types.get(i), partition));
        }
        return literals;
    }
}
