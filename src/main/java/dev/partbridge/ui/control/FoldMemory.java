package dev.partbridge.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the user folded and unfolded, from one start to the next. */
public interface FoldMemory {
    /** Whether it is to be open; absent while the user said nothing. */
    Optional<Boolean> of(String name);

    void keep(String name, boolean open);

    /** It is forgotten with the window. */
    static FoldMemory forgetful() {
        Map<String, Boolean> folds = new HashMap<>();
        return new FoldMemory() {
            @Override
            public Optional<Boolean> of(String name) {
                return Optional.ofNullable(folds.get(name));
            }

            @Override
            public void keep(String name, boolean open) {
                folds.put(name, open);
            }
        };
    }
}
