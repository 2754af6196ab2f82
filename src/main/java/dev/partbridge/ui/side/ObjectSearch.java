package dev.partbridge.ui.side;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for a name in a tree: what has it, with what it stands under, unfolded down to it. */
final class ObjectSearch {
    /** Nobody looks through more; who wants another types one letter more. */
    static final int MOST = 500;

    private final String wanted;
    private final Cancellation cancellation;
    private int found;

    private ObjectSearch(String wanted, Cancellation cancellation) {
        this.wanted = wanted;
        this.cancellation = cancellation;
    }

    /** The nodes for this text, all of them for a blank one; the last is a note where there are too many. */
    static List<ObjectNode> of(List<ObjectNode> nodes, String text, Cancellation cancellation) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return nodes;
        }
        ObjectSearch search = new ObjectSearch(wanted, cancellation);
        List<ObjectNode> kept = search.among(nodes);
        if (search.found > MOST) {
            kept.add(ObjectNode.note(Texts.of("side.more", MOST)));
        }
        return List.copyOf(kept);
    }

    private List<ObjectNode> among(List<ObjectNode> nodes) {
        List<ObjectNode> kept = new ArrayList<>();
        for (ObjectNode node : nodes) {
            if (found > MOST) {
                break;
            }
            cancellation.check();
            boolean named = node.kind() != ObjectNode.Kind.GROUP
                    && node.text().toLowerCase(Locale.ROOT).contains(wanted);
            if (named) {
                found++;
                if (found <= MOST) {
                    kept.add(node);
                }
            } else if (!node.isLeaf()) {
                List<ObjectNode> below = among(node.children().get());
                if (!below.isEmpty()) {
                    kept.add(node.with(below));
                }
            }
        }
        return kept;
    }
}
