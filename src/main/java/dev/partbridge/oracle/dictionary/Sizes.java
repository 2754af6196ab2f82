package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Rows by statistics and bytes by segments (DBA_SEGMENTS or USER_SEGMENTS), of tables and their parts. */
final class Sizes implements RowReader {
    private final Map<Identifier, Map<Identifier, TableSize.Part>> parts = new LinkedHashMap<>();
    private final Map<Identifier, OptionalLong> rows = new LinkedHashMap<>();
    private final Map<Identifier, OptionalLong> bytes = new LinkedHashMap<>();

    void rows(Identifier table, OptionalLong count) {
        if (count.isPresent()) {
            rows.put(table, count);
        }
    }

    void rows(Identifier table, Identifier part, OptionalLong count) {
        if (count.isPresent()) {
            of(table).put(part, new TableSize.Part(part, count, OptionalLong.empty()));
        }
    }

    /** A segment: of a whole table, or of a part. */
    @Override
    public void row(Row row) {
        Identifier table = row.neededName("SEGMENT_NAME");
        OptionalLong size = row.count("BYTES");
        if (size.isPresent()) {
            bytes.merge(table, size, (a, b) -> OptionalLong.of(Math.addExact(a.getAsLong(), b.getAsLong())));
            row.name("PARTITION_NAME").ifPresent(p -> of(table)
                    .merge(
                            p,
                            new TableSize.Part(p, OptionalLong.empty(), size),
                            (known, now) -> new TableSize.Part(p, known.rows(), now.bytes())));
        }
    }

    private Map<Identifier, TableSize.Part> of(Identifier table) {
        return parts.computeIfAbsent(table, t -> new LinkedHashMap<>());
    }

    TableSize size(Identifier table) {
        List<TableSize.Part> known =
                new ArrayList<>(parts.getOrDefault(table, Map.of()).values());
        return new TableSize(
                rows.getOrDefault(table, OptionalLong.empty()), bytes.getOrDefault(table, OptionalLong.empty()), known);
    }
}
