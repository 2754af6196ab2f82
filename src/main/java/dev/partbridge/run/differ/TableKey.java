package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By which columns a table's rows are told apart: Oracle's primary key, else a unique key none of whose columns is NULL. */
final class TableKey {
    private TableKey() {}

    /** @param compared columns that both sides can write in one form; absent where no key is among them */
    static Optional<SummedColumns> of(OracleTable table, TableMapping mapping, SummedColumns compared) {
        List<List<Identifier>> keys = new ArrayList<>();
        table.primaryKey().filter(k -> k.state().enabled()).ifPresent(k -> keys.add(k.columns()));
        table.constraints().stream()
                .flatMap(c -> c instanceof OracleConstraint.Unique u ? Stream.of(u) : Stream.empty())
                .filter(u -> u.state().enabled() && u.columns().stream().allMatch(c -> notNull(table, c)))
                .forEach(u -> keys.add(u.columns()));
        return keys.stream()
                .flatMap(k -> columns(k, mapping, compared).stream())
                .findFirst();
    }

    private static boolean notNull(OracleTable table, Identifier column) {
        return table.column(column).filter(c -> c.notNull()).isPresent();
    }

    private static Optional<SummedColumns> columns(List<Identifier> key, TableMapping mapping, SummedColumns compared) {
        List<Identifier> names = mapping.columns().stream()
                .filter(c -> key.contains(c.oracle()))
                .map(ColumnMapping::postgres)
                .toList();
        SummedColumns found = new SummedColumns(compared.columns().stream()
                .filter(c -> names.contains(c.mapping().postgres()) && c.source() >= 0)
                .toList());
        return found.columns().size() == names.size() && names.size() >= key.size()
                ? Optional.of(found)
                : Optional.empty();
    }
}
