package dev.partbridge.run.scan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The unique keys of one table and the hashes of its rows', of all chunks that were looked through to their end. */
final class TableKeys implements AutoCloseable {
    /** Rows with keys of others are told one by one up to here. */
    static final int SUSPECTS = 100_000;

    private final TableMapping table;
    private final List<UniqueKey> keys;
    private final List<KeyHashes> hashes;
    private final List<Set<Long>> suspects = new ArrayList<>();
    private final List<Map<Checksum, String>> first = new ArrayList<>();

    TableKeys(TableMapping table, List<UniqueKey> keys) {
        this.table = table;
        this.keys = keys;
        this.hashes = keys.stream().map(k -> new KeyHashes(KeyHashes.RUN)).toList();
    }

    /** One for each key; absent where the chunk's rows do not bring it. */
    List<Optional<RowKey>> of(Conversion conversion, TableMapping looked, List<RowColumn> source, Chunk chunk) {
        return keys.stream()
                .map(k -> RowKey.of(k, conversion, looked, source, chunk.slice()))
                .toList();
    }

    /** What a chunk that came to its end brought; one for each key. */
    synchronized void take(List<KeyHashes> ofChunk) throws IOException {
        for (int i = 0; i < keys.size(); i++) {
            hashes.get(i).take(ofChunk.get(i));
        }
    }

    /** Whether rows must be looked at again: a hash that was there twice may be of two keys. */
    boolean suspect() throws IOException {
        suspects.clear();
        first.clear();
        for (KeyHashes of : hashes) {
            suspects.add(of.twice(SUSPECTS));
            first.add(KeyTally.places());
        }
        return suspects.stream().anyMatch(s -> !s.isEmpty());
    }

    /** For a chunk that is looked at again. */
    List<KeyTally> closely(Conversion conversion, TableMapping looked, List<RowColumn> source, Chunk chunk) {
        List<KeyTally> tallies = new ArrayList<>();
        List<Optional<RowKey>> rowKeys = of(conversion, looked, source, chunk);
        for (int i = 0; i < keys.size(); i++) {
            int at = i;
            if (!suspects.get(i).isEmpty()) {
                rowKeys.get(i)
                        .ifPresent(k -> tallies.add(new KeyTally(
                                k,
                                ObjectId.constraint(table.oracle(), keys.get(at).name()),
                                words(keys.get(at), suspects.get(at).size() > SUSPECTS),
                                suspects.get(at),
                                first.get(at))));
            }
        }
        return tallies;
    }

    private static String words(UniqueKey key, boolean more) {
        return "it has the key ("
                + key.columns().stream()
                        .map(ColumnMapping::oracle)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                + ") of " + key.name()
                + (key.perLeaf() ? " in its partition" : "")
                + (more ? ", of which there are more than are counted here," : "");
    }

    @Override
    public void close() throws IOException {
        for (KeyHashes of : hashes) {
            of.close();
        }
    }
}
