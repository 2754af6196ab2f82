package dev.partbridge.diff;

import dev.partbridge.sql.ObjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of two texts belong together, and which of these pairs can stand side by side: the heaviest choice of which
 * no two cross. The others have moved.
 */
final class Pairs {
    private final List<Pair> all = new ArrayList<>();
    private final List<Pair> aligned;

    /** Positions of parts in the left and the right list. */
    record Pair(int left, int right) {}

    Pairs(List<Part> left, List<Part> right) {
        Map<ObjectId, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < right.size(); i++) {
            for (ObjectId id : right.get(i).ids()) {
                places.computeIfAbsent(id, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < left.size(); i++) {
            int place = i;
            left.get(i).ids().stream()
                    .flatMap(id -> places.getOrDefault(id, List.of()).stream())
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(p -> all.add(new Pair(place, p)));
        }
        aligned = heaviest(left, right.size());
    }

    /** By their places on the left. */
    List<Pair> all() {
        return all;
    }

    /** Those that stand side by side, in the order of both sides. */
    List<Pair> aligned() {
        return aligned;
    }

    /** The heaviest increasing run of right places, by a tree of the best ends up to each place. */
    private List<Pair> heaviest(List<Part> left, int rights) {
        int[] bestEnd = new int[rights + 1];
        long[] bestWeight = new long[rights + 1];
        long[] weights = new long[all.size()];
        int[] before = new int[all.size()];
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            int place = all.get(i).right();
            int at = 0;
            for (int p = place; p > 0; p -= p & -p) {
                at = bestWeight[p] > bestWeight[at] ? p : at;
            }
            before[i] = bestWeight[at] > 0 ? bestEnd[at] : -1;
            weights[i] = bestWeight[at] + left.get(all.get(i).left()).role().weight();
            for (int p = place + 1; p <= rights; p += p & -p) {
                if (weights[i] > bestWeight[p]) {
                    bestWeight[p] = weights[i];
                    bestEnd[p] = i;
                }
            }
            last = last < 0 || weights[i] > weights[last] ? i : last;
        }
        Deque<Pair> chosen = new ArrayDeque<>();
        for (int i = last; i >= 0; i = before[i]) {
            chosen.push(all.get(i));
        }
        return List.copyOf(chosen);
    }
}
