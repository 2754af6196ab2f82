package dev.partbridge.run.build;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PostgresModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Makes waves of the plan's statements. The plan stays as it is: it holds one statement for each object. */
public final class Waves {
    /** The phases whose statements are work on rows. */
    private static final Set<Phase> PHASES = Set.of(Phase.KEYS, Phase.INDEXES, Phase.FOREIGN_KEYS);

    private final Known known;
    private final LeafByLeaf leafByLeaf;
    private final ForeignKeys foreignKeys;
    private final Consumer<String> notes;

    /**
     * For a target. Asked in the order of the plan, it gives the same statements whenever it is made.
     *
     * @param notes hears of what is not done leaf by leaf, and why
     */
    public Waves(PostgresModel model, ServerSkill server, Consumer<String> notes) {
        this.notes = notes;
        this.known = new Known(model);
        this.leafByLeaf = new LeafByLeaf(model, known, server);
        this.foreignKeys = new ForeignKeys(known, server, notes);
    }

    /** Whether statements of a phase are executed in waves. */
    public static boolean has(Phase phase) {
        return PHASES.contains(phase);
    }

    /** The waves of statements of one phase that follow each other. What is not known is waited for, and waits. */
    public List<Wave> of(List<Step.Execute> statements) {
        List<Wave> waves = new ArrayList<>();
        List<Step.Execute> together = new ArrayList<>();
        for (Step.Execute statement : statements) {
            if (isKnown(statement)) {
                together.add(statement);
            } else {
                edited(statement);
                waves.addAll(waves(together));
                together.clear();
                waves.add(Wave.single(List.of(Unit.whole(statement))));
            }
        }
        waves.addAll(waves(together));
        return waves;
    }

    /** What an edited text makes only the server knows: it is not taken apart, nor made of the model. */
    private void edited(Step.Execute statement) {
        if (statement.edited() && known.isTakenApart(statement)) {
            notes.accept(statement.id()
                    + " is executed whole, not leaf by leaf nor beside other statements: it is edited by hand");
        }
    }

    private boolean isKnown(Step.Execute statement) {
        return known.of(statement)
                .filter(m -> statement.phase()
                        == Phase.FOREIGN_KEYS
                        == (m instanceof Known.Made.Constraint c && c.constraint() instanceof PgConstraint.ForeignKey))
                .isPresent();
    }

    private List<Wave> waves(List<Step.Execute> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        return statements.get(0).phase() == Phase.FOREIGN_KEYS
                ? foreignKeys.waves(statements)
                : leafByLeaf.waves(statements);
    }
}
