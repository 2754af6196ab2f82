package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What partitions, subpartitions and templates have in common: a table, a name, a bound and a tablespace. */
final class PartReader {
    private final Identifier owner;
    private final Map<Identifier, Level> levels;
    private final String word;
    private final Report report;
    private final Set<Identifier> unreadable = new HashSet<>();
    /** The same few names stand at many partitions. */
    private final Map<Identifier, Identifier> names = new HashMap<>();

    /**
     * @param levels of the tables that have such parts
     * @param word for messages
     */
    PartReader(Identifier owner, Map<Identifier, Level> levels, String word, Report report) {
        this.owner = owner;
        this.levels = levels;
        this.word = word;
        this.report = report;
    }

    /** The part that a row shows; absent where the table has none by ALL_PART_TABLES, or the bound is not read. */
    Optional<OraclePartition> part(
            Row row, Identifier table, Optional<Identifier> name, String bound, List<OraclePartition> below) {
        Level level = levels.get(table);
        if (level == null) {
            return Optional.empty();
        }
        QualifiedName of = QualifiedName.of(owner, table);
        ObjectId subject = name.map(n -> ObjectId.partition(of, n)).orElse(ObjectId.table(of));
        Optional<List<BoundValue>> values = level.bound(
                row.text(bound),
                of,
                subject,
                word + " " + name.map(Identifier::text).orElse("?"),
                report);
        if (values.isEmpty()) {
            unreadable.add(table);
        }
        Optional<Identifier> tablespace = row.name("TABLESPACE_NAME")
                .filter(t -> !level.tablespace().equals(Optional.of(t)))
                .map(t -> names.computeIfAbsent(t, n -> n));
        return values.map(
                v -> new OraclePartition(name, v, below, row.is("INTERVAL", "YES"), tablespace, Optional.empty()));
    }

    /** Tables with a bound that was not read. */
    boolean isUnreadable(Identifier table) {
        return unreadable.contains(table);
    }

    /** Lists by the table's name, in the order of the rows. */
    static final class Lists {
        private final Map<Identifier, List<OraclePartition>> lists = new HashMap<>();

        void add(Identifier of, OraclePartition part) {
            lists.computeIfAbsent(of, t -> new ArrayList<>()).add(part);
        }

        List<OraclePartition> of(Identifier name) {
            return lists.getOrDefault(name, List.of());
        }
    }
}
