package dev.partbridge.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of two lists in one. */
public final class ReviewOrder {
    private ReviewOrder() {}

    /** The wanted ones in their order, each followed by those of the found ones that only the target has behind it. */
    public static <T> List<T> merged(Collection<T> wanted, Collection<T> found) {
        Set<T> planned = new LinkedHashSet<>(wanted);
        List<T> first = new ArrayList<>();
        Map<T, List<T>> behind = new HashMap<>();
        List<T> last = first;
        for (T one : found) {
            if (planned.contains(one)) {
                last = behind.computeIfAbsent(one, o -> new ArrayList<>());
            } else {
                last.add(one);
            }
        }
        List<T> all = new ArrayList<>(first);
        for (T one : planned) {
            all.add(one);
            all.addAll(behind.getOrDefault(one, List.of()));
        }
        return all;
    }
}
