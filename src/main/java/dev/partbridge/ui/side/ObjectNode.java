package dev.partbridge.ui.side;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A line of a connection pane's tree.
 *
 * @param text the object's name
 * @param hint type, strategy or number, set off behind the name
 * @param icon code of its icon
 * @param style the icon's colour class
 * @param open whether it is shown unfolded at first
 * @param children what is below; asked for when it is unfolded
 */
public record ObjectNode(
        String text, String hint, String icon, String style, boolean open, Supplier<List<ObjectNode>> children) {

    /** With nothing below. */
    public static ObjectNode leaf(String text, String hint, String icon, String style) {
        return new ObjectNode(text, hint, icon, style, false, List::of);
    }

    public static ObjectNode folder(
            String text, String hint, String icon, String style, Supplier<List<ObjectNode>> children) {
        return new ObjectNode(text, hint, icon, style, false, children);
    }

    public ObjectNode opened() {
        return new ObjectNode(text, hint, icon, style, true, children);
    }

    /** The nodes whose name holds the text, with what they stand under, unfolded down to them. */
    public static List<ObjectNode> filter(List<ObjectNode> nodes, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? nodes
                : nodes.stream().flatMap(n -> n.matching(wanted).stream()).toList();
    }

    private List<ObjectNode> matching(String wanted) {
        if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
            return List.of(this);
        }
        List<ObjectNode> below = children.get().stream()
                .flatMap(c -> c.matching(wanted).stream())
                .toList();
        return below.isEmpty() ? List.of() : List.of(new ObjectNode(text, hint, icon, style, true, () -> below));
    }
}
