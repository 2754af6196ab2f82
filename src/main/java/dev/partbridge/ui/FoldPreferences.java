package dev.partbridge.ui;

import dev.partbridge.ui.control.FoldMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/** Keeps what is folded in the user's preferences. */
final class FoldPreferences implements FoldMemory {
    private static final String OPEN = "open";
    private static final String FOLDED = "folded";

    private final Preferences node;
    /** What the present window goes by. */
    private final Map<String, Boolean> known = new HashMap<>();

    private boolean forgotten;

    FoldPreferences(Preferences node) {
        this.node = node;
    }

    @Override
    public Optional<Boolean> of(String name) {
        if (!known.containsKey(name) && !forgotten) {
            kept(name).ifPresent(open -> known.put(name, open));
        }
        return Optional.ofNullable(known.get(name));
    }

    private Optional<Boolean> kept(String name) {
        return switch (node.get(name, "")) {
            case OPEN -> Optional.of(true);
            case FOLDED -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public void keep(String name, boolean open) {
        known.put(name, open);
        if (!forgotten) {
            node.put(name, open ? OPEN : FOLDED);
        }
    }

    /** It is as at first from the next start on; the present window keeps its own. */
    void forget() throws BackingStoreException {
        forgotten = true;
        node.clear();
    }
}
