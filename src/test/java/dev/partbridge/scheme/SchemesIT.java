package dev.partbridge.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tables partitioned in every way Oracle has, at random: each row is where Oracle's documented rule has it. The ordinary
 * run takes the same tables each time; the deep ones take others.
 */
class SchemesIT {
    private static final int SHIPPED = 18;
    private static final int MOST_SEEDS = 60;

    @Property(tries = 15, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void rowsAreWhereOracleHasThem(@ForAll long seed) throws SQLException, IOException {
        check(new SchemeRun(seed, SHIPPED), SHIPPED);
    }

    @Tag("deep")
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void rowsOfManyMoreTablesAreWhereOracleHasThem(@ForAll long seed) throws SQLException, IOException {
        check(new SchemeRun(seed, SHIPPED), SHIPPED);
    }

    @Tag("deep")
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void onTheOldestDeclarativeMajorToo(@ForAll long seed) throws SQLException, IOException {
        check(new SchemeRun(seed, 12), 12);
    }

    /** One of them keeps tuples with NULL in partitions whose subpartitions differ from the last one's. */
    @Example
    void tuplesWithNullAreNotRefusedBelowTheLastPartition() throws SQLException, IOException {
        check(new SchemeRun(193126, SHIPPED), SHIPPED);
    }

    /** One of them makes several partitions of one, each with a leaf of NULLs below. */
    @Example
    void tuplesWithNullBelowAListOfSeveralColumns() throws SQLException, IOException {
        check(new SchemeRun(7135244, SHIPPED), SHIPPED);
    }

    /** A test that finds no planted defect would find no real one either. */
    @ParameterizedTest
    @EnumSource(Mutation.class)
    void aDefectOfTheConverterIsFound(Mutation mutation) throws SQLException, IOException {
        for (long seed = 1; seed <= MOST_SEEDS; seed++) {
            try (TestDatabase database = PostgresServers.freshDatabase()) {
                Optional<List<String>> differences =
                        new SchemeRun(seed, SHIPPED).differences(mutation::plant, database);
                if (differences.filter(d -> !d.isEmpty()).isPresent()) {
                    return;
                }
            }
        }
        fail(mutation + " was not found with the seeds 1 to " + MOST_SEEDS);
    }

    private static void check(SchemeRun run, int major) throws SQLException, IOException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            assertThat(run.differences(Optional::of, database)).as(run.what()).contains(List.of());
        }
    }
}
