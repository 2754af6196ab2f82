package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertedModels;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
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

/** What a target has that the plan has just made reads as it was generated, to the letter. */
class FreshTargetIT {
    @TestFactory
    List<DynamicTest> readsAsGenerated() {
        return tests(List.of(18, 12));
    }

    @TestFactory
    @Tag("deep")
    List<DynamicTest> readsAsGeneratedOnOtherMajors() {
        return tests(List.of(9, 11, 13, 14, 15, 16, 17));
    }

    private static List<DynamicTest> tests(List<Integer> majors) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int major : majors) {
            for (ConvertedModels model : ConvertedModels.values()) {
                tests.add(DynamicTest.dynamicTest(model + " on " + major, () -> check(model, major)));
            }
        }
        return tests;
    }

    private static void check(ConvertedModels model, int major) throws SQLException {
        Plan plan = Planner.plan(model.on(major), Map.of(), "none");
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            Apply.together(plan, database);
            assertThat(TargetTexts.difference(TargetTexts.generated(plan), TargetTexts.found(plan, database)))
                    .isEmpty();
        }
    }
}
