package dev.partbridge.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which partition, or subpartition, Oracle has each row of a golden case: as rows.txt tells it. Where hash decides,
 * which is told by no document, rows with the same key get the same one of the candidates.
 */
final class GoldenPlaces {
    private final Map<String, String> told = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, Place> found = new HashMap<>();

    /** @param subpartition null where there is none */
    record Place(String partition, @Nullable String subpartition) {
        String text() {
            return subpartition == null ? partition : partition + "/" + subpartition;
        }
    }

    /** @param places of each table, in Oracle's order */
    GoldenPlaces(GoldenCase golden, Map<String, List<Place>> places) {
        this.places.putAll(places);
        for (String file : List.of("dictionary-grown/rows.txt", "rows.txt")) {
            for (String line : golden.lines(file)) {
                places.keySet().stream()
                        .filter(t -> line.startsWith(t + " "))
                        .forEach(t -> tell(t, line.substring(t.length() + 1)));
            }
        }
    }

    /** A row has more than one line where it is in the same place by two rules. */
    private void tell(String table, String line) {
        int blank = line.indexOf(' ');
        told.putIfAbsent(table + " " + line.substring(0, blank), line.substring(blank + 1));
    }

    /** Null for a table without partitions. */
    @Nullable
    Place of(String table, String id) {
        List<Place> all = places.getOrDefault(table, List.of());
        if (all.isEmpty()) {
            return null;
        }
        String row = table + " " + id;
        Place known = found.get(row);
        if (known == null) {
            known = find(table, id, all);
            found.put(row, known);
        }
        return known;
    }

    private Place find(String table, String id, List<Place> all) {
        String wanted = told.get(table + " " + id);
        if (wanted == null || wanted.equals("-")) {
            return all.get(Math.floorMod(id.hashCode(), all.size()));
        }
        if (wanted.startsWith("=")) {
            return of(table, wanted.substring(1));
        }
        if (wanted.startsWith("@")) {
            String[] parent = wanted.substring(1).split(" ");
            Place above = of(parent[0], parent[1]);
            int position = places.getOrDefault(parent[0], List.of()).indexOf(above);
            return all.size() == places.get(parent[0]).size()
                    ? all.get(position)
                    : all.stream()
                            .filter(p -> p.partition().equals(above.text()))
                            .findFirst()
                            .orElseThrow();
        }
        if (wanted.startsWith("*/")) {
            List<Place> fitting = new ArrayList<>(all);
            fitting.removeIf(p -> !p.text().endsWith("_" + wanted.substring(2)));
            return fitting.get(Math.floorMod(id.hashCode(), fitting.size()));
        }
        return all.stream()
                .filter(p -> p.text().equals(wanted) || p.partition().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(table + " has no partition " + wanted + " for row " + id));
    }
}
