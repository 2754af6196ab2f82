package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.LevelKeys;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One level of a table: how its partitions, or the subpartitions of each of them, are told apart.
 *
 * @param automatic AUTOMATIC: Oracle lists new values itself
 */
record Level(LevelWords words, Kind kind, Optional<LevelKeys> keys, boolean automatic) {
    private static final Pattern MADE_BY_ORACLE = Pattern.compile("SYS_(?:SUB)?P\\d+");

    enum Kind {
        RANGE,
        LIST,
        HASH,
        SYSTEM,
        REFERENCE
    }

    /** The table's partitions; throws {@link Refused} for a table that has none. */
    static Level partitions(OracleTable table) {
        Partitioning own = table.partitioning()
                .orElseThrow(
                        () -> new Refused("ORA-14501", "the table is not partitioned", "Name a partitioned table"));
        if (own instanceof Partitioning.NotConverted) {
            throw new NotTold("the partitions of " + table.name()
                    + " could not be read, so what becomes of them is not known; mend its CREATE TABLE first");
        }
        Kind kind = own instanceof Partitioning.Range
                ? Kind.RANGE
                : own instanceof Partitioning.ByList
                        ? Kind.LIST
                        : own instanceof Partitioning.Hash
                                ? Kind.HASH
                                : own instanceof Partitioning.Reference ? Kind.REFERENCE : Kind.SYSTEM;
        boolean automatic = own instanceof Partitioning.ByList list && list.automatic();
        return new Level(LevelWords.PARTITION, kind, LevelKeys.of(table, own.key()), automatic);
    }

    /** The subpartitions below the partitions; throws {@link Refused} for a table that is not composite. */
    static Level subpartitions(OracleTable table) {
        partitions(table);
        Subpartitioning below = table.subpartitioning()
                .orElseThrow(() -> new Refused(
                        "ORA-14253",
                        "the table has no subpartitions",
                        "Name a table with subpartitions, or speak of PARTITION"));
        Kind kind =
                switch (below.kind()) {
                    case RANGE -> Kind.RANGE;
                    case LIST -> Kind.LIST;
                    case HASH -> Kind.HASH;
                };
        return new Level(LevelWords.SUBPARTITION, kind, LevelKeys.of(table, below.key()), below.automatic());
    }

    /** What is made, divided, joined and dropped is the parent's; throws {@link Refused}. */
    Level independent() {
        if (kind == Kind.REFERENCE) {
            throw new Refused(
                    "ORA-14650",
                    "the table is partitioned by reference and follows its parent",
                    "Write the statement for the parent table");
        }
        return this;
    }

    /** Below 0, 0 or above 0. */
    int compare(List<BoundValue> left, List<BoundValue> right) {
        return keys.flatMap(k -> k.compare(left, right)).orElseThrow(this::noOrder);
    }

    BoundValue listed(BoundValue value) {
        return keys.flatMap(k -> k.listed(value)).orElseThrow(this::noOrder);
    }

    Set<BoundValue> listed(List<BoundValue> values) {
        Set<BoundValue> listed = new HashSet<>();
        values.forEach(v -> listed.add(listed(v)));
        return listed;
    }

    private NotTold noOrder() {
        return new NotTold("the order of the key's type is not known, so the bounds cannot be compared;"
                + " write the table's CREATE TABLE as it is after the change");
    }

    /** The index of the partition that takes the key; empty where none does. */
    OptionalInt route(List<OraclePartition> parts, List<BoundValue> key) {
        if (kind != Kind.RANGE && kind != Kind.LIST) {
            throw new NotTold("which " + kind.name().toLowerCase(Locale.ROOT) + " " + words.word
                    + " takes a key is known to Oracle alone; name the " + words.word);
        }
        LevelKeys known = keys.orElseThrow(this::noOrder);
        return kind == Kind.RANGE ? known.range(parts, key) : known.list(parts, key);
    }

    /** Throws {@link Refused} where no partition has the name. */
    int named(List<OraclePartition> parts, Identifier name) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(Optional.of(name))) {
                return i;
            }
        }
        throw missing(name);
    }

    RuntimeException missing(Identifier name) {
        if (MADE_BY_ORACLE.matcher(name.text()).matches()) {
            return new NotTold("the name " + name + " is one that Oracle made itself; no script tells which "
                    + words.word + " it is; write " + words.word.toUpperCase(Locale.ROOT) + " FOR (value)");
        }
        return new Refused(
                words.missing, "there is no " + words.word + " " + name, "Correct the name of the " + words.word);
    }

    static boolean isDefault(OraclePartition part) {
        return part.bound().contains(new BoundValue.Default());
    }

    /** For messages. */
    String label(OraclePartition part) {
        return words.word + " " + part.name().map(Identifier::text).orElse("without name");
    }
}
