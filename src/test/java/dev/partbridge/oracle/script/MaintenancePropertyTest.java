package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionRouter;
import dev.partbridge.oracle.model.TableOf;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Random maintenance leaves the partitions, their order and each row's place as a naive model has them. */
class MaintenancePropertyTest {
    private static final List<@Nullable Long> KEYS = keys();

    private static List<@Nullable Long> keys() {
        List<@Nullable Long> keys = new ArrayList<>();
        keys.add(null);
        for (long key = -60; key < 520; key += 7) {
            keys.add(key);
        }
        for (long key = 0; key < 60; key++) {
            keys.add(key);
            keys.add(500 + key);
        }
        return keys;
    }

    @Property(tries = 400)
    void partitionsAndRoutesAreThoseOfTheNaiveModel(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        RandomMaintenance maintenance = new RandomMaintenance(random);
        int steps = 1 + random.nextInt(8);
        for (int done = 0, tries = 0; done < steps && tries < 60; tries++) {
            done += maintenance.step() ? 1 : 0;
        }
        OracleTable table = read(maintenance.script(), seed);
        String dump = PartitionDump.of(TableOf.model(table));
        assertThat(dump.substring(dump.indexOf("    ")))
                .as("seed %d\n%s", seed, maintenance.script())
                .isEqualTo(maintenance.table().dump());
        PartitionRouter router = PartitionRouter.of(table).orElseThrow();
        for (Long key : KEYS) {
            for (Long below : maintenance.table().composite ? List.of(1L, 3L, 5L, 501L, 502L, 505L) : List.of(0L)) {
                List<BoundValue> values =
                        maintenance.table().composite ? List.of(value(key), value(below)) : List.of(value(key));
                assertThat(router.route(values).orElse(-1))
                        .as("seed %d, key %s, %s\n%s", seed, key, below, maintenance.script())
                        .isEqualTo(maintenance.table().route(key, below));
            }
        }
    }

    private static BoundValue value(@Nullable Long key) {
        return key == null ? new BoundValue.Null() : new BoundValue.Num(BigDecimal.valueOf(key));
    }

    private static OracleTable read(String script, long seed) throws IOException {
        Path file = Files.createTempFile("maintenance", ".sql");
        try {
            Files.writeString(file, script);
            ScriptModel read = ScriptReader.read(file, Cancellation.none());
            assertThat(read.findings()).as("seed %d\n%s", seed, script).isEmpty();
            return read.model().tables().get(0);
        } finally {
            Files.delete(file);
        }
    }
}
