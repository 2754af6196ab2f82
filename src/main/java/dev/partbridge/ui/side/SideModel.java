package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.state.Link;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** What a connection pane shows. */
public interface SideModel {
    /** How the side stands. */
    ObservableValue<Link> link();

    /** The states in words. */
    ObservableValue<StateWords> words();

    /** All that is known of what it is connected to; empty while that is nothing. */
    ObservableValue<String> about();

    /** How soon the other end answered last; absent for what is no server, and while none is connected. */
    ObservableValue<Optional<Duration>> answersIn();

    /** Where it is: a folder, a server; empty while none is chosen. */
    ObservableValue<String> place();

    /** What the user filters the tree by. */
    StringProperty filter();

    /** The tree, filtered. */
    ObservableValue<List<ObjectNode>> nodes();

    /** Whether the tree is being built or searched. */
    ObservableValue<Boolean> searching();

    /** The connections that were used before, newest first. */
    ObservableList<Remembered> remembered();

    /** Why it cannot be read again now; empty when it can. */
    ObservableValue<String> refusal();

    /** Reads it again; where it cannot be reached, tries to, and asks first for what was refused. */
    void refresh();

    /**
     * The fixed words and commands of a pane.
     *
     * @param id beginning of all its node ids
     * @param style {@code ora} or {@code pg}
     * @param bareSentence what to do next where it can be read and holds nothing
     * @param offers ways to choose where it is
     * @param others what else its menu has
     */
    record Face(
            String id,
            String style,
            String title,
            String filterPrompt,
            String emptyTitle,
            String emptySentence,
            String bareSentence,
            List<Command> offers,
            List<Command> others) {
        public Face {
            offers = List.copyOf(offers);
            others = List.copyOf(others);
        }
    }
}
