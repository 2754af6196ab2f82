package dev.partbridge.run.trial;

import dev.partbridge.plan.EditText;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which statements must have been executed before another one can be. A statement needs the makers of all names that
 * stand in it: a word that only looks like one, in a text or a remark, makes more than is needed, never less.
 */
final class Needs {
    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[a-z_][a-z0-9_]*");

    private final List<SortedSet<Integer>> direct = new ArrayList<>();

    /** @param statements in the order of the plan */
    Needs(List<Step.Execute> statements) {
        Map<String, List<Integer>> makers = new HashMap<>();
        Map<String, List<Integer>> keys = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Step.Execute statement = statements.get(i);
            SortedSet<Integer> needs = new TreeSet<>();
            Matcher name = NAME.matcher(statement.sql());
            while (name.find()) {
                String text =
                        name.group(1) == null ? name.group() : name.group(1).replace("\"\"", "\"");
                needs.addAll(makers.getOrDefault(text, List.of()));
                if (statement.phase() == Phase.FOREIGN_KEYS) {
                    needs.addAll(keys.getOrDefault(text, List.of()));
                }
            }
            direct.add(needs);
            for (String made : all(statement)) {
                makers.computeIfAbsent(made, m -> new ArrayList<>()).add(i);
            }
            if (statement.phase() == Phase.KEYS) {
                keys.computeIfAbsent(statement.subject().table().name().text(), k -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /** An edited text may make other objects besides its own. */
    private static Set<String> all(Step.Execute statement) {
        Set<String> all =
                new HashSet<>(statement.edited() ? EditText.of(statement.sql()).made() : Set.of());
        String own = made(statement.subject());
        if (!own.isEmpty()) {
            all.add(own);
        }
        return all;
    }

    /** The last part of the name that the statement makes; empty for one that changes what is there. */
    private static String made(ObjectId subject) {
        return switch (subject.kind()) {
            case SCHEMA, SEQUENCE, TABLE, VIEW -> subject.table().name().text();
            case FUNCTION -> subject.name().isEmpty() ? subject.table().name().text() : "";
            case PARTITION -> subject.partition().orElseThrow().text();
            case INDEX, TRIGGER -> subject.name().orElseThrow().text();
            case COLUMN, CONSTRAINT, COMMENT, STATEMENT, FILE, SOURCE, TARGET -> "";
        };
    }

    /** What the statement names. */
    SortedSet<Integer> of(int statement) {
        return direct.get(statement);
    }
}
