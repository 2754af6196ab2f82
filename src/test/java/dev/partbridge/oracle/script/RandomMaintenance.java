package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.NaivePartitions.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a random table and random maintenance statements that Oracle takes, and does the same on the naive model. */
final class RandomMaintenance {
    private final Random random;
    private final NaivePartitions table;
    private final StringBuilder script = new StringBuilder();
    private int names;
    private int values;

    RandomMaintenance(Random random) {
        this.random = random;
        boolean composite = random.nextInt(3) == 0;
        this.table = new NaivePartitions(composite || random.nextBoolean(), composite);
        create();
    }

    NaivePartitions table() {
        return table;
    }

    String script() {
        return script.toString();
    }

    private String name() {
        return "N" + ++names;
    }

    /** A value that no partition lists. */
    private long fresh() {
        return 500L + ++values;
    }

    private @Nullable String maybeName() {
        return random.nextInt(4) == 0 ? null : name();
    }

    private static String written(@Nullable String name) {
        return name == null ? "" : " " + name;
    }

    private void create() {
        if (table.composite && random.nextBoolean()) {
            table.template.add(Part.list("T1", List.of(1L, 2L)));
            table.template.add(Part.list("T2", random.nextBoolean() ? List.of() : List.of(3L, 4L)));
        }
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1 && random.nextBoolean();
            Part part = table.range
                    ? Part.range(name(), last ? null : (i + 1) * 100L)
                    : Part.list(name(), last && i > 0 ? List.of() : values(i * 10, 1 + random.nextInt(4)));
            if (table.composite) {
                part.below = table.fromTemplate(part.name);
            }
            table.parts.add(part);
        }
        script.append("create table t (n number, m number) partition by ")
                .append(table.range ? "range (n)" : "list (n)");
        if (table.composite) {
            script.append(" subpartition by list (m)");
            if (!table.template.isEmpty()) {
                script.append(" subpartition template (")
                        .append(table.template.stream()
                                .map(t -> "subpartition " + t.name + " values (" + t.list() + ")")
                                .collect(Collectors.joining(", ")))
                        .append(')');
            }
        }
        script.append(table.parts.stream().map(this::described).collect(Collectors.joining(", ", " (", ");\n")));
    }

    private List<@Nullable Long> values(int from, int count) {
        List<@Nullable Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add((long) from + i);
        }
        if (from == 0 && random.nextBoolean()) {
            values.add(null);
        }
        return values;
    }

    private String described(Part part) {
        return "partition" + written(part.name) + " values " + (table.range ? "less than (" : "(")
                + part.bound(table.range) + ")";
    }

    /** One more statement; false when the one that was drawn does not fit the table as it is. */
    boolean step() {
        return switch (random.nextInt(table.composite ? 12 : 7)) {
            case 0 -> add();
            case 1 -> drop();
            case 2, 3 -> table.range ? splitRange() : splitList(table.parts, false);
            case 4 -> table.range ? mergeRange() : mergeList(table.parts, false);
            case 5 -> rename();
            case 6 -> table.range ? splitMany() : values(table.parts, false);
            default -> {
                List<Part> below = any(table.parts).below;
                yield switch (random.nextInt(5)) {
                    case 0 -> splitList(below, true);
                    case 1 -> mergeList(below, true);
                    case 2 -> values(below, true);
                    case 3 -> addBelow();
                    default -> dropBelow(below);
                };
            }
        };
    }

    private void say(String action) {
        script.append("alter table t ").append(action).append(random.nextBoolean() ? " update indexes;\n" : ";\n");
    }

    private Part any(List<Part> parts) {
        return parts.get(random.nextInt(parts.size()));
    }

    /** By name, or by a key that the partition takes where it has no name or by chance; empty if there is no such key. */
    private @Nullable String selector(Part part) {
        if (part.name != null && random.nextInt(3) > 0) {
            return part.name;
        }
        if (table.range) {
            int at = table.parts.indexOf(part);
            Long lower = at == 0 ? null : table.parts.get(at - 1).high;
            long key = lower != null ? lower : part.high == null ? 0 : part.high - 1;
            return part.high != null && key >= part.high ? part.name : "for (" + key + ")";
        }
        return part.values.isEmpty() ? part.name : "for (" + any2(part.values) + ")";
    }

    private String any2(List<@Nullable Long> values) {
        Long value = values.get(random.nextInt(values.size()));
        return value == null ? "null" : "" + value;
    }

    private boolean add() {
        Part last = table.parts.get(table.parts.size() - 1);
        boolean closed = table.range ? last.high == null : table.parts.stream().anyMatch(p -> p.values.isEmpty());
        if (closed) {
            return false;
        }
        long highest = last.high == null ? 0 : last.high;
        List<Part> added = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            Part part = table.range
                    ? Part.range(maybeName(), highest + 10 + 10L * (1 - i))
                    : Part.list(maybeName(), List.of(fresh(), fresh()));
            if (table.composite) {
                part.below = table.fromTemplate(part.name);
            }
            added.add(part);
        }
        table.parts.addAll(added);
        say("add " + added.stream().map(this::described).collect(Collectors.joining(", ")));
        return true;
    }

    private boolean drop() {
        Part part = any(table.parts);
        String selector = selector(part);
        if (table.parts.size() < 2 || selector == null) {
            return false;
        }
        table.parts.remove(part);
        say("drop partition " + selector);
        return true;
    }

    private boolean rename() {
        Part part = any(table.parts);
        String selector = selector(part);
        if (selector == null) {
            return false;
        }
        part.name = name();
        say("rename partition " + selector + " to " + part.name);
        return true;
    }

    private long lower(Part part) {
        int at = table.parts.indexOf(part);
        return at == 0 ? -50 : table.parts.get(at - 1).high;
    }

    private void halves(Part whole, List<Part> halves) {
        int at = table.parts.indexOf(whole);
        if (table.composite) {
            halves.forEach(h -> h.below = table.likeThose(whole, h.name));
        }
        table.parts.remove(at);
        table.parts.addAll(at, halves);
    }

    private boolean splitRange() {
        Part whole = any(table.parts);
        String selector = selector(whole);
        long lower = lower(whole);
        long upper = whole.high == null ? lower + 40 : whole.high;
        if (selector == null || upper - lower < 2) {
            return false;
        }
        long at = lower + 1 + random.nextInt((int) (upper - lower - 1));
        boolean into = random.nextInt(4) > 0;
        Part low = Part.range(into ? maybeName() : null, at);
        Part high = Part.range(into ? random.nextInt(3) == 0 ? whole.name : maybeName() : null, whole.high);
        say("split partition " + selector + " at (" + at + ")"
                + (into ? " into (partition" + written(low.name) + ", partition" + written(high.name) + ")" : ""));
        halves(whole, List.of(low, high));
        return true;
    }

    private boolean splitMany() {
        Part whole = any(table.parts);
        String selector = selector(whole);
        long lower = lower(whole);
        long upper = whole.high == null ? lower + 40 : whole.high;
        if (selector == null || upper - lower < 4) {
            return false;
        }
        Part first = Part.range(maybeName(), lower + 1);
        Part second = Part.range(maybeName(), lower + 2);
        Part third = Part.range(maybeName(), whole.high);
        say("split partition " + selector + " into (" + described(first) + ", " + described(second) + ", partition"
                + written(third.name) + ")");
        halves(whole, List.of(first, second, third));
        return true;
    }

    private boolean mergeRange() {
        if (table.parts.size() < 2) {
            return false;
        }
        int from = random.nextInt(table.parts.size() - 1);
        int to = from + 1 + random.nextInt(Math.min(2, table.parts.size() - from - 1));
        List<Part> merged = new ArrayList<>(table.parts.subList(from, to + 1));
        List<String> selectors = new ArrayList<>();
        for (Part part : merged) {
            String selector = selector(part);
            if (selector == null) {
                return false;
            }
            selectors.add(selector);
        }
        Part last = merged.get(merged.size() - 1);
        Part whole = Part.range(random.nextInt(3) == 0 ? last.name : maybeName(), last.high);
        if (table.composite) {
            whole.below = table.fromTemplate(whole.name);
        }
        String which = random.nextBoolean()
                ? selectors.get(0) + " to " + selectors.get(selectors.size() - 1)
                : String.join(", ", selectors);
        say("merge partitions " + which + " into partition" + written(whole.name));
        table.parts.removeAll(merged);
        table.parts.add(from, whole);
        return true;
    }

    private static String word(boolean below) {
        return below ? "subpartition" : "partition";
    }

    private @Nullable String selector(Part part, boolean below) {
        return below ? part.name : selector(part);
    }

    private boolean splitList(List<Part> parts, boolean below) {
        Part whole = any(parts);
        String selector = selector(whole, below);
        if (selector == null || whole.values.size() == 1) {
            return false;
        }
        List<@Nullable Long> taken = new ArrayList<>();
        if (whole.values.isEmpty()) {
            taken.add(fresh());
            if (random.nextBoolean() && parts.stream().noneMatch(p -> p.values.contains(null))) {
                taken.add(null);
            }
        } else {
            taken.addAll(whole.values.subList(0, 1 + random.nextInt(whole.values.size() - 1)));
            Collections.shuffle(taken, random);
        }
        List<@Nullable Long> left = new ArrayList<>(whole.values);
        left.removeAll(taken);
        Part first = Part.list(maybeName(), taken);
        Part second = Part.list(random.nextInt(3) == 0 ? whole.name : maybeName(), left);
        say("split " + word(below) + " " + selector + " values (" + first.list() + ") into (" + word(below)
                + written(first.name) + ", " + word(below) + written(second.name) + ")");
        int at = parts.indexOf(whole);
        parts.remove(at);
        parts.addAll(at, List.of(first, second));
        return true;
    }

    private boolean mergeList(List<Part> parts, boolean below) {
        if (parts.size() < 2) {
            return false;
        }
        List<Part> two = new ArrayList<>(parts);
        Collections.shuffle(two, random);
        Part a = two.get(0);
        Part b = two.get(1);
        String first = selector(a, below);
        String second = selector(b, below);
        if (first == null || second == null) {
            return false;
        }
        List<@Nullable Long> values = new ArrayList<>();
        if (!a.values.isEmpty() && !b.values.isEmpty()) {
            values.addAll(a.values);
            values.addAll(b.values);
        }
        Part whole = Part.list(random.nextInt(3) == 0 ? b.name : maybeName(), values);
        say("merge " + word(below) + "s " + first + ", " + second + " into " + word(below) + written(whole.name));
        int last = Math.max(parts.indexOf(a), parts.indexOf(b));
        parts.set(last, whole);
        parts.remove(a);
        parts.remove(b);
        return true;
    }

    private boolean values(List<Part> parts, boolean below) {
        Part part = any(parts);
        String selector = selector(part, below);
        if (selector == null || part.values.isEmpty()) {
            return false;
        }
        if (part.values.size() > 1 && random.nextBoolean()) {
            Long gone = part.values.get(random.nextInt(part.values.size()));
            say("modify " + word(below) + " " + selector + " drop values (" + gone + ")");
            part.values.remove(gone);
        } else {
            long value = fresh();
            say("modify " + word(below) + " " + selector + " add values (" + value + ")");
            part.values.add(value);
        }
        return true;
    }

    private boolean addBelow() {
        Part part = any(table.parts);
        String selector = selector(part);
        if (selector == null || part.below.stream().anyMatch(b -> b.values.isEmpty())) {
            return false;
        }
        Part added = Part.list(maybeName(), random.nextBoolean() ? List.of() : List.of(fresh()));
        say("modify partition " + selector + " add subpartition" + written(added.name) + " values (" + added.list()
                + ")");
        part.below.add(added);
        return true;
    }

    private boolean dropBelow(List<Part> below) {
        Part part = any(below);
        if (below.size() < 2 || part.name == null) {
            return false;
        }
        say("drop subpartition " + part.name);
        below.remove(part);
        return true;
    }
}
