package dev.partbridge.testing.oracle.wire;

/** A packet without its header. */
public final class Packet {
    public static final int CONNECT = 1;
    public static final int ACCEPT = 2;
    public static final int REFUSE = 4;
    public static final int DATA = 6;
    public static final int MARKER = 12;

    /** What a marker asks for. */
    public static final int BREAK = 1;

    public static final int RESET = 2;

    private final int type;
    private final byte[] body;

    public Packet(int type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    public int type() {
        return type;
    }

    public byte[] body() {
        return body;
    }

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
