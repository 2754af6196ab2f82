package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.TargetTexts;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.Tablespaces;
import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What a target has that a case's plan has just made reads as it was generated, to the letter. */
class GoldenTargetIT {
    @TestFactory
    List<DynamicTest> readsAsGenerated() {
        return tests(List.of(18));
    }

    @TestFactory
    @Tag("deep")
    List<DynamicTest> readsAsGeneratedOnOthers() {
        return tests(List.of(12, 15, 17));
    }

    private static List<DynamicTest> tests(List<Integer> majors) {
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all()) {
            majors.stream()
                    .filter(golden.targets()::contains)
                    .forEach(major ->
                            tests.add(DynamicTest.dynamicTest(golden + " on " + major, () -> check(golden, major))));
        }
        return tests;
    }

    private static void check(GoldenCase golden, int major) throws SQLException {
        Plan plan = Planner.plan(golden.on(major), Map.of(), "none");
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            for (String tablespace : golden.tablespaces()) {
                Tablespaces.make(database, tablespace);
            }
            Apply.together(plan, database);
            assertThat(TargetTexts.difference(TargetTexts.generated(plan), TargetTexts.found(plan, database)))
                    .isEmpty();
        }
    }
}
