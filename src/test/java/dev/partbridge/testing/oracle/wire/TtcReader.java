package dev.partbridge.testing.oracle.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a message that may run over several DATA packets. */
public final class TtcReader {
    private static final int END_OF_CLIENT = 0x40;

    private final PacketChannel channel;
    private byte[] bytes = new byte[0];
    private int at;

    public TtcReader(PacketChannel channel) {
        this.channel = channel;
    }

    /** Reads on from a packet that was read elsewhere. */
    public void continueWith(Packet packet) throws IOException {
        if (packet.type() != Packet.DATA) {
            throw new ProtocolException("packet of type " + packet.type() + " inside a message");
        }
        bytes = packet.body();
        at = 2;
        if (bytes.length == 2 && (bytes[1] & END_OF_CLIENT) != 0) {
            throw new EOFException("the client has ended");
        }
    }

    public boolean atEndOfPacket() {
        return at >= bytes.length;
    }

    /** Leaves out what the packet still holds. */
    public void discard() {
        at = bytes.length;
    }

    public int u1() throws IOException {
        while (at >= bytes.length) {
            continueWith(channel.read());
        }
        return bytes[at++] & 0xff;
    }

    public byte[] raw(int length) throws IOException {
        byte[] value = new byte[length];
        for (int i = 0; i < length; i++) {
            value[i] = (byte) u1();
        }
        return value;
    }

    public int be2() throws IOException {
        return u1() << 8 | u1();
    }

    public long ub() throws IOException {
        int count = u1();
        boolean negative = (count & 0x80) != 0;
        count &= 0x7f;
        if (count > 8) {
            throw new ProtocolException("an integer of " + count + " bytes before offset " + at);
        }
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | u1();
        }
        return negative ? -value : value;
    }

    public int ubInt() throws IOException {
        return (int) ub();
    }

    public void skipUb(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            ub();
        }
    }

    public void skip(int length) throws IOException {
        for (int i = 0; i < length; i++) {
            u1();
        }
    }

    /** A byte string, null when empty. */
    public byte @Nullable [] clr() throws IOException {
        int length = u1();
        if (length == 0 || length == 0xff) {
            return null;
        }
        if (length != 0xfe) {
            return raw(length);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int chunk = ubInt(); chunk != 0; chunk = ubInt()) {
            whole.writeBytes(raw(chunk));
        }
        return whole.toByteArray();
    }

    public byte @Nullable [] dalc() throws IOException {
        return ub() == 0 ? null : clr();
    }

    /** The text of a {@link #dalc}, empty when it is null. */
    public String dalcText() throws IOException {
        byte[] value = dalc();
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    /** Text whose length in bytes was told before. */
    public String text(int length) throws IOException {
        return new String(raw(length), StandardCharsets.UTF_8);
    }

    public String textToZero() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int c = u1(); c != 0; c = u1()) {
            text.write(c);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
