package dev.partbridge.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertedModels;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Planner;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What a plan makes of an empty database is read back as the plan's own model. */
class StructureReaderIT {
    @TestFactory
    List<DynamicTest> readsBackWhatThePlanMakes() {
        return tests(List.of(18, 15, 12));
    }

    @TestFactory
    @Tag("deep")
    List<DynamicTest> readsBackOnOtherMajors() {
        return tests(List.of(9, 11, 13, 14, 16, 17));
    }

    private static List<DynamicTest> tests(List<Integer> majors) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int major : majors) {
            for (ConvertedModels model : ConvertedModels.values()) {
                tests.add(DynamicTest.dynamicTest(model + " on " + major, () -> readBack(model.on(major), major)));
            }
        }
        return tests;
    }

    private static void readBack(Conversion conversion, int major) throws SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            Apply.together(Planner.plan(conversion, Map.of(), "none"), database);
            assertThat(Differences.text(conversion.target(), database)).isEmpty();
        }
    }
}
