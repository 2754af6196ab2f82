package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.state.Link;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What a connection pane shows. */
public interface SideModel {
    /** How the side stands. */
    ObservableValue<Link> link();

    /** Where it is: a folder, a server; empty while none is chosen. */
    ObservableValue<String> place();

    /** What the user filters the tree by. */
    StringProperty filter();

    /** The tree, filtered. */
    ObservableValue<List<ObjectNode>> nodes();

    /** Why it cannot be read again now; empty when it can. */
    ObservableValue<String> refusal();

    /** Reads it again. */
    void refresh();

    /**
     * The fixed words and commands of a pane.
     *
     * @param id beginning of all its node ids
     * @param style {@code ora} or {@code pg}
     * @param ready word of the state in which it can be read
     * @param failed word of the state in which it cannot
     * @param bareSentence what to do next where it can be read and holds nothing
     * @param offers ways to choose where it is
     */
    record Face(
            String id,
            String style,
            String title,
            String ready,
            String busy,
            String none,
            String failed,
            String filterPrompt,
            String emptyTitle,
            String emptySentence,
            String bareSentence,
            List<Command> offers) {
        public Face {
            offers = List.copyOf(offers);
        }
    }
}
