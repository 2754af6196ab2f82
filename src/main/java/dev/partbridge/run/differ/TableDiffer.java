package dev.partbridge.run.differ;

import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows of one table that differ, in three readings: sums of hashes by buckets tell where sides differ at all;
 * the rows of such buckets are told apart by the hashes of key and row; of those that are left the source's values are
 * fetched. Rows may be in another partition than they should, that is told elsewhere.
 */
public final class TableDiffer {
    private final TableSides sides;
    private final int most;
    private final SearchProgress progress;

    /** @param most rows to be told */
    public TableDiffer(TableSides sides, int most, SearchProgress progress) {
        this.sides = sides;
        this.most = most;
        this.progress = progress;
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
        } catch (NotComparable e) {
            return TableDifferences.none(sides.table(), e.why());
        }
    }

    private TableDifferences differences(List<SourcePart> parts, List<QualifiedName> leaves, int number)
            throws SQLException, IOException {
        ComparedColumns columns = ComparedColumns.of(sides, parts);
        TargetWalk rows = new TargetWalk(sides, columns, progress);
        if (rows.unreadable().isPresent()) {
            throw new NotComparable(rows.unreadable().get());
        }
        SourceWalk source = new SourceWalk(sides, parts, progress);
        HashBuckets buckets = new HashBuckets();
        for (int i = 0; i < source.parts(); i++) {
            source.walk(i, columns.key(), columns.all(), (part, row, k, hash) -> buckets.add(k, hash));
        }
        target(rows, leaves, (place, k, hash) -> buckets.remove(k, hash));
        progress.reading();
        BitSet chosen = buckets.differing(most);
        Map<RowHash, Found> found = found(source, rows, leaves, columns, chosen);
        progress.reading();
        List<Map.Entry<RowHash, Found>> differing = found.entrySet().stream()
                .filter(e -> e.getValue().differs())
                .sorted(Comparator.comparing(
                                (Map.Entry<RowHash, Found> e) -> e.getKey().high())
                        .thenComparing(e -> e.getKey().low()))
                .toList();
        boolean cut = differing.size() > most || buckets.differing() > chosen.cardinality();
        StagedSource staged = new StagedSource(sides, number, columns.source());
        List<Map.Entry<RowHash, Found>> listed = differing.subList(0, Math.min(most, differing.size()));
        SourcePlaces places = new SourcePlaces(sides, parts, columns.source());
        Map<Integer, String> partitions = fetch(source, columns, listed, staged, places);
        progress.reading();
        List<RowDifference> differences = new ArrayList<>();
        ListedRows list = new ListedRows(sides, columns, staged, places, partitions);
        for (int i = 0; i < listed.size(); i++) {
            differences.add(list.difference(i, listed.get(i).getValue()));
        }
        differences.sort(Comparator.comparing(RowDifference::key, TableDiffer::compare));
        boolean doubtful = parts.stream()
                .anyMatch(p -> !p.chunk().slice().counted()
                        && !p.rejected().partitions().isEmpty());
        return new TableDifferences(
                sides.table(), columns.key(), staged.table(), staged.columns(), differences, cut, "", doubtful);
    }

    private void target(TargetWalk rows, List<QualifiedName> leaves, TargetWalk.Visitor visitor) throws SQLException {
        for (QualifiedName leaf : leaves) {
            rows.leaf(leaf, visitor);
        }
        if (sides.project().isPresent()) {
            rows.moved(sides.project().get(), visitor);
        }
    }

    private Map<RowHash, Found> found(
            SourceWalk source, TargetWalk target, List<QualifiedName> leaves, ComparedColumns columns, BitSet chosen)
            throws SQLException, IOException {
        Map<RowHash, Found> found = new HashMap<>();
        if (chosen.isEmpty()) {
            return found;
        }
        for (int i = 0; i < source.parts(); i++) {
            source.walk(i, columns.key(), columns.all(), (part, row, k, hash) -> {
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
        if (sides.project().isPresent()) {
            target.moved(sides.project().get(), (place, k, hash) -> {
                if (chosen.get(HashBuckets.of(k))) {
                    found.computeIfAbsent(k, x -> new Found()).moved();
                }
            });
        }
        return found;
    }

    /** Only those parts are read again that have a row of these; returns Oracle's partition of each. */
    private static Map<Integer, String> fetch(
            SourceWalk source,
            ComparedColumns columns,
            List<Map.Entry<RowHash, Found>> listed,
            StagedSource staged,
            SourcePlaces places)
            throws SQLException, IOException {
        Map<RowHash, Integer> numbers = new HashMap<>();
        Map<Integer, String> partitions = new HashMap<>();
        BitSet parts = new BitSet();
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).getValue().sourceRows() > 0) {
                numbers.put(listed.get(i).getKey(), i);
                parts.set(listed.get(i).getValue().part());
            }
        }
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            source.walk(part, columns.key(), columns.all(), (p, row, k, hash) -> {
                // one row of a key is enough to name it
                Integer number = numbers.remove(k);
                if (number != null) {
                    staged.add(number, row);
                    partitions.put(number, places.of(p, row));
                }
            });
        }
        staged.flush();
        return partitions;
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
