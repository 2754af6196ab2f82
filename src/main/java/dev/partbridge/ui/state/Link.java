package dev.partbridge.ui.state;

/**
 * How one side of the migration stands.
 *
 * @param detail server version and user when it is ready, the reason when it failed or was lost; empty otherwise
 */
public record Link(State state, String detail) {
    /** The states in words: not connected, connecting, connected, cannot connect, lost. */
    public enum State {
        NONE("none"),
        BUSY("warn"),
        READY("ok"),
        FAILED("err"),
        /** It was connected, and answers no more; what was read of it is still shown. */
        LOST("err");

        private final String style;

        State(String style) {
            this.style = style;
        }

        /** The style class of the dot that stands for it. */
        public String style() {
            return style;
        }
    }

    public static final Link NONE = new Link(State.NONE, "");
    public static final Link BUSY = new Link(State.BUSY, "");

    public static Link ready(String detail) {
        return new Link(State.READY, detail);
    }

    public static Link failed(String reason) {
        return new Link(State.FAILED, reason);
    }

    public static Link lost(String reason) {
        return new Link(State.LOST, reason);
    }
}
