package dev.partbridge.ui.review;

import dev.partbridge.diff.Block;
import dev.partbridge.diff.Lines;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Two texts side by side: what is compared, which folds are open, and the way from difference to difference. */
public final class CompareViewModel {
    private final ReviewReading reading;
    private final ReadOnlyObjectWrapper<ShownRows> rows = new ReadOnlyObjectWrapper<>(ShownRows.EMPTY);
    private final BooleanProperty folding = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper();
    private final Set<Integer> opened = new HashSet<>();
    private final StringBinding differenceText;
    private final StringBinding countText;
    private IntConsumer shower = shown -> {};

    CompareViewModel(ReviewReading reading) {
        this.reading = reading;
        differenceText = Bindings.createStringBinding(this::differenceText, rows, row);
        countText = Bindings.createStringBinding(this::countText, rows);
        reading.sides().addListener((observed, before, now) -> {
            opened.clear();
            row.set(0);
            rows.set(shown(now));
        });
        folding.addListener((observed, before, now) -> {
            opened.clear();
            rows.set(shown(sides()));
        });
    }

    /**
     * Lines of the other text.
     *
     * @param ofLeft whether of the left one
     * @param from the row of the first
     * @param to the row behind the last
     */
    record Counterpart(boolean ofLeft, int from, int to) {}

    /** What PostgreSQL's text is compared with. */
    public ObjectProperty<Comparison> comparisonProperty() {
        return reading.comparison();
    }

    /** What it can be compared with. */
    List<Comparison> comparisons() {
        return List.of(Comparison.values());
    }

    /** What is shown. */
    ReadOnlyObjectProperty<ShownRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether long runs that are alike are folded to one line. */
    public BooleanProperty foldingProperty() {
        return folding;
    }

    /** The row that the caret is on, counted from 0. */
    public ReadOnlyIntegerProperty rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** {@code Difference 5 of 12}; between differences their number alone. */
    public StringBinding differenceTextProperty() {
        return differenceText;
    }

    /** {@code 12 differences}. */
    public StringBinding countTextProperty() {
        return countText;
    }

    /** Hears which of the lines that are shown is to be brought into sight. */
    void onShow(IntConsumer action) {
        shower = action;
    }

    /** The caret is on one of the lines that are shown. */
    void caretAt(int shown) {
        row.set(rows.get().row(shown));
    }

    public boolean hasDifferences() {
        return !blocks().isEmpty();
    }

    /** Goes to the next (or the previous) difference, around the end. */
    public void step(int by) {
        List<Block> all = blocks();
        if (all.isEmpty()) {
            return;
        }
        int after = 0;
        while (after < all.size() && all.get(after).from() <= row.get() - (by < 0 ? 1 : 0)) {
            after++;
        }
        go(all.get(Math.floorMod(by < 0 ? after - 1 : after, all.size())).from());
    }

    /** Brings a row into sight; the fold that hides it is opened. */
    void go(int wanted) {
        rows.get().foldOf(wanted).filter(f -> f.from() <= wanted).ifPresent(f -> open(f.from()));
        row.set(wanted);
        shower.accept(rows.get().shown(wanted));
    }

    /** Opens the fold that begins at a row. */
    void open(int from) {
        if (opened.add(from)) {
            rows.set(shown(sides()));
        }
    }

    /** The difference that the caret is in; absent between two. */
    Optional<Block> difference() {
        return blocks().stream()
                .filter(b -> b.from() <= row.get() && row.get() < b.to())
                .findFirst();
    }

    /** What a line comes from, or what becomes of it; absent where nothing does. */
    Optional<Counterpart> counterpart(boolean ofLeft, int line) {
        Optional<Lines> lines = ofLeft
                ? sides().alignment().links().toRight(line)
                : sides().alignment().links().toLeft(line);
        return lines.map(
                l -> new Counterpart(!ofLeft, sides().row(!ofLeft, l.from()), sides().row(!ofLeft, l.to() - 1) + 1));
    }

    /** Texts that are alike are shown, not folded to nothing. */
    private ShownRows shown(SideBySide sides) {
        return new ShownRows(
                sides, opened, folding.get() && !sides.alignment().blocks().isEmpty());
    }

    private SideBySide sides() {
        return rows.get().sides();
    }

    private List<Block> blocks() {
        return sides().alignment().blocks();
    }

    private String differenceText() {
        return difference()
                .map(b -> Texts.of(
                        "review.difference", Figures.count(blocks().indexOf(b) + 1), Figures.count(blocks().size())))
                .orElseGet(this::countText);
    }

    private String countText() {
        int number = blocks().size();
        return switch (number) {
            case 0 -> Texts.of("review.differences-none");
            case 1 -> Texts.of("review.differences-one");
            default -> Texts.of("review.differences", Figures.count(number));
        };
    }
}
