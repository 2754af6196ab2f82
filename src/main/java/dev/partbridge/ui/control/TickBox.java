package dev.partbridge.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.CheckComboBox;

/** A box with values to be ticked, for filters: none ticked means all. Space, Enter or Down opens it, Space ticks. */
public final class TickBox<T> extends CheckComboBox<T> {
    private final String name;
    private final Function<T, String> words;
    private final ObservableSet<T> ticked;
    private boolean taking;

    /**
     * A box of its values.
     *
     * @param name what is ticked, shown while nothing is
     * @param ticked follows the box, and the box follows it
     */
    public TickBox(String id, String name, List<T> values, Function<T, String> words, ObservableSet<T> ticked) {
        this.name = name;
        this.words = words;
        this.ticked = ticked;
        setId(id);
        setConverter(new ShownBy<>(words));
        getItems().setAll(values);
        getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) change -> take());
        ticked.addListener((SetChangeListener<T>) change -> showTicked());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        skinProperty().addListener((observed, before, now) -> dress());
        showTicked();
    }

    private void take() {
        if (!taking) {
            taking = true;
            ticked.retainAll(getCheckModel().getCheckedItems());
            ticked.addAll(getCheckModel().getCheckedItems());
            taking = false;
            title();
        }
    }

    private void showTicked() {
        if (!taking) {
            taking = true;
            for (T value : getItems()) {
                if (ticked.contains(value)) {
                    getCheckModel().check(value);
                } else {
                    getCheckModel().clearCheck(value);
                }
            }
            taking = false;
        }
        title();
    }

    private void title() {
        List<String> some =
                getItems().stream().filter(ticked::contains).map(words).toList();
        String shown = some.isEmpty() ? name : String.join(", ", some);
        setTitle(shown);
        setAccessibleText(some.isEmpty() ? name : name + ": " + shown);
    }

    private void key(KeyEvent event) {
        boolean opens =
                event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN;
        if (opens && getSkin() != null && !box().isShowing()) {
            open();
            event.consume();
        }
    }

    private void open() {
        show();
        // its keys are those of the list, which the focus outside of the popup does not reach
        ((ComboBoxListViewSkin<?>) box().getSkin()).getPopupContent().requestFocus();
    }

    /** The box inside is what is looked at; it is named as this is, and its style classes are those of both. */
    private void dress() {
        ComboBox<?> box = box();
        box.getStyleClass().add("tick-box");
        box.setId(getId() + "-box");
        box.accessibleTextProperty().bind(accessibleTextProperty());
    }

    private ComboBox<?> box() {
        return (ComboBox<?>) getChildren().get(0);
    }
}
