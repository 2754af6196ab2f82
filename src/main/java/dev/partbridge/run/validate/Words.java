package dev.partbridge.run.validate;

import java.util.List;

/** Lists as a line can hold them. */
final class Words {
    private static final int SHOWN = 3;

    private Words() {}

    /** The first of them, and how many more there are. */
    static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return first + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
