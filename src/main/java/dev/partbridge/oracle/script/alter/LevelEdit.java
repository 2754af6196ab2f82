package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Changes of the partitions of one level, or of the subpartitions of one partition. */
final class LevelEdit {
    private LevelEdit() {}

    /** ADD: behind the last one; before another only where nothing orders them. */
    static List<OraclePartition> add(Level level, List<OraclePartition> parts, List<OraclePartition> added, int at) {
        List<OraclePartition> after = new ArrayList<>(parts);
        int place = at;
        for (OraclePartition one : added) {
            if (level.kind() == Level.Kind.RANGE) {
                above(level, after, one);
            } else if (level.kind() == Level.Kind.LIST) {
                unlisted(level, after, one);
            }
            after.add(place++, one);
        }
        return after;
    }

    private static void above(Level level, List<OraclePartition> parts, OraclePartition added) {
        if (parts.isEmpty()) {
            return;
        }
        OraclePartition last = parts.get(parts.size() - 1);
        if (level.compare(added.bound(), last.bound()) <= 0) {
            throw new Refused(
                    "ORA-14074",
                    "the bound (" + added.boundText().orElse("") + ") of " + level.label(added)
                            + " is not above that of the last one, " + level.label(last) + " ("
                            + last.boundText().orElse("") + ")",
                    "SPLIT the " + level.label(last) + " instead");
        }
    }

    private static void unlisted(Level level, List<OraclePartition> parts, OraclePartition added) {
        Optional<OraclePartition> other =
                parts.stream().filter(Level::isDefault).findFirst();
        if (other.isPresent()) {
            throw new Refused(
                    level.words().defaultIsThere,
                    level.label(added) + " cannot be added, since " + level.label(other.get()) + " is the DEFAULT",
                    "SPLIT the " + level.label(other.get()) + " instead");
        }
        if (Level.isDefault(added)) {
            if (added.bound().size() > 1) {
                throw new Refused("ORA-14319", "DEFAULT stands with other values", "Write VALUES (DEFAULT) alone");
            }
            if (level.automatic()) {
                throw new Refused(
                        "ORA-14851",
                        "an automatic list has no DEFAULT",
                        "SET PARTITIONING MANUAL before, or leave it out");
            }
        }
        free(level, parts, added.bound());
    }

    /** Each value is listed by none of the partitions. */
    static void free(Level level, List<OraclePartition> parts, List<BoundValue> values) {
        for (BoundValue value : values) {
            BoundValue listed = level.listed(value);
            for (OraclePartition part : parts) {
                if (level.listed(part.bound()).contains(listed)) {
                    throw new Refused(
                            level.words().valueTaken,
                            "the value " + value + " is listed by " + level.label(part) + " already",
                            "Leave the value out, or drop it there first");
                }
            }
        }
    }

