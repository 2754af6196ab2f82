package dev.partbridge.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** A switch between a few words, one of which is always on. */
public final class Segments {
    private Segments() {}

    /**
     * A switch.
     *
     * @param id its node id; a button has the same with {@code -} and its position from 0
     * @param on position of the word that is on at first
     * @param chosen hears the position
     */
    public static SegmentedButton of(String id, List<String> words, int on, Consumer<Integer> chosen) {
        SegmentedButton segments = new SegmentedButton();
        segments.setId(id);
        segments.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < words.size(); i++) {
            ToggleButton button = new ToggleButton(words.get(i));
            button.setId(id + "-" + i);
            button.setAccessibleText(words.get(i));
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(i);
            segments.getButtons().add(button);
        }
        segments.setToggleGroup(group);
        segments.getButtons().get(on).setSelected(true);
        group.selectedToggleProperty().addListener((observed, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (before != null && before != now) {
                chosen.accept((Integer) now.getUserData());
            }
        });
        return segments;
    }
}
