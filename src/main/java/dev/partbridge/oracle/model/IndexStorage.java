package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an index is kept.
 *
 * @param tablespace TABLESPACE of the index; of a divided one it is that of the parts that name none
 * @param parts the tablespaces of its own partitions, in order, as far as they are named; empty where none is described
 * @param local LOCAL: what names no tablespace lies where the table's partition does
 */
public record IndexStorage(Optional<Identifier> tablespace, List<Optional<Identifier>> parts, boolean local) {
    /** Nothing said. */
    public static final IndexStorage NONE = new IndexStorage(Optional.empty(), List.of(), false);

    public IndexStorage {
        parts = List.copyOf(parts);
    }

    /** Divided as the table is, or not. */
    public IndexStorage withLocal(boolean value) {
        return new IndexStorage(tablespace, parts, value);
    }

    /** Moved as a whole, or one part of it. */
    public IndexStorage moved(Identifier to, boolean part) {
        if (!part) {
            return new IndexStorage(Optional.of(to), List.of(), local);
        }
        List<Optional<Identifier>> more = new ArrayList<>(parts.isEmpty() ? List.of(Optional.empty()) : parts);
        more.add(Optional.of(to));
        return new IndexStorage(tablespace, more, local);
    }

    /**
     * All tablespaces that the index lies in, as far as the source tells.
     *
     * @param ofTable those of the table's rows
     */
    public Set<Identifier> places(Set<Identifier> ofTable) {
        Set<Identifier> places = new TreeSet<>();
        for (Optional<Identifier> part : parts.isEmpty() ? List.of(tablespace) : parts) {
            Optional<Identifier> place = part.or(() -> tablespace);
            place.ifPresent(places::add);
            if (place.isEmpty() && local) {
                places.addAll(ofTable);
            }
        }
        return places;
    }
}
