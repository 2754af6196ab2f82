package dev.partbridge.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private final Throughput throughput = new Throughput();

    @Test
    void tellsTheSpeedOfTheLastMomentAndTheMean() {
        add(0, 0, 0);
        add(5, 1000, 0.1);
        add(5.5, 2000, 0.2);
        add(6, 3000, 0.3);
        assertThat(throughput.now()).isEqualTo(2000);
        assertThat(throughput.mean()).isEqualTo(500);
    }

    @Test
    void tellsTheTimeLeftByWhatWasGained() {
        add(0, 0, 0.5);
        assertThat(throughput.timeLeft()).isEmpty();
        add(1, 10, 0.55);
        assertThat(throughput.timeLeft()).isEmpty();
        add(2, 20, 0.6);
        assertThat(throughput.timeLeft().orElseThrow().toSeconds()).isEqualTo(8);
    }

    @Test
    void tellsNoTimeWhereNothingIsGained() {
        add(0, 0, 0.5);
        add(60, 0, 0.5);
        assertThat(throughput.timeLeft()).isEmpty();
    }

    @Test
    void keepsABoundedNumberOfPoints() {
        for (int i = 0; i < 10_000; i++) {
            add(i / 10.0, i * 100L, i / 10_000.0);
        }
        assertThat(throughput.points().size()).isBetween(100, 240);
        assertThat(throughput.points()).last().satisfies(p -> assertThat(p.rowsPerSecond())
                .isBetween(990.0, 1010.0));
    }

    @Test
    void roundsTheAxisUp() {
        assertThat(SpeedChart.step(1)).isEqualTo(1);
        assertThat(SpeedChart.step(61_000)).isEqualTo(100_000);
        assertThat(SpeedChart.step(0.3)).isEqualTo(0.5);
    }

    private void add(double seconds, long rows, double fraction) {
        throughput.add(Duration.ofMillis(Math.round(seconds * 1000)), rows, fraction);
    }
}
