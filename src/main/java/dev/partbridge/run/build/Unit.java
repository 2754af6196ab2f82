package dev.partbridge.run.build;

import dev.partbridge.plan.Step;
import java.util.List;
import java.util.Set;

/**
 * A statement as the run executes it, with its own word in the journal.
 *
 * @param of the id of the plan's statement that it is, or is a part of
 * @param adopts the statements whose indexes or constraints it is to adopt in place of making its own; empty where there
 *     are none
 */
public record Unit(Step.Execute statement, String of, List<Step.Execute> adopts) {
    public Unit {
        adopts = List.copyOf(adopts);
    }

    /** The plan's statement as it stands. */
    public static Unit whole(Step.Execute statement) {
        return new Unit(statement, statement.id(), List.of());
    }

    /** A part that is executed before the plan's statement. */
    static Unit part(Step.Execute statement, Step.Execute of) {
        return new Unit(statement, of.id(), List.of());
    }

    /** Whether nothing is left to do: of a statement that is done all parts are. */
    public boolean in(Set<String> done) {
        return done.contains(statement.id()) || done.contains(of);
    }
}
