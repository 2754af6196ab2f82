package dev.partbridge.convert;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inheritance on the newest major and the oldest that every build has; the deep group adds those below. */
class InheritanceIT {
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {18, 12})
    void rowsComeAndMoveAsInOracle(int major) throws SQLException, InterruptedException, ExecutionException {
        all(major);
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {9, 11})
    void rowsComeAndMoveWhereThereIsNothingElse(int major)
            throws SQLException, InterruptedException, ExecutionException {
        all(major);
    }

    /** Each on a database of its own. */
    private static void all(int major) throws SQLException, InterruptedException, ExecutionException {
        try (InheritedKinds kinds = new InheritedKinds(major)) {
            kinds.routes();
            kinds.excludes();
            kinds.undoLeavesNothing();
        }
        try (InheritedKinds kinds = new InheritedKinds(major)) {
            kinds.moves();
        }
        try (InheritedKinds kinds = new InheritedKinds(major)) {
            kinds.movesBesideOthers();
            kinds.isSafeAgainstTheCallersPath();
        }
    }
}
