package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the rows of an Oracle table reach its PostgreSQL table.
 *
 * @param level 0 when they can be loaded as they are; n when the key comes from a table of level n-1
 * @param columns those that the source supplies, in Oracle's order; virtual columns are left out
 * @param chain for a table partitioned by reference: how it hangs on its parent
 * @param partitions in Oracle's order; empty for a table without, and where rows cannot be compared by partition
 * @param strays index in {@code partitions} of the place of rows with NULL in a range key of several columns, wherever
 *     Oracle has them: PostgreSQL takes them into DEFAULT only
 * @param computed columns that the load computes, since no row brings them and no trigger may in time
 */
public record TableMapping(
        QualifiedName oracle,
        QualifiedName postgres,
        int level,
        List<ColumnMapping> columns,
        Optional<ChainLink> chain,
        List<PartitionMapping> partitions,
        OptionalInt strays,
        List<ComputedColumn> computed) {
    /** In place of a partition's name: of the leaf that holds rows with NULL in the key alone. Oracle takes no blanks. */
    static final Identifier NULLS = new Identifier("rows with NULL in the key");

    public TableMapping {
        columns = List.copyOf(columns);
        partitions = List.copyOf(partitions);
        computed = List.copyOf(computed);
    }

    /** Of a table each row of which is where Oracle has it. */
    public TableMapping(
            QualifiedName oracle,
            QualifiedName postgres,
            int level,
            List<ColumnMapping> columns,
            Optional<KeyLookup> keyLookup,
            List<PartitionMapping> partitions) {
        this(
                oracle,
                postgres,
                level,
                columns,
                keyLookup.map(l -> new ChainLink(l, l.addedColumns())),
                partitions,
                OptionalInt.empty(),
                List.of());
    }

    /** How the partition key is found, where the rows come without it: the foreign key does not hold it. */
    public Optional<KeyLookup> keyLookup() {
        return chain.filter(c -> !c.ownsKey()).map(ChainLink::join);
    }

    /** The last of the partitions is none of Oracle's: it holds the rows with NULL in a key of several columns. */
    public boolean nullsApart() {
        return strays.isPresent() && partitions.get(strays.getAsInt()).oracle().equals(NULLS);
    }

    /**
     * One column on both sides; the types decide how values are read and written.
     *
     * @param nullAs what NULL becomes, such as {@code infinity}; absent where it stays NULL
     */
    public record ColumnMapping(
            Identifier oracle,
            OracleType oracleType,
            Identifier postgres,
            String postgresType,
            boolean notNull,
            Optional<String> nullAs) {
        /** A column whose NULL stays NULL. */
        public ColumnMapping(
                Identifier oracle, OracleType oracleType, Identifier postgres, String postgresType, boolean notNull) {
            this(oracle, oracleType, postgres, postgresType, notNull, Optional.empty());
        }
    }

    /**
     * A partition key's column that Oracle computes.
     *
     * @param sql its value, over the other columns of the same row
     */
    public record ComputedColumn(Identifier postgres, String sql) {}

    /**
     * The join that supplies a reference-partitioned child's partition key. All names are PostgreSQL's.
     *
     * @param parent the immediate parent
     * @param childColumns the foreign key's columns in the child
     * @param parentColumns the columns they reference
     * @param addedColumns the key's columns in the child, as they were added; those that the foreign key has are not here
     * @param parentKey the key's columns in the parent, in the same order
     */
    public record KeyLookup(
            QualifiedName parent,
            List<Identifier> childColumns,
            List<Identifier> parentColumns,
            List<Identifier> addedColumns,
            List<Identifier> parentKey) {
        public KeyLookup {
            childColumns = List.copyOf(childColumns);
            parentColumns = List.copyOf(parentColumns);
            addedColumns = List.copyOf(addedColumns);
            parentKey = List.copyOf(parentKey);
        }
    }

    /**
     * An Oracle partition, or subpartition, and the leaves that hold its rows, so that rows can be compared one by one.
     * Hash decides otherwise in PostgreSQL than in Oracle: below it nothing is compared, so a partition divided by hash
     * has all its leaves here, and a table partitioned by hash has no partition mappings.
     *
     * @param subpartition present where the rows are compared by subpartition
     * @param leaves at least one
     */
    public record PartitionMapping(Identifier oracle, Optional<Identifier> subpartition, List<QualifiedName> leaves) {
        public PartitionMapping {
            leaves = List.copyOf(leaves);
        }

        /** A partition that is one leaf. */
        public PartitionMapping(Identifier oracle, QualifiedName leaf) {
            this(oracle, Optional.empty(), List.of(leaf));
        }

        /** The only leaf, or the first: where rows are shown to be. */
        public QualifiedName leaf() {
            return leaves.get(0);
        }

        /** As counts name it: {@code P1}, {@code P1/P1_NORTH}. */
        public String text() {
            return oracle.text() + subpartition.map(s -> "/" + s.text()).orElse("");
        }
    }
}
