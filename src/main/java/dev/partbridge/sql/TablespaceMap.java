package dev.partbridge.sql;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Oracle's tablespaces and PostgreSQL's in their place, written as {@code USERS=pg_default,"Old data"=slow}. A name
 * without double quotes is folded as its own side folds it: Oracle's to upper case, PostgreSQL's to lower case.
 */
public record TablespaceMap(Map<Identifier, Identifier> targets) {
    /** The tablespace that each database of PostgreSQL has, and is in unless it was created elsewhere. */
    public static final Identifier PG_DEFAULT = new Identifier("pg_default");

    private static final String NAME = "\"((?:[^\"\\x00]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$#]*)";
    private static final Pattern PAIR = Pattern.compile("\\s*(?:" + NAME + ")\\s*=\\s*(?:" + NAME + ")\\s*(,|$)");
    private static final String EXAMPLE = "; write pairs such as USERS=pg_default,TS_OLD=slow, names with other signs"
            + " than letters, digits, _, $ and # in double quotes";

    public TablespaceMap {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    /** Throws {@link IllegalArgumentException}, with what is wrong and the cure, for a text that is no map. */
    public static TablespaceMap parse(String text) {
        Map<Identifier, Identifier> targets = new TreeMap<>();
        Matcher pair = PAIR.matcher(text);
        int at = 0;
        boolean more = true;
        while (more) {
            if (!pair.region(at, text.length()).lookingAt()) {
                String rest = text.substring(at);
                throw new IllegalArgumentException(
                        (rest.isBlank() ? "a pair of names is missing at the end" : "\"" + rest + "\" is not read")
                                + EXAMPLE);
            }
            Identifier oracle = name(pair.group(1), pair.group(2), true);
            Identifier target = name(pair.group(3), pair.group(4), false);
            checkTarget(target);
            if (targets.putIfAbsent(oracle, target) != null) {
                throw new IllegalArgumentException(oracle + " stands in the map twice; take one of the pairs out");
            }
            at = pair.end();
            more = !pair.group(5).isEmpty();
        }
        return new TablespaceMap(targets);
    }

    /** What is wrong with a text, and the cure; empty for a map. */
    public static Optional<String> flaw(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Absent for one that the map does not name. */
    public Optional<Identifier> target(Identifier oracle) {
        return Optional.ofNullable(targets.get(oracle));
    }

    private static Identifier name(String quoted, String plain, boolean upper) {
        if (quoted != null) {
            return new Identifier(quoted.replace("\"\"", "\""));
        }
        return new Identifier(upper ? plain.toUpperCase(Locale.ROOT) : plain.toLowerCase(Locale.ROOT));
    }

    private static void checkTarget(Identifier target) {
        if (target.text().startsWith("pg_") && !target.equals(PG_DEFAULT)) {
            throw new IllegalArgumentException("PostgreSQL keeps no table in a tablespace " + target
                    + ": names that begin with pg_ are its own; write pg_default or one made by CREATE TABLESPACE");
        }
    }
}
