package dev.partbridge.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares where rows of a table were found with where Oracle keeps them. */
final class WhereRowsAre {
    private final Scheme scheme;
    private final String prefix;

    WhereRowsAre(Scheme scheme) {
        this.scheme = scheme;
        this.prefix = scheme.name().toLowerCase(Locale.ROOT) + "_";
    }

    /**
     * A line for each row in another place.
     *
     * @param found row to leaf, without one when it was rejected
     */
    List<String> differences(Map<Integer, Optional<String>> found) {
        List<String> differences = new ArrayList<>();
        Map<List<List<Integer>>, String> together = new HashMap<>();
        for (int row = 0; row < scheme.rows(); row++) {
            Optional<Scheme.Place> place = scheme.place(row);
            Optional<String> leaf = found.getOrDefault(row, Optional.of("nowhere"));
            boolean right = (place.isEmpty() || leaf.isEmpty())
                    ? (place.isEmpty() == leaf.isEmpty() || scheme.untold() || takenByNulls(row, leaf))
                    : fits(place.get(), leaf.get());
            if (!right) {
                differences.add(scheme.name() + ", row " + row + ": " + leaf.orElse("rejected") + " where Oracle has "
                        + place.map(Object::toString).orElse("ORA-14400"));
            }
            boolean hashed =
                    place.filter(p -> !p.hash().isEmpty() && p.rest().isEmpty()).isPresent();
            if (hashed && leaf.isPresent()) {
                String here = hashed(place.get(), leaf.get());
                String other = together.putIfAbsent(hashKey(place.get()), here);
                if (other != null && !other.equals(here)) {
                    differences.add(scheme.name() + ", row " + row + ": " + here
                            + " where its hash key has other rows in " + other);
                }
            }
        }
        return differences;
    }

    /** Such a row is in no table of Oracle's; PostgreSQL has it in DEFAULT, where NULLs of the first level go. */
    private boolean takenByNulls(int row, Optional<String> leaf) {
        return scheme.refusedBelowNulls(row) && leaf.isPresent();
    }

    /** The leaf, or the partition above it where that is what the hash decides. */
    private String hashed(Scheme.Place place, String leaf) {
        int partition = prefix.length() + "pa".length();
        return place.partition().isEmpty() && leaf.length() > partition ? leaf.substring(0, partition) : leaf;
    }

    /** Rows of one hash key are together as far as the other level does not tell them apart. */
    private static List<List<Integer>> hashKey(Scheme.Place place) {
        List<List<Integer>> key = new ArrayList<>(place.hash());
        key.add(List.of(place.partition().hashCode(), place.subpartition().hashCode()));
        return key;
    }

    private boolean fits(Scheme.Place place, String leaf) {
        if (!leaf.startsWith(prefix)) {
            return false;
        }
        if (place.rest().stream().anyMatch(r -> fits(r, leaf))) {
            return true;
        }
        String own = leaf.substring(prefix.length());
        Optional<String> subpartition = place.subpartition().map(s -> s.toLowerCase(Locale.ROOT));
        if (place.partition().isEmpty()) {
            return subpartition.isEmpty() || own.matches("p\\w_" + subpartition.get() + "(_\\d+)*");
        }
        String partition = place.partition().get().toLowerCase(Locale.ROOT);
        if (subpartition.isPresent()) {
            if (subpartition.get().equals("nulls")) {
                // a list of several columns makes several partitions of one, each with a leaf of NULLs below it
                return own.matches(partition + "(_\\d+)*_nulls");
            }
            return own.matches(subpartition.get() + "(_\\d+)*");
        }
        if (partition.equals("nulls")) {
            return own.startsWith("nulls");
        }
        // subpartitions of a hash: any of the partition's
        String given = "q" + partition.charAt(1) + "s\\w(_\\d+)*";
        return own.matches(partition + "(_s\\w)?(_\\d+)*") || own.matches(given);
    }
}
