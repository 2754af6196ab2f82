package dev.partbridge.ui.edit;

import dev.partbridge.ui.code.TextRange;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Finds words in the text of the editor, whatever their case, and replaces them. */
public final class ReplaceViewModel {
    private final StringProperty text;
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");

    ReplaceViewModel(StringProperty text) {
        this.text = text;
        words.addListener((observed, before, now) -> found.set(""));
    }

    /** Whether its bar is shown. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public StringProperty replacementProperty() {
        return replacement;
    }

    /** {@code 3 of 17}, {@code not found}, {@code 4 replaced}; empty until it was searched. */
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /**
     * The next place, around the end.
     *
     * @param from where the caret is
     */
    public Optional<TextRange> next(int from) {
        List<TextRange> places = places();
        Optional<TextRange> place = places.stream()
                .filter(p -> p.start() >= from)
                .findFirst()
                .or(() -> places.stream().findFirst());
        found.set(place.map(p ->
                        Texts.of("review.found-at", Figures.count(places.indexOf(p) + 1), Figures.count(places.size())))
                .orElseGet(() -> places.isEmpty() && words.get().isEmpty() ? "" : Texts.of("edit.not-found")));
        return place;
    }

    /** Replaces a place that was found; where the words do not stand there any more nothing is done. */
    public void replace(TextRange place) {
        if (places().contains(place)) {
            String old = text.get();
            text.set(old.substring(0, place.start()) + replacement.get() + old.substring(place.end()));
        }
    }

    /** Replaces all places at once. */
    public void replaceAll() {
        List<TextRange> places = places();
        String old = text.get();
        StringBuilder made = new StringBuilder();
        int done = 0;
        for (TextRange place : places) {
            made.append(old, done, place.start()).append(replacement.get());
            done = place.end();
        }
        text.set(made.append(old, done, old.length()).toString());
        found.set(
                places.isEmpty()
                        ? Texts.of("edit.not-found")
                        : Texts.of("edit.replaced", Figures.count(places.size())));
    }

    private List<TextRange> places() {
        return TextRange.of(words.get(), text.get());
    }
}
