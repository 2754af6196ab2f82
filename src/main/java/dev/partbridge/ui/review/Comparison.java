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
        return Texts.of(
                switch (this) {
                    case ORACLE -> "review.compare.oracle";
                    case GENERATED -> "review.compare.generated";
                    case TARGET -> "review.compare.target";
                });
    }
}
