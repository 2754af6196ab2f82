package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** ALL_INDEXES and ALL_PART_INDEXES: the indexes of a schema's tables, whoever owns them. */
final class IndexReader implements RowReader {
    private final Map<QualifiedName, Found> indexes = new LinkedHashMap<>();
    private final Map<QualifiedName, Divided> divided = new LinkedHashMap<>();

    /**
     * An index.
     *
     * @param type in Oracle's words, such as FUNCTION-BASED NORMAL/REV
     * @param domain the index type of a domain index
     */
    record Found(
            QualifiedName name,
            Identifier table,
            String type,
            boolean unique,
            Optional<Identifier> tablespace,
            boolean partitioned,
            boolean join,
            Optional<String> domain) {}

    /** How a partitioned index is divided. */
    record Divided(boolean local, String locality, String type, int partitions, Optional<Identifier> tablespace) {}

    @Override
    public void row(Row row) {
        QualifiedName name = QualifiedName.of(row.neededName("OWNER"), row.neededName("INDEX_NAME"));
        indexes.put(
                name,
                new Found(
                        name,
                        row.neededName("TABLE_NAME"),
                        row.needed("INDEX_TYPE"),
                        row.is("UNIQUENESS", "UNIQUE"),
                        row.name("TABLESPACE_NAME"),
                        row.is("PARTITIONED", "YES"),
                        row.is("JOIN_INDEX", "YES"),
                        row.text("ITYP_NAME")
                                .map(t ->
                                        row.text("ITYP_OWNER").map(o -> o + ".").orElse("") + t)));
    }

    /** A row of ALL_PART_INDEXES. */
    void dividedRow(Row row) {
        divided.put(
                QualifiedName.of(row.neededName("OWNER"), row.neededName("INDEX_NAME")),
                new Divided(
                        row.is("LOCALITY", "LOCAL"),
                        row.text("LOCALITY").map(String::strip).orElse("nothing"),
                        row.text("PARTITIONING_TYPE").orElse("?"),
                        row.number("PARTITION_COUNT").orElse(0),
                        row.name("DEF_TABLESPACE_NAME")));
    }

    Stream<Found> all() {
        return indexes.values().stream();
    }

    Optional<Divided> divided(Found index) {
        return Optional.ofNullable(divided.get(index.name()));
    }

    boolean any() {
        return !indexes.isEmpty();
    }

    /** Whether ALL_PART_INDEXES has anything to tell. */
    boolean anyPartitioned() {
        return indexes.values().stream().anyMatch(Found::partitioned);
    }

    /** Whether ALL_IND_EXPRESSIONS may have: also a descending column makes an index function-based. */
    boolean anyOfExpressions() {
        return indexes.values().stream().anyMatch(i -> i.type().contains("FUNCTION-BASED"));
    }

    /** Whether an index that does not follow its table's partitions is divided by itself. */
    boolean anyGlobal() {
        return divided.values().stream().anyMatch(d -> !d.local());
    }

    OracleIndex.Locality locality(Found index) {
        return !index.partitioned()
                ? OracleIndex.Locality.NONE
                : divided(index).map(Divided::local).orElse(true)
                        ? OracleIndex.Locality.LOCAL
                        : OracleIndex.Locality.GLOBAL;
    }

    IndexStorage storage(Found index) {
        Optional<Identifier> tablespace =
                index.tablespace().or(() -> divided(index).flatMap(Divided::tablespace));
        return new IndexStorage(tablespace, List.of(), locality(index) == OracleIndex.Locality.LOCAL);
    }

    /** Where an index is kept; absent for one that is not shown. */
    Optional<IndexStorage> storage(QualifiedName index) {
        return Optional.ofNullable(indexes.get(index)).map(this::storage);
    }
}
