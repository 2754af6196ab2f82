package dev.partbridge.ui.journey;

import dev.partbridge.ui.control.NodeIds;
import java.util.concurrent.Callable;

/** How the user does things: with the keyboard alone, or with the mouse. */
interface Hand {
    /** Presses the button of this id. */
    void press(String id);

    /** Gives a command of toolbar or tabs: its shortcut, or its button. */
    void command(String id, String keys);

    /** Puts the text into the field of this id, in place of what it holds. */
    void fill(String id, String text);

    /** Turns a switch between words from one to another further to the right, both counted from 0. */
    void turn(String segments, int now, int wanted);

    /** Goes to a line of a list or table. */
    void choose(String list, String line, Callable<Boolean> chosen);

    /** Turns to a view. */
    default void turnTo(String tab) {
        command(
                tab,
                "Shortcut+"
                        + switch (tab) {
                            case NodeIds.TAB_CHAINS -> "1";
                            case NodeIds.TAB_REVIEW -> "2";
                            case NodeIds.TAB_RUN -> "3";
                            case NodeIds.TAB_VALIDATE -> "4";
                            default -> throw new IllegalArgumentException(tab);
                        });
    }
}
