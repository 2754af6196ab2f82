package dev.partbridge.ui.journey;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;

/** What of a window a screen reader has no name for. */
final class Names {
    private Names() {}

    /** The controls that can be used and are shown, but have neither text nor accessible text; by id and kind. */
    static List<String> missing(Scene scene) {
        List<String> missing = new ArrayList<>();
        look(scene.getRoot(), missing);
        return missing;
    }

    private static void look(Node node, List<String> missing) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Control control && used(control) && nameless(control)) {
            missing.add(control.getClass().getSimpleName() + " #" + control.getId() + " in " + place(control));
        }
        // the parts of these are the toolkit's own
        boolean whole = node instanceof ComboBoxBase || node instanceof Spinner || node instanceof TextInputControl;
        if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, missing));
        }
    }

    private static boolean used(Control control) {
        return control instanceof ButtonBase
                || control instanceof TextInputControl
                || control instanceof ComboBoxBase
                || control instanceof Spinner
                || control instanceof TableView
                || control instanceof TreeTableView
                || control instanceof TreeView
                || control instanceof ListView;
    }

    private static boolean nameless(Control control) {
        boolean text = control instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()
                && (control instanceof ButtonBase || control instanceof CheckBox);
        String name = control.getAccessibleText();
        return !text && (name == null || name.isEmpty());
    }

    private static String place(Node node) {
        Parent parent = node.getParent();
        while (parent != null && parent.getId() == null) {
            parent = parent.getParent();
        }
        return parent == null ? "the window" : "#" + parent.getId();
    }
}
