package dev.partbridge.progress;

/** Keeps slow work off the window's thread: entry points to databases, files and parsing ask here first. */
public final class UiThread {
    /** JavaFX's own name of its one thread. */
    private static final String NAME = "JavaFX Application Thread";

    private UiThread() {}

    /** Throws when called on the window's thread, which must never wait. */
    public static void refuse(String what) {
        if (Thread.currentThread().getName().equals(NAME)) {
            throw new IllegalStateException(what + " must not run on the window's thread");
        }
    }
}
