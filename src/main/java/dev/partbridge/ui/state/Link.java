package dev.partbridge.ui.state;

/**
 * How one side of the migration stands.
 *
 * @param detail server version and user when it is ready, the reason when it failed; empty otherwise
 */
public record Link(State state, String detail) {
    /** The states in words: not connected, connecting, connected, cannot connect. */
    public enum State {
        NONE,
        BUSY,
        READY,
        FAILED
    }

    public static final Link NONE = new Link(State.NONE, "");
    public static final Link BUSY = new Link(State.BUSY, "");

    public static Link ready(String detail) {
        return new Link(State.READY, detail);
    }

    public static Link failed(String reason) {
        return new Link(State.FAILED, reason);
    }
}
