package dev.partbridge.diff;

import dev.partbridge.sql.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which lines of two texts are of the same object, wherever they stand. */
public final class Links {
    static final Links NONE = new Links(List.of(), List.of());

    private final List<Part> left;
    private final List<Part> right;
    private final Map<ObjectId, Part> leftOf = new HashMap<>();
    private final Map<ObjectId, Part> rightOf = new HashMap<>();

    private Links(List<Part> left, List<Part> right) {
        this.left = left;
        this.right = right;
        left.forEach(p -> p.ids().forEach(id -> leftOf.putIfAbsent(id, p)));
        right.forEach(p -> p.ids().forEach(id -> rightOf.putIfAbsent(id, p)));
        // where nothing is its counterpart, what comes from it leads to it
        right.forEach(p -> p.under().forEach(id -> rightOf.putIfAbsent(id, p)));
        left.forEach(p -> p.under().forEach(id -> leftOf.putIfAbsent(id, p)));
    }

    /** Of two texts' parts, which are in the order of their lines. */
    public static Links of(List<Part> left, List<Part> right) {
        return new Links(left, right);
    }

    /** The lines of the right text that come from a line of the left one. */
    public Optional<Lines> toRight(int line) {
        return follow(line, left, rightOf);
    }

    /** The lines of the left text that a line of the right one comes from. */
    public Optional<Lines> toLeft(int line) {
        return follow(line, right, leftOf);
    }

    private static Optional<Lines> follow(int line, List<Part> from, Map<ObjectId, Part> to) {
        return from.stream()
                .filter(p -> p.from() <= line && line < p.to())
                .flatMap(p -> Stream.concat(p.ids().stream(), p.under().stream()))
                .map(to::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(p -> new Lines(p.from(), p.to()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Links links && left.equals(links.left) && right.equals(links.right);
    }

    @Override
    public int hashCode() {
        return Objects.hash(left, right);
    }
}
