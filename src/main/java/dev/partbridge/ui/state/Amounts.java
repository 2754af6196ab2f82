package dev.partbridge.ui.state;

import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much each table and partition of a source holds; looked up once for all. */
public final class Amounts {
    private final boolean estimated;
    private final Map<QualifiedName, TableData> tables;
    /** Of the tables that were asked for: a table may have a million partitions. */
    private final Map<QualifiedName, Map<Identifier, Amount>> parts = new HashMap<>();

    public Amounts(Inspection inspection) {
        estimated = inspection.source() instanceof LiveSource;
        tables = inspection.data().stream()
                .collect(Collectors.toMap(TableData::table, Function.identity(), (first, second) -> first));
    }

    /** Of a table; absent where the source has no rows for it. */
    public Optional<Amount> table(QualifiedName table) {
        return Optional.ofNullable(tables.get(table)).map(d -> Amount.of(d.chunks(), estimated));
    }

    /** Of a table's partition or subpartition; absent where the source does not tell them apart. */
    public Optional<Amount> part(QualifiedName table, Identifier part) {
        return Optional.ofNullable(parts.computeIfAbsent(table, this::parts).get(part));
    }

    /** Of these tables together. */
    public Amount sum(Collection<QualifiedName> of) {
        return Amount.of(
                Set.copyOf(of).stream()
                        .map(tables::get)
                        .filter(d -> d != null)
                        .flatMap(d -> d.chunks().stream())
                        .toList(),
                estimated);
    }

    private Map<Identifier, Amount> parts(QualifiedName table) {
        Map<Identifier, List<Chunk>> chunks = new HashMap<>();
        TableData data = tables.get(table);
        for (Chunk chunk : data == null ? List.<Chunk>of() : data.chunks()) {
            if (chunk.slice() instanceof Slice.OfDatabase slice) {
                slice.partition().ifPresent(p -> chunks.computeIfAbsent(p, k -> new ArrayList<>())
                        .add(chunk));
                // a subpartition's name is unique in its table, and may be its partition's in none but odd cases
                slice.subpartition()
                        .filter(s -> !slice.partition().equals(Optional.of(s)))
                        .ifPresent(s -> chunks.computeIfAbsent(s, k -> new ArrayList<>())
                                .add(chunk));
            }
        }
        Map<Identifier, Amount> amounts = new HashMap<>();
        chunks.forEach((name, own) -> amounts.put(name, Amount.of(own, estimated)));
        return amounts;
    }
}
