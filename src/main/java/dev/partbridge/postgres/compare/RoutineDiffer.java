package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Functions and triggers. */
final class RoutineDiffer {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "SET .*?(?= SET |$)|SECURITY (?:DEFINER|INVOKER)|PARALLEL \\w+|LANGUAGE \\w+|\\w+", Pattern.DOTALL);
    /** What the server takes where nothing is said. */
    private static final Set<String> USUAL = Set.of("VOLATILE", "SECURITY INVOKER", "PARALLEL UNSAFE");

    private static final List<String> MODES = List.of("OUT ", "VARIADIC ");

    private final Comparison comparison;

    RoutineDiffer(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Functions of the plan; others may be there. */
    void functions(List<PgFunction> wanted, List<PgFunction> found) {
        Map<Object, PgFunction> there = new HashMap<>();
        found.forEach(f -> there.put(signature(f), f));
        for (PgFunction function : wanted) {
            ObjectId id = ObjectId.of(ObjectKind.FUNCTION, function.name());
            PgFunction has = there.get(signature(function));
            if (has == null) {
                comparison.missing(id, "(" + String.join(", ", function.arguments()) + ")");
                continue;
            }
            comparison.values(id, "result", result(function), result(has));
            comparison.values(id, "attributes", attributes(function), attributes(has));
            if (!function.body().equals(has.body())) {
                comparison.differs(id, "body", "the planned one", "another one");
            }
            comparison.values(id, "EXECUTE for its owner only", function.ownerOnly(), has.ownerOnly());
        }
    }

    record Signature(QualifiedName name, List<String> arguments) {}

    static Signature signature(PgFunction function) {
        return new Signature(
                function.name(),
                function.arguments().stream().map(RoutineDiffer::argument).toList());
    }

    /** Functions keep no length of their arguments' types. */
    private static String argument(String argument) {
        for (String mode : MODES) {
            if (argument.startsWith(mode)) {
                return mode + argument(argument.substring(mode.length()));
            }
        }
        int blank = nameEnd(argument);
        return argument.substring(0, blank).replace("\"", "") + " " + TypeNames.unlimited(argument.substring(blank));
    }

    private static int nameEnd(String argument) {
        int from = argument.startsWith("\"") ? argument.indexOf('"', 1) : 0;
        return Math.max(argument.indexOf(' ', Math.max(from, 0)), 0);
    }

    static String result(PgFunction function) {
        return TypeNames.unlimited(function.returns());
    }

    static Set<String> attributes(PgFunction function) {
        Set<String> attributes = new TreeSet<>();
        Matcher matcher = ATTRIBUTE.matcher(function.attributes());
        while (matcher.find()) {
            String word = matcher.group().strip();
            String known = word.startsWith("SET ") ? word.replaceAll("\\s+", " ") : word.toUpperCase(Locale.ROOT);
            if (!USUAL.contains(known)) {
                attributes.add(known);
            }
        }
        return attributes;
    }

    /** @param planned the plan's relations, each with the table whose columns it has */
    void triggers(List<PgTrigger> wanted, List<PgTrigger> found, Map<QualifiedName, QualifiedName> planned) {
        List<PgTrigger> there =
                found.stream().filter(t -> planned.containsKey(t.table())).toList();
        comparison.<PgTrigger>byName(
                wanted,
                there,
                RoutineDiffer::id,
                (w, f) -> trigger(planned.getOrDefault(w.table(), w.table()), w, f),
                w -> comparison.missing(id(w), w.timing()),
                f -> comparison.unplanned(id(f), f.timing()));
    }

    static ObjectId id(PgTrigger trigger) {
        return ObjectId.below(ObjectKind.TRIGGER, trigger.table(), trigger.name());
    }

    /** The order of the events does not matter. */
    static Set<String> events(PgTrigger trigger) {
        String timing = trigger.timing();
        int blank = timing.indexOf(' ');
        String moment = timing.substring(0, Math.max(blank, 0));
        return Arrays.stream(timing.substring(blank + 1).split(" OR "))
                .map(event -> moment + " " + event)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void trigger(QualifiedName table, PgTrigger wanted, PgTrigger found) {
        ObjectId id = id(wanted);
        if (!events(wanted).equals(events(found))) {
            comparison.differs(id, "timing", wanted.timing(), found.timing());
        }
        comparison.values(id, "function", wanted.function(), found.function());
        comparison.values(id, "ENABLE ALWAYS", wanted.always(), found.always());
        boolean same = (wanted.whenSql().isPresent() && found.whenSql().isPresent())
                ? comparison.same(
                        Optional.of(table),
                        true,
                        wanted.whenSql().get(),
                        found.whenSql().get())
                : wanted.whenSql().equals(found.whenSql());
        if (!same) {
            comparison.differs(id, "condition", Comparison.text(wanted.whenSql()), Comparison.text(found.whenSql()));
        }
    }
}
