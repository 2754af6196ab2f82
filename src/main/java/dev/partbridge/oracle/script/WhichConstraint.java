package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.script.alter.NotTold;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which constraint an action of ALTER TABLE means.
 *
 * @param name when it is named by it
 * @param words it in words, for messages
 */
record WhichConstraint(Predicate<OracleConstraint> test, Optional<Identifier> name, String words) {
    private static final Pattern MADE_BY_ORACLE = Pattern.compile("SYS_C\\d+");

    /** The constraint of this name. */
    static WhichConstraint named(Identifier name) {
        return new WhichConstraint(c -> c.name().equals(Optional.of(name)), Optional.of(name), "constraint " + name);
    }

    /** CONSTRAINT name, PRIMARY KEY, UNIQUE (a, b); absent for other words. */
    static Optional<WhichConstraint> read(TokenStream stream) {
        if (stream.accept("CONSTRAINT")) {
            return Optional.of(named(stream.name("the constraint's name")));
        }
        if (stream.accept("PRIMARY", "KEY")) {
            return Optional.of(new WhichConstraint(
                    c -> c instanceof OracleConstraint.PrimaryKey, Optional.empty(), "primary key"));
        }
        if (stream.at("UNIQUE", "(")) {
            stream.next();
            List<Identifier> columns = stream.nameList("a column");
            return Optional.of(new WhichConstraint(
                    c -> c instanceof OracleConstraint.Unique
                            && new HashSet<>(c.columns()).equals(new HashSet<>(columns)),
                    Optional.empty(),
                    "unique key of " + columns));
        }
        return Optional.empty();
    }

    /** The constraint; empty where the name is that of a NOT NULL. */
    Optional<OracleConstraint> find(TableDraft table, String code) {
        Optional<OracleConstraint> found =
                table.constraints().stream().filter(test).findFirst();
        boolean notNull = name.filter(n -> table.notNullNames().containsKey(n)).isPresent();
        if (found.isEmpty() && !notNull) {
            if (name.filter(n -> MADE_BY_ORACLE.matcher(n.text()).matches()).isPresent()) {
                throw new NotTold("the name " + name.get()
                        + " is one that Oracle made itself; no script tells which constraint it is;"
                        + " name the constraint, or write PRIMARY KEY or UNIQUE (column)");
            }
            throw new Refused(code, "there is no " + words, "Correct the name, or leave the statement out");
        }
        return found;
    }
}
