package dev.partbridge.testing.oracle.session;

/** A user of the double. */
public record Account(String name, String password, State state) {
    /** What a right password meets; LOCKED a wrong one too. */
    public enum State {
        OPEN,
        LOCKED,
        EXPIRED,
        NO_CREATE_SESSION
    }

    @Override
    public String toString() {
        return name + " " + state;
    }
}
