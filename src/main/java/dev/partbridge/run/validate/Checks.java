package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import java.util.List;

/** Which checks a conversion calls for. */
final class Checks {
    private Checks() {}

    static List<Check> of(Conversion conversion) {
        return List.of();
    }
}
