package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table partitioned by reference hangs on its parent. All names are PostgreSQL's.
 *
 * @param join the foreign key, and the columns that were added for the partition key: none where it holds the whole key
 * @param key the child's whole partition key, added or its own
 */
public record ChainLink(KeyLookup join, List<Identifier> key) {
    public ChainLink {
        key = List.copyOf(key);
    }

    /** The whole partition key is among the columns of the foreign key. */
    public boolean ownsKey() {
        return join.addedColumns().isEmpty();
    }

    /** The foreign key's other columns; absent where it is the partition key and nothing else. */
    public Optional<KeyLookup> withoutKey() {
        List<Identifier> columns = new ArrayList<>();
        List<Identifier> parents = new ArrayList<>();
        for (int i = 0; i < join.childColumns().size(); i++) {
            if (!key.contains(join.childColumns().get(i))) {
                columns.add(join.childColumns().get(i));
                parents.add(join.parentColumns().get(i));
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyLookup(join.parent(), columns, parents, List.of(), List.of()));
    }
}
