package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The days of postgresql.org's Versioning Policy, as its table "Releases" has them. */
class TargetReleaseTest {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    @Test
    void tellsTheLastDayOfEachThatHasEnded() {
        Map<Integer, String> told = new TreeMap<>();
        for (int major = 9; major <= 19; major++) {
            int release = major;
            TargetRelease.of(major).flatMap(TargetRelease::finding).ifPresent(f -> {
                Matcher day = DAY.matcher(f.message());
                assertThat(day.find()).isTrue();
                told.put(release, day.group());
            });
        }
        assertThat(told)
                .isEqualTo(Map.of(
                        9, "2021-11-11",
                        10, "2022-11-10",
                        11, "2023-11-09",
                        12, "2024-11-21",
                        13, "2025-11-13",
                        14, "2026-11-12"));
    }

    @Test
    void tellsNothingOfThoseThatGetFixes() {
        for (int major = 15; major <= 18; major++) {
            assertThat(TargetRelease.of(major)).isPresent();
            assertThat(TargetRelease.of(major).flatMap(TargetRelease::finding)).isEmpty();
        }
        assertThat(TargetRelease.of(19)).isEqualTo(Optional.empty());
    }
}
