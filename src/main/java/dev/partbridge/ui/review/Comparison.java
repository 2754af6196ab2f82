package dev.partbridge.ui.review;

import dev.partbridge.ui.control.Texts;

/** What PostgreSQL's text is compared with. */
public enum Comparison {
    /** The Oracle text that it comes from. */
    ORACLE,
    /** Itself before edits by hand. */
    GENERATED,
    /** What the target database has. */
    TARGET;

    /** In a word or two. */
    public String words() {
        return switch (this) {
            case ORACLE -> Texts.of("review.compare.oracle");
            case GENERATED -> Texts.of("review.compare.generated");
            case TARGET -> Texts.of("review.compare.target");
        };
    }
}
