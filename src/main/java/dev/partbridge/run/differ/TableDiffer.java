package dev.partbridge.run.differ;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rows of one table that differ, in three readings: sums of hashes by buckets tell where sides differ at all;
 * the rows of such buckets are told apart by the hashes of key and row; of those that are left the source's values are
 * fetched. Rows may be in another partition than they should, that is told elsewhere.
 */
public final class TableDiffer {
    private final Conversion conversion;
    private final TableMapping table;
    private final Connection connection;
    private final RowSourceOpener opener;
    private final Cancellation cancellation;
    private final Optional<String> project;
    private final int most;

    /**
     * @param connection auto-commit off; the transaction's snapshot is one, and temporary tables can be made in it
     * @param project as the target's journal names it; absent where there is none
     * @param most rows to be told
     */
    public TableDiffer(
            Conversion conversion,
            TableMapping table,
            Connection connection,
            RowSourceOpener opener,
            Cancellation cancellation,
            Optional<String> project,
            int most) {
        this.conversion = conversion;
        this.table = table;
        this.connection = connection;
        this.opener = opener;
        this.cancellation = cancellation;
        this.project = project;
        this.most = most;
    }

    /**
     * Looks.
     *
     * @param parts of the source, all of the table
     * @param leaves of the target that hold its rows
     * @param number of this table among those that are looked at
     */
    public TableDifferences look(List<SourcePart> parts, List<QualifiedName> leaves, int number)
            throws SQLException, IOException {
        try {
            return differences(parts, leaves, number);
        } catch (SourceWalk.NotComparable e) {
            return TableDifferences.none(table, String.valueOf(e.getMessage()));
        }
    }

    private TableDifferences differences(List<SourcePart> parts, List<QualifiedName> leaves, int number)
            throws SQLException, IOException {
        SourceWalk source = new SourceWalk(conversion, table, parts, opener, cancellation);
        List<RowColumn> columns = parts.isEmpty() ? List.of() : columns(parts.get(0));
        for (SourcePart part : parts) {
            if (!columns(part).equals(columns)) {
                return TableDifferences.none(table, "not all rows come with the same columns");
            }
        }
        PgTable target = conversion.target().table(table.postgres()).orElseThrow();
        SummedColumns all = SummedColumns.of(table, target, columns);
        Optional<SummedColumns> key =
                conversion.source().table(table.oracle()).flatMap(t -> TableKey.of(t, table, all));
        if (key.isEmpty()) {
            return TableDifferences.none(
                    table,
                    parts.isEmpty()
                            ? "the source has no rows"
                            : "no primary key, nor a unique key without NULL, tells its rows apart");
        }
        TargetWalk rows = new TargetWalk(connection, table, key.get(), all, cancellation);
        if (rows.unreadable().isPresent()) {
            return TableDifferences.none(table, rows.unreadable().get());
        }
        HashBuckets buckets = new HashBuckets();
        for (int i = 0; i < source.parts(); i++) {
            source.walk(i, key.get(), all, (part, row, k, hash) -> buckets.add(k, hash));
        }
        target(rows, leaves, (place, k, hash) -> buckets.remove(k, hash));
        BitSet chosen = buckets.differing(most);
        Map<RowHash, Found> found = found(source, rows, leaves, key.get(), all, chosen);
        List<Map.Entry<RowHash, Found>> differing = found.entrySet().stream()
                .filter(e -> e.getValue().differs())
                .sorted(Comparator.comparing(
                                (Map.Entry<RowHash, Found> e) -> e.getKey().high())
                        .thenComparing(e -> e.getKey().low()))
                .toList();
        boolean cut = differing.size() > most || buckets.differing() > chosen.cardinality();
        StagedSource staged = new StagedSource(connection, conversion, table, number, columns);
        List<Map.Entry<RowHash, Found>> listed = differing.subList(0, Math.min(most, differing.size()));
        fetch(source, key.get(), all, listed, staged);
        List<RowDifference> differences = new ArrayList<>();
        ListedRows list = new ListedRows(connection, key.get(), all, staged);
        for (int i = 0; i < listed.size(); i++) {
            differences.add(list.difference(i, listed.get(i).getValue()));
        }
        differences.sort(Comparator.comparing(RowDifference::key, TableDiffer::compare));
        boolean doubtful = parts.stream()
                .anyMatch(p -> !p.chunk().slice().counted()
                        && !p.rejected().partitions().isEmpty());
        return new TableDifferences(table, key.get(), staged.table(), staged.columns(), differences, cut, "", doubtful);
    }

    private List<RowColumn> columns(SourcePart part) throws IOException {
        try (RowSource rows = opener.open(table, part.chunk())) {
            return rows.columns();
        }
    }

    private void target(TargetWalk rows, List<QualifiedName> leaves, TargetWalk.Visitor visitor) throws SQLException {
        for (QualifiedName leaf : leaves) {
            rows.leaf(leaf, visitor);
        }
        if (project.isPresent()) {
            rows.moved(project.get(), visitor);
        }
    }

    private Map<RowHash, Found> found(
            SourceWalk source,
            TargetWalk target,
            List<QualifiedName> leaves,
            SummedColumns key,
            SummedColumns all,
            BitSet chosen)
            throws SQLException, IOException {
        Map<RowHash, Found> found = new HashMap<>();
        if (chosen.isEmpty()) {
            return found;
        }
        for (int i = 0; i < source.parts(); i++) {
            source.walk(i, key, all, (part, row, k, hash) -> {
                if (chosen.get(HashBuckets.of(k))) {
                    found.computeIfAbsent(k, x -> new Found()).source(part, hash);
                }
            });
        }
        for (QualifiedName leaf : leaves) {
            target.leaf(leaf, (place, k, hash) -> {
                if (chosen.get(HashBuckets.of(k))) {
                    found.computeIfAbsent(k, x -> new Found()).target(place, hash);
                }
            });
        }
        if (project.isPresent()) {
            target.moved(project.get(), (place, k, hash) -> {
                if (chosen.get(HashBuckets.of(k))) {
                    found.computeIfAbsent(k, x -> new Found()).moved();
                }
            });
        }
        return found;
    }

    /** Only those parts are read again that have a row of these. */
    private static void fetch(
            SourceWalk source,
            SummedColumns key,
            SummedColumns all,
            List<Map.Entry<RowHash, Found>> listed,
            StagedSource staged)
            throws SQLException, IOException {
        Map<RowHash, Integer> numbers = new HashMap<>();
        BitSet parts = new BitSet();
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).getValue().sourceRows() > 0) {
                numbers.put(listed.get(i).getKey(), i);
                parts.set(listed.get(i).getValue().part());
            }
        }
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            source.walk(part, key, all, (p, row, k, hash) -> {
                // one row of a key is enough to name it
                Integer number = numbers.remove(k);
                if (number != null) {
                    staged.add(number, row);
                }
            });
        }
        staged.flush();
    }

    /** Numbers by their size. */
    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int byLength = one.get(i).matches("\\d+") && other.get(i).matches("\\d+")
                    ? Integer.compare(one.get(i).length(), other.get(i).length())
                    : 0;
            int order = byLength != 0 ? byLength : one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
