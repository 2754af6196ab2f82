package dev.partbridge.finding;

import java.util.Locale;

/** How much a finding weighs; an error keeps its object from being migrated until it is cured or a choice is made. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word used in JSON and on the screen. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
