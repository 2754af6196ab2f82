package dev.partbridge.ui.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures speed: rows a second over a short while, and the time left by the fraction gained over a longer one. Keeps a
 * bounded number of points, of twice the width each time there are too many.
 */
final class Throughput {
    private static final int POINTS = 240;
    private static final double LONG = 30;
    /** Before this many seconds an estimate would be a guess. */
    private static final double EARLY = 1.5;

    private final List<Sample> recent = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private double width = 0.2;
    private Optional<Sample> first = Optional.empty();
    private Optional<Sample> last = Optional.empty();

    /** What was reached after so many seconds. */
    private record Sample(double seconds, long rows, double fraction) {}

    /**
     * Rows a second around a time.
     *
     * @param seconds since the run's beginning
     */
    record Point(double seconds, double rowsPerSecond) {}

    /** Takes a measurement; times must not go back. */
    void add(Duration elapsed, long rows, double fraction) {
        Sample sample = new Sample(elapsed.toMillis() / 1000.0, rows, fraction);
        first = first.or(() -> Optional.of(sample));
        last = Optional.of(sample);
        recent.add(sample);
        while (recent.size() > 2 && recent.get(1).seconds() <= sample.seconds() - LONG) {
            recent.remove(0);
        }
        if (points.isEmpty() || sample.seconds() - points.get(points.size() - 1).seconds() >= width) {
            points.add(new Point(sample.seconds(), now()));
            if (points.size() > POINTS) {
                thin();
            }
        }
    }

    /** After a rest: what was measured before it says nothing of the time left. */
    void resumed() {
        recent.clear();
    }

    /** Rows a second just now: over half a second at first, over three seconds in a longer run. */
    double now() {
        return recent.isEmpty()
                ? 0
                : last.map(to -> rate(before(to.seconds() - Math.max(0.5, Math.min(3, to.seconds() / 10))), to))
                        .orElse(0.0);
    }

    /** The last measurement up to a time, so that rows acknowledged seldom do not look like a standstill. */
    private Sample before(double seconds) {
        for (int i = recent.size() - 1; i > 0; i--) {
            if (recent.get(i).seconds() <= seconds) {
                return recent.get(i);
            }
        }
        return recent.get(0);
    }

    /** Rows a second from the first measurement on. */
    double mean() {
        return first.map(f -> rate(f, last.orElse(f))).orElse(0.0);
    }

    /** Absent while it cannot be told. */
    Optional<Duration> timeLeft() {
        if (recent.size() < 2) {
            return Optional.empty();
        }
        Sample from = recent.get(0);
        Sample to = recent.get(recent.size() - 1);
        double gained = to.fraction() - from.fraction();
        double took = to.seconds() - from.seconds();
        if (took < EARLY || gained < 0.001) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) ((1 - to.fraction()) / gained * took * 1000)));
    }

    List<Point> points() {
        return List.copyOf(points);
    }

    private void thin() {
        List<Point> half = new ArrayList<>();
        for (int i = 1; i < points.size(); i += 2) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            half.add(new Point(b.seconds(), (a.rowsPerSecond() + b.rowsPerSecond()) / 2));
        }
        points.clear();
        points.addAll(half);
        width *= 2;
    }

    private static double rate(Sample from, Sample to) {
        double seconds = to.seconds() - from.seconds();
        return seconds <= 0 ? 0 : Math.max(0, (to.rows() - from.rows()) / seconds);
    }
}
