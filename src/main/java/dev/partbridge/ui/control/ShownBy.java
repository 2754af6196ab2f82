package dev.partbridge.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the values of a box that nobody types into are shown; nothing is shown of none. */
public final class ShownBy<T> extends StringConverter<T> {
    private final Function<T, String> words;

    public ShownBy(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("the box is not edited");
    }
}
