package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.ForkedJava;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.h2.H2Backend;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A schema of many partitions is read through Oracle's driver in little memory, with as many statements for many tables
 * as for few, and with no more ways to the server than the rows ask for.
 */
class LivePartitionsIT {
    private static final String PASSWORD = "secret word";

    /** The least that one way to the server brings of a statement that has as many rows. */
    private static final int FETCHED = 1_000;

    /** Log-ins, settings of the sessions and their ends. */
    private static final int OF_SESSIONS = 40;

    /** The double has no views of what hides rows; each is told once for a schema. */
    private static final List<String> NO_VIEWS = List.of("PB-ROW-003", "PB-ROW-003", "PB-ROW-003");

    /** What reading a schema took. */
    private record Reading(String told, List<String> statements, long calls, long rows) {}

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void costWhatTheirRowsCost() throws IOException, SQLException {
        compare(10_000, 4, 200, "-Xmx96m");
    }

    @Test
    @Tag("deep")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void ofAHundredThousandFitInHalfAGigabyte() throws IOException, SQLException {
        compare(100_000, 20, 2_000, "-Xmx512m");
    }

    private static void compare(int partitions, int few, int many, String memory) throws IOException, SQLException {
        Reading ofFew = read(few, partitions / few, memory);
        Reading ofMany = read(many, partitions / many, memory);
        assertThat(ofMany.statements()).isEqualTo(ofFew.statements());
        for (Reading reading : List.of(ofFew, ofMany)) {
            assertThat(reading.calls())
                    .as("ways to the server for %s", reading.told())
                    .isLessThanOrEqualTo(2L * reading.statements().size() + reading.rows() / FETCHED + OF_SESSIONS);
        }
    }

    private static Reading read(int tables, int each, String memory) throws IOException, SQLException {
        try (PartitionedSchema schema = new PartitionedSchema(tables, each);
                OracleDouble oracle = OracleDouble.builder()
                        .user(PartitionedSchema.USER, PASSWORD)
                        .start(new H2Backend(schema.database()));
                ForkedJava reader = ForkedJava.start(
                        InspectingJvm.class,
                        List.of(memory, "-XX:+UseSerialGC"),
                        Map.of(InspectingJvm.PASSWORD, PASSWORD))) {
            String told = reader.ask(oracle.url("testdb"));
            assertThat(told)
                    .isEqualTo(tables + " tables, " + each + " partitions each, " + tables * each + " chunks, " + tables
                            + " indexes, findings " + NO_VIEWS);
            return new Reading(told, oracle.statements(), oracle.calls(), schema.rows());
        }
    }
}
