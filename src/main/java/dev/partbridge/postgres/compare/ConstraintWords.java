package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgConstraint.Check;
import dev.partbridge.postgres.model.PgConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgConstraint.PrimaryKey;
import dev.partbridge.postgres.model.PgConstraint.Unique;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresTokens;
import dev.partbridge.sql.PostgresTokens.Token;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A target's constraints as the plan would write them. */
final class ConstraintWords {
    private final QualifiedName table;
    private final Identifier defaultTablespace;
    private final Comparison comparison;

    /** @param table has the columns */
    ConstraintWords(QualifiedName table, Identifier defaultTablespace, Comparison comparison) {
        this.table = table;
        this.defaultTablespace = defaultTablespace;
        this.comparison = comparison;
    }

    /** In the order of the plan, others behind: the server keeps none. */
    List<PgConstraint> of(List<PgConstraint> wanted, List<PgConstraint> found) {
        List<Identifier> order = wanted.stream().map(PgConstraint::name).toList();
        List<PgConstraint> all = new ArrayList<>();
        for (PgConstraint constraint : found) {
            all.add(constraint(
                    wanted.stream()
                            .filter(w -> w.name().equals(constraint.name()) && w.getClass() == constraint.getClass())
                            .findFirst(),
                    constraint));
        }
        all.sort(Comparator.comparingInt(c -> order.contains(c.name()) ? order.indexOf(c.name()) : Integer.MAX_VALUE));
        return all;
    }

    private PgConstraint constraint(Optional<PgConstraint> wanted, PgConstraint found) {
        if (found instanceof PrimaryKey has) {
            Optional<PrimaryKey> want = wanted.map(PrimaryKey.class::cast);
            return new PrimaryKey(
                    has.name(),
                    has.columns(),
                    deferrable(want.map(PrimaryKey::deferrable), has.deferrable()),
                    tablespace(want.flatMap(PrimaryKey::tablespace), has.tablespace(), defaultTablespace),
                    has.origin());
        }
        if (found instanceof Unique has) {
            Optional<Unique> want = wanted.map(Unique.class::cast);
            return new Unique(
                    has.name(),
                    has.columns(),
                    has.nullsNotDistinct(),
                    deferrable(want.map(Unique::deferrable), has.deferrable()),
                    tablespace(want.flatMap(Unique::tablespace), has.tablespace(), defaultTablespace),
                    has.origin());
        }
        if (found instanceof Check has) {
            Optional<String> want = wanted.map(Check.class::cast)
                    .map(Check::condition)
                    .filter(c -> comparison.same(table, c, has.condition()));
            return new Check(
                    has.name(),
                    want.orElseGet(() -> bare(has.condition())),
                    has.noInherit(),
                    has.validated(),
                    has.origin());
        }
        return foreignKey(wanted.map(ForeignKey.class::cast), (ForeignKey) found);
    }

    private static ForeignKey foreignKey(Optional<ForeignKey> wanted, ForeignKey found) {
        return new ForeignKey(
                found.name(),
                found.columns(),
                found.parent(),
                found.parentColumns(),
                same(wanted.map(ForeignKey::onDelete), found.onDelete(), ConstraintDiffer::action),
                found.onUpdateCascade(),
                deferrable(wanted.map(ForeignKey::deferrable), found.deferrable()),
                found.validated(),
                found.origin());
    }

    private static String deferrable(Optional<String> wanted, String found) {
        return same(wanted, found, ConstraintDiffer::deferrable);
    }

    private static String same(Optional<String> wanted, String found, Function<String, String> meaning) {
        return wanted.filter(w -> meaning.apply(w).equals(meaning.apply(found))).orElse(found);
    }

    /** The database's own needs no word where the plan has none. */
    static Optional<Identifier> tablespace(
            Optional<Identifier> wanted, Optional<Identifier> found, Identifier defaultTablespace) {
        return wanted.isEmpty() ? found.filter(f -> !f.equals(defaultTablespace)) : found;
    }

    /** Without the parentheses that hold the whole. */
    static String bare(String sql) {
        List<Token> tokens = PostgresTokens.of(sql).tokens();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0 && (i == 0 || i < tokens.size() - 1)) {
                return sql;
            }
        }
        return tokens.isEmpty() ? sql : sql.strip().substring(1, sql.strip().length() - 1);
    }
}
