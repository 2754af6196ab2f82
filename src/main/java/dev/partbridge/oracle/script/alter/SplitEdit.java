package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SPLIT of one partition into two or more, which stand where it stood. */
final class SplitEdit {
    private final Level level;
    private final List<OraclePartition> parts;
    private final int at;
    private final Optional<List<BoundValue>> lower;

    /**
     * @param lower where the partition begins, where a partition does
     */
    SplitEdit(Level level, List<OraclePartition> parts, int at, Optional<List<BoundValue>> lower) {
        this.level = level;
        this.parts = parts;
        this.at = at;
        this.lower = lower;
    }

    /**
     * The parts that take its place, in order, with bounds.
     *
     * @param into two or more; each with its bound where the statement gives it, else without
     */
    List<OraclePartition> divide(Division how, List<OraclePartition> into) {
        if (level.kind() == Level.Kind.HASH || level.kind() == Level.Kind.SYSTEM) {
            throw new Refused(
                    "ORA-14255",
                    "only a range or list " + level.words().word + " can be split",
                    level.kind() == Level.Kind.HASH ? "ADD a hash " + level.words().word : "ADD a partition");
        }
        if (into.size() < 2 || (!(how instanceof Division.ByParts) && into.size() > 2)) {
            throw new Refused(
                    level.words().numberOfParts,
                    "AT and VALUES split into two, not into " + into.size(),
                    "Give INTO two, or each of them its own bound");
        }
        if (level.kind() == Level.Kind.RANGE) {
            if (how instanceof Division.Values) {
                throw new Refused("ORA-14311", "a range is split at a bound", "Write AT (value)");
            }
            return range(how, into);
        }
        if (how instanceof Division.At) {
            throw new Refused("ORA-14310", "a list has no bound to split at", "Write VALUES (value, ...)");
        }
        return list(how, into);
    }

    private List<OraclePartition> range(Division how, List<OraclePartition> into) {
        OraclePartition old = parts.get(at);
        List<OraclePartition> after = new ArrayList<>();
        Optional<List<BoundValue>> from = lower;
        for (int i = 0; i < into.size(); i++) {
            OraclePartition part = into.get(i);
            boolean last = i == into.size() - 1;
            List<BoundValue> bound = how instanceof Division.At place && !last ? place.bound() : part.bound();
            if (last && bound.isEmpty()) {
                bound = old.bound();
            }
            boolean inside = !bound.isEmpty()
                    && (last ? level.compare(bound, old.bound()) == 0 : level.compare(bound, old.bound()) < 0)
                    && (from.isEmpty() || level.compare(bound, from.get()) > 0);
            if (!inside) {
                throw new Refused(
                        "ORA-14080",
                        level.label(old) + " cannot be split at ("
                                + Parts.withBound(part, bound).boundText().orElse("")
                                + "): it reaches "
                                + from.map(f -> "from (" + text(f) + ") ").orElse("") + "to ("
                                + text(old.bound()) + ")",
                        "Give a bound between the two, or split the " + level.words().word + " that holds it");
            }
            after.add(Parts.withBound(part, bound));
            from = Optional.of(bound);
        }
        return after;
    }

    private static String text(List<BoundValue> bound) {
        return String.join(", ", bound.stream().map(BoundValue::toString).toList());
    }

    private List<OraclePartition> list(Division how, List<OraclePartition> into) {
        OraclePartition rest = parts.get(at);
        List<OraclePartition> after = new ArrayList<>();
        for (int i = 0; i < into.size(); i++) {
            OraclePartition part = into.get(i);
            if (i == into.size() - 1) {
                after.add(Parts.withBound(part, last(rest, part.bound())));
                continue;
            }
            List<BoundValue> values = how instanceof Division.Values given ? given.values() : part.bound();
            if (values.isEmpty() || values.contains(new BoundValue.Default())) {
                throw new Refused(
                        "ORA-14320", "DEFAULT is what is left over by a split", "List the values of the others");
            }
            rest = take(rest, values, after);
            after.add(Parts.withBound(part, values));
        }
        return after;
    }

    /** The last one takes what is left; values written there are the same, or Oracle refuses. */
    private List<BoundValue> last(OraclePartition rest, List<BoundValue> written) {
        if (!written.isEmpty() && !level.listed(written).equals(level.listed(rest.bound()))) {
            throw new Refused(
                    level.words().valueMissing,
                    "the last part would list (" + text(written) + ") where (" + text(rest.bound()) + ") is left",
                    "Leave its VALUES out");
        }
        return rest.bound();
    }

    private OraclePartition take(OraclePartition rest, List<BoundValue> values, List<OraclePartition> before) {
        if (Level.isDefault(rest)) {
            LevelEdit.free(level, parts, values);
            LevelEdit.free(level, before, values);
            return rest;
        }
        List<BoundValue> left = without(level, rest, values);
        if (left.isEmpty()) {
            throw new Refused(
                    level.words().noValueLeft,
                    "no value would be left for the last part of " + level.label(rest),
                    "Leave one value out, or RENAME the " + level.words().word);
        }
        return Parts.withBound(rest, left);
    }

    /** The partition's values without these, each of which it must list. */
    static List<BoundValue> without(Level level, OraclePartition part, List<BoundValue> values) {
        Set<BoundValue> listed = level.listed(part.bound());
        for (BoundValue value : values) {
            if (!listed.contains(level.listed(value))) {
                throw new Refused(
                        level.words().valueMissing,
                        "the value " + value + " is not listed by " + level.label(part),
                        "Correct the value, or name the " + level.words().word + " that lists it");
            }
        }
        Set<BoundValue> gone = level.listed(values);
        return part.bound().stream()
                .filter(v -> !gone.contains(level.listed(v)))
                .toList();
    }
}
