package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A line of a connection pane's tree.
 *
 * @param text the object's name, or what the lines below have in common
 * @param told type, strategy, bound or number, set off behind the name; asked for when the line is shown
 * @param icon code of its icon
 * @param style the icon's colour class
 * @param children what is below; asked for when the line is unfolded, or something is looked for
 */
public record ObjectNode(
        Kind kind,
        String text,
        Supplier<String> told,
        String icon,
        String style,
        boolean open,
        Supplier<List<ObjectNode>> children) {
    /** What a line is. */
    public enum Kind {
        /** An object with something below it. */
        FOLDER,
        /** An object with nothing below it. */
        LEAF,
        /** A heading over objects; nobody looks for its name. */
        GROUP,
        /** A sentence. */
        NOTE
    }

    /** With nothing below. */
    public static ObjectNode leaf(String text, String hint, String icon, String style) {
        return leaf(text, () -> hint, icon, style);
    }

    /** With nothing below. */
    public static ObjectNode leaf(String text, Supplier<String> told, String icon, String style) {
        return new ObjectNode(Kind.LEAF, text, told, icon, style, false, List::of);
    }

    public static ObjectNode folder(
            String text, Supplier<String> told, String icon, String style, Supplier<List<ObjectNode>> children) {
        return new ObjectNode(Kind.FOLDER, text, told, icon, style, false, children);
    }

    /** A heading with the number of things below; absent where there are none. */
    public static <T> Optional<ObjectNode> group(
            String title, String icon, List<T> things, Function<T, ObjectNode> node) {
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObjectNode(
                        Kind.GROUP, title, () -> Figures.count(things.size()), icon, "i-3", false, () -> things.stream()
                                .map(node)
                                .toList()));
    }

    static ObjectNode note(String text) {
        return new ObjectNode(Kind.NOTE, text, () -> "", "mdi2d-dots-horizontal", "i-3", false, List::of);
    }

    /** Shown unfolded at first. */
    public ObjectNode opened() {
        return new ObjectNode(kind, text, told, icon, style, true, children);
    }

    /** Unfolded, with these below alone. */
    ObjectNode with(List<ObjectNode> below) {
        return new ObjectNode(kind, text, told, icon, style, true, () -> below);
    }

    /** Type, strategy, bound or number; empty for none. */
    public String hint() {
        return told.get();
    }

    boolean isLeaf() {
        return kind == Kind.LEAF || kind == Kind.NOTE;
    }
}
