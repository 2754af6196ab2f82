package dev.partbridge.testing.oracle;

/** How the listener meets a new connection. */
public enum ListenerMode {
    /** As a listener should. */
    OPEN,
    /** Accepts, and never says a word. */
    SILENT,
    /** Accepts, and closes at once. */
    CLOSING
}
