package dev.partbridge.testing.oracle.wire;

/** A packet without its header. */
public record Packet(int type, byte[] body) {
    public static final int CONNECT = 1;
    public static final int ACCEPT = 2;
    public static final int REFUSE = 4;
    public static final int DATA = 6;
    public static final int MARKER = 12;

    /** What a marker asks for. */
    public static final int BREAK = 1;

    public static final int RESET = 2;

    static Packet marker(int kind) {
        return new Packet(MARKER, new byte[] {1, 0, (byte) kind});
    }

    public boolean isMarker() {
        return type == MARKER;
    }

    public boolean isReset() {
        return isMarker() && body.length > 2 && body[2] == RESET;
    }
}
