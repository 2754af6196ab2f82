package dev.partbridge.ui;

import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.control.ColumnMemory;
import dev.partbridge.ui.control.FoldMemory;
import dev.partbridge.ui.shell.Dividers;
import dev.partbridge.ui.state.Recent;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** What the program remembers of its window from one start to the next. */
final class Memory implements Dividers {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private static final Set<String> LAYOUT = Set.of("maximized", "width", "height");

    private boolean forgotten;
    private final Preferences node = Preferences.userRoot().node("dev/partbridge/window");
    private final ColumnPreferences columns = new ColumnPreferences(node.node("columns"));
    private final FoldPreferences folds = new FoldPreferences(node.node("folds"));

    Theme theme() {
        String name = node.get("theme", Theme.LIGHT.name());
        return Arrays.stream(Theme.values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElse(Theme.LIGHT);
    }

    ThemeChoice choice() {
        String name = node.get("theme-choice", ThemeChoice.SYSTEM.name());
        return Arrays.stream(ThemeChoice.values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(ThemeChoice.SYSTEM);
    }

    void keep(ThemeChoice choice) {
        node.put("theme-choice", choice.name());
    }

    /** The name on sign-offs; kept as it changes. */
    StringProperty signer() {
        StringProperty signer = new SimpleStringProperty(node.get("signer", ""));
        // a longer one could not be kept
        signer.addListener(
                (observed, before, now) -> node.put("signer", now.length() <= Preferences.MAX_VALUE_LENGTH ? now : ""));
        return signer;
    }

    /** The columns of tables. */
    ColumnMemory columns() {
        return columns;
    }

    /** Which groups are folded. */
    FoldMemory folds() {
        return folds;
    }

    /** Dividers, columns, folds and size are those of the first start again; the present window keeps its own. */
    void forgetLayout() {
        forgotten = true;
        try {
            columns.forget();
            folds.forget();
            for (String key : node.keys()) {
                if (key.startsWith("divider-") || LAYOUT.contains(key)) {
                    node.remove(key);
                }
            }
        } catch (BackingStoreException e) {
            throw new IllegalStateException("what is remembered of the window cannot be read: " + e.getMessage(), e);
        }
    }

    void keep(Theme theme) {
        node.put("theme", theme.name());
    }

    @Override
    public double of(String name, double first) {
        return node.getDouble("divider-" + name, first);
    }

    @Override
    public void keep(String name, double place) {
        if (forgotten) {
            return;
        }
        node.putDouble("divider-" + name, place);
    }

    /** The projects that were opened last. */
    List<Path> recent() {
        return Stream.iterate(0, i -> i < Recent.MOST, i -> i + 1)
                .map(i -> node.get("recent-" + i, ""))
                .filter(p -> !p.isEmpty())
                .map(Path::of)
                .toList();
    }

    void keep(List<Path> recent) {
        for (int i = 0; i < Recent.MOST; i++) {
            String path = i < recent.size() ? recent.get(i).toString() : "";
            // a longer one could not be kept
            node.put("recent-" + i, path.length() <= Preferences.MAX_VALUE_LENGTH ? path : "");
        }
    }

    /** The connections that were used last. */
    Connections connections() {
        ConnectionMemory memory = new ConnectionMemory(node.node("connections"));
        return new Connections(memory.known(), memory::keep);
    }

    /** Gives the window the size it had, as far as the screen holds it, and keeps the next one. */
    void place(Stage stage) {
        double widest = Screen.getPrimary().getVisualBounds().getWidth();
        double highest = Screen.getPrimary().getVisualBounds().getHeight();
        stage.setMinWidth(Math.min(1024, widest));
        stage.setMinHeight(Math.min(680, highest));
        stage.setWidth(Math.min(node.getDouble("width", WIDTH), widest));
        stage.setHeight(Math.min(node.getDouble("height", HEIGHT), highest));
        stage.setMaximized(node.getBoolean("maximized", false));
        stage.setOnHiding(event -> {
            if (forgotten) {
                return;
            }
            node.putBoolean("maximized", stage.isMaximized());
            if (!stage.isMaximized()) {
                node.putDouble("width", stage.getWidth());
                node.putDouble("height", stage.getHeight());
            }
        });
    }
}
