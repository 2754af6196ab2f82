package dev.partbridge.run.validate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The children that are looked at where all would take too long: the first, the last, and as many between them as the
 * sample has room for, evenly spaced, so that every proof of one plan looks at the same.
 *
 * @param of how many there are
 */
record Sample<T>(List<T> chosen, int of) {
    /** So many are looked at, the first and the last among them: for each query the planner looks at every child. */
    static final int SIZE = 64;

    Sample {
        chosen = List.copyOf(chosen);
    }

    /** All of them. */
    static <T> Sample<T> whole(List<T> all) {
        return new Sample<>(all, all.size());
    }

    /** All of them where they are few. */
    static <T> Sample<T> spaced(List<T> all) {
        if (all.size() <= SIZE) {
            return whole(all);
        }
        long last = all.size() - 1L;
        return new Sample<>(
                IntStream.range(0, SIZE)
                        .mapToObj(i -> all.get((int) (i * last / (SIZE - 1))))
                        .toList(),
                all.size());
    }

    boolean isWhole() {
        return chosen.size() == of;
    }

    /**
     * How much was looked at, so that nobody takes the rest for proven: {@code checked 64 of 1000 children}.
     *
     * @param all the words where nothing was left out
     */
    String scope(String all) {
        return isWhole() ? all : "checked " + chosen.size() + " of " + of + " children";
    }
}
