package dev.partbridge.diff;

import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of a text's lines that speaks of one object, or of several that share a line.
 *
 * @param ids the same in both texts for what belongs together; empty for what is of no object
 * @param under what it comes from where none of its ids is in the other text, the nearest first
 * @param from its first line, counted from 0
 * @param to the line behind its last
 */
public record Part(List<ObjectId> ids, List<ObjectId> under, int from, int to, Role role) {
    public Part {
        ids = List.copyOf(ids);
        under = List.copyOf(under);
    }

    /** Of one object. */
    public static Part of(ObjectId id, int from, int to, Role role) {
        return new Part(List.of(id), List.of(), from, to, role);
    }

    /** What a part is in its text. */
    public enum Role {
        /** What all else stands in or behind: it is never called moved. */
        FRAME(1 << 20, false),
        COLUMN(8, true),
        PARTITION(8, true),
        COMMENT(1, true),
        OTHER(1, false);

        private final long weight;
        private final boolean inSeries;

        Role(long weight, boolean inSeries) {
            this.weight = weight;
            this.inSeries = inSeries;
        }

        /** How much it matters that it stands beside its counterpart. */
        long weight() {
            return weight;
        }

        /** Whether many of them in a row are one difference. */
        boolean inSeries() {
            return inSeries;
        }
    }

    /** The parts with parts of no object between them, so that each of the text's lines is in one. */
    static List<Part> covering(List<Part> parts, int lines) {
        List<Part> all = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            if (part.from() < at || part.to() <= part.from() || part.to() > lines) {
                throw new IllegalArgumentException(part + " does not follow line " + at + " of " + lines);
            }
            if (part.from() > at) {
                all.add(unnamed(at, part.from()));
            }
            all.add(part);
            at = part.to();
        }
        if (at < lines) {
            all.add(unnamed(at, lines));
        }
        return all;
    }

    private static Part unnamed(int from, int to) {
        return new Part(List.of(), List.of(), from, to, Role.OTHER);
    }
}
