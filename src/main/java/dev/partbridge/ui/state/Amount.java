package dev.partbridge.ui.state;

import dev.partbridge.plan.Chunk;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.Collection;

/**
 * How much something of the source holds, in words: what a database's statistics say is marked as what it is.
 *
 * @param rows 0 also where an estimate is not known
 * @param bytes 0 also where an estimate is not known
 * @param estimated by statistics and segments; else counted
 */
public record Amount(long rows, long bytes, boolean estimated) {
    static Amount of(Collection<Chunk> chunks, boolean estimated) {
        return new Amount(
                chunks.stream().mapToLong(Chunk::rows).sum(),
                chunks.stream().mapToLong(Chunk::bytes).sum(),
                estimated);
    }

    /** Whether nothing is known: no statistics were gathered, or they say that it is empty. */
    public boolean unknown() {
        return estimated && rows == 0 && bytes == 0;
    }

    /** {@code 20,424}, or {@code ≈ 20,424} of an estimate; empty where it is not known. */
    public String rowsText() {
        return estimated && rows == 0 ? "" : marked(Figures.count(rows));
    }

    /** {@code 1.6 MB}, or {@code ≈ 1.6 MB} of an estimate; empty where it is not known. */
    public String bytesText() {
        return estimated && bytes == 0 ? "" : marked(Figures.bytes(bytes));
    }

    /** {@code 20,424 rows, 1.6 MB}, or {@code ≈ 1.2 M rows, 340 MB by statistics}; empty where nothing is known. */
    public String sentence() {
        if (unknown()) {
            return "";
        }
        if (!estimated) {
            return Texts.of("amount.counted", Figures.count(rows), Figures.bytes(bytes));
        }
        if (bytes == 0) {
            return Texts.of("amount.estimated-rows", Figures.rough(rows));
        }
        return rows == 0
                ? Texts.of("amount.estimated-bytes", Figures.bytes(bytes))
                : Texts.of("amount.estimated", Figures.rough(rows), Figures.bytes(bytes));
    }

    private String marked(String figure) {
        return estimated ? "≈ " + figure : figure;
    }
}