    /** DROP. */
    static List<OraclePartition> drop(Level level, List<OraclePartition> parts, Set<Integer> which) {
        if (level.kind() == Level.Kind.HASH) {
            throw new Refused(
                    "ORA-14255", "a hash " + level.words().word + " cannot be dropped", "COALESCE takes one away");
        }
        if (which.size() >= parts.size()) {
            throw new Refused(
                    level.words().lastOne,
                    "no " + level.words().word + " would be left",
                    "Drop the table, or add another " + level.words().word + " first");
        }
        List<OraclePartition> after = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!which.contains(i)) {
                after.add(parts.get(i));
            }
        }
        return after;
    }

    /** MERGE: the result stands where the last of them stood. */
    static List<OraclePartition> merge(
            Level level, List<OraclePartition> parts, List<Integer> which, OraclePartition into) {
        if (level.kind() == Level.Kind.HASH) {
            throw new Refused(
                    "ORA-14255", "hash " + level.words().word + "s cannot be merged", "COALESCE takes one away");
        }
        TreeSet<Integer> places = new TreeSet<>(which);
        if (places.size() < which.size() || places.size() < 2) {
            throw new Refused(
                    level.words() == LevelWords.PARTITION ? "ORA-14315" : "ORA-14637",
                    "a " + level.words().word + " cannot be merged with itself",
                    "Name two different ones");
        }
        List<BoundValue> bound = new ArrayList<>();
        if (level.kind() == Level.Kind.RANGE) {
            bound.addAll(neighbours(level, parts, which, into).bound());
        } else {
            which.forEach(i -> bound.addAll(parts.get(i).bound()));
            if (bound.contains(new BoundValue.Default())) {
                bound.clear();
                bound.add(new BoundValue.Default());
            }
        }
        int last = places.last();
        List<OraclePartition> after = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i == last) {
                after.add(Parts.withBound(into, bound));
            } else if (!places.contains(i)) {
                after.add(parts.get(i));
            }
        }
        return after;
    }

    /** The highest of them. */
    private static OraclePartition neighbours(
            Level level, List<OraclePartition> parts, List<Integer> which, OraclePartition into) {
        for (int i = 1; i < which.size(); i++) {
            OraclePartition lower = parts.get(which.get(i - 1));
            OraclePartition upper = parts.get(which.get(i));
            if (which.get(i) < which.get(i - 1)) {
                throw new Refused(
                        "ORA-14273",
                        level.label(upper) + " lies below " + level.label(lower) + " and stands behind it",
                        "Name the lower one first");
            }
            if (which.get(i) != which.get(i - 1) + 1) {
                throw new Refused(
                        "ORA-14274",
                        level.label(lower) + " and " + level.label(upper) + " are not adjacent",
                        "Name the ones between them too");
            }
            if (into.name().isPresent() && into.name().equals(lower.name())) {
                throw new Refused(
                        "ORA-14275",
                        "the lower " + level.label(lower) + " cannot become the result",
                        "Give the result the name of the highest, or a new one");
            }
        }
        return parts.get(which.get(which.size() - 1));
    }

    /** COALESCE: the last hash partition's rows go to another one, which one is known to Oracle alone. */
    static List<OraclePartition> coalesce(Level level, List<OraclePartition> parts) {
        if (level.kind() != Level.Kind.HASH) {
            throw new Refused(
                    level.words().notHash,
                    "only hash " + level.words().word + "s can be coalesced",
                    "MERGE or DROP the " + level.words().word);
        }
        if (parts.size() == 1) {
            throw new Refused(
                    level.words().lastHash,
                    "the only hash " + level.words().word + " cannot be coalesced",
                    "Leave the statement out");
        }
        return parts.subList(0, parts.size() - 1);
    }

    /** MODIFY ... ADD VALUES. */
    static List<OraclePartition> addValues(Level level, List<OraclePartition> parts, int at, List<BoundValue> values) {
        OraclePartition part = listPart(level, parts, at, values);
        free(level, parts, values);
        List<BoundValue> bound = new ArrayList<>(part.bound());
        bound.addAll(values);
        return Parts.replace(parts, at, Parts.withBound(part, bound));
    }

    /** MODIFY ... DROP VALUES. */
    static List<OraclePartition> dropValues(Level level, List<OraclePartition> parts, int at, List<BoundValue> values) {
        OraclePartition part = listPart(level, parts, at, values);
        List<BoundValue> bound = SplitEdit.without(level, part, values);
        if (bound.isEmpty()) {
            throw new Refused(
                    level.words().lastValue,
                    "no value would be left in " + level.label(part),
                    "DROP the " + level.label(part) + " instead");
        }
        return Parts.replace(parts, at, Parts.withBound(part, bound));
    }

    private static OraclePartition listPart(Level level, List<OraclePartition> parts, int at, List<BoundValue> values) {
        if (level.kind() != Level.Kind.LIST) {
            throw new Refused(
                    level.words().notList,
                    "values are added to and dropped from a list only",
                    "SPLIT or MERGE the " + level.words().word);
        }
        OraclePartition part = parts.get(at);
        if (Level.isDefault(part)) {
            throw new Refused(
                    level.words().valuesOfDefault,
                    level.label(part) + " is the DEFAULT, which lists no values",
                    "SPLIT it");
        }
        if (values.contains(new BoundValue.Default())) {
            throw new Refused(
                    "ORA-14320", "DEFAULT is no value to add or drop", "ADD a " + level.words().word + " for it");
        }
        return part;
    }

    /** RENAME. */
    static List<OraclePartition> rename(Level level, List<OraclePartition> parts, int at, Identifier name) {
        OraclePartition part = parts.get(at);
        if (part.name().equals(Optional.of(name))) {
            throw new Refused(
                    level.words().sameName, level.label(part) + " has that name already", "Leave the statement out");
        }
        return Parts.replace(parts, at, Parts.withName(part, Optional.of(name)));
    }
}
