package dev.partbridge.postgres.compare;

import dev.partbridge.sql.ObjectId;
import java.util.Optional;

/**
 * One way in which a target is not what was planned.
 *
 * @param object PostgreSQL's object
 * @param aspect what of it differs, such as {@code default}; empty for the object as a whole; a whole statement, such as
 *     {@code is disabled}, for what no plan asks for
 * @param wanted what was planned; absent for what is not in the plan
 * @param found what is there; absent for what is missing
 */
public record ModelDifference(ObjectId object, String aspect, Optional<String> wanted, Optional<String> found) {
    /** In a few words, without the object: {@code default: 2 instead of 1}. */
    public String words() {
        if (wanted.isEmpty() && !aspect.isEmpty()) {
            return aspect;
        }
        String prefix = aspect.isEmpty() ? "" : aspect + ": ";
        if (found.isEmpty()) {
            return prefix + "missing"
                    + wanted.filter(w -> !w.isEmpty())
                            .map(w -> " (planned: " + w + ")")
                            .orElse("");
        }
        return prefix
                + wanted.map(w -> found.get() + " instead of " + (w.isEmpty() ? "none" : w))
                        .orElse("not in the plan" + (found.get().isEmpty() ? "" : " (" + found.get() + ")"));
    }

    @Override
    public String toString() {
        return object + ": " + words();
    }
}
