package dev.partbridge.testing.oracle.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Reads and writes packets on a socket. Headers have long lengths once the connection was accepted. */
public final class PacketChannel implements Closeable {
    private static final int HEADER = 8;
    private static final int LARGEST = 4_000_000;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean accepted;
    private int dataUnit = 8192;

    public PacketChannel(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
    }

    /** From now on the ACCEPT's rules hold; no packet is longer than the data unit. */
    public void accepted(int negotiatedDataUnit) {
        accepted = true;
        dataUnit = negotiatedDataUnit;
    }

    /** What stands at the input. */
    public enum Input {
        NOTHING,
        SOMETHING,
        END
    }

    /** Looks at the input for a millisecond without reading it; nobody may be reading meanwhile. */
    public Input peek() {
        try {
            socket.setSoTimeout(1);
            try {
                in.mark(1);
                int first = in.read();
                in.reset();
                return first < 0 ? Input.END : Input.SOMETHING;
            } catch (SocketTimeoutException e) {
                return Input.NOTHING;
            } finally {
                socket.setSoTimeout(0);
            }
        } catch (IOException e) {
            return Input.END;
        }
    }

    public Packet read() throws IOException {
        int length = accepted ? in.readInt() : in.readUnsignedShort();
        if (!accepted) {
            in.readUnsignedShort();
        }
        int type = in.readUnsignedByte();
        in.readUnsignedByte();
        in.readUnsignedShort();
        if (length < HEADER || length > LARGEST) {
            throw new ProtocolException("a packet of " + length + " bytes");
        }
        byte[] body = new byte[length - HEADER];
        in.readFully(body);
        return new Packet(type, body);
    }

    public void write(Packet packet) throws IOException {
        header(packet.type(), packet.body().length);
        out.write(packet.body());
        out.flush();
    }

    public void writeMarker(int kind) throws IOException {
        write(Packet.marker(kind));
    }

    private void header(int type, int bodyLength) throws IOException {
        if (accepted) {
            out.writeInt(bodyLength + HEADER);
        } else {
            out.writeShort(bodyLength + HEADER);
            out.writeShort(0);
        }
        out.writeByte(type);
        out.writeByte(0);
        out.writeShort(0);
    }

    /** Sends a message in as many DATA packets as it needs. */
    public void write(TtcWriter message) throws IOException {
        int most = dataUnit - HEADER - 2;
        int at = 0;
        do {
            int length = Math.min(most, message.size() - at);
            header(Packet.DATA, length + 2);
            out.writeShort(0);
            out.write(message.buffer(), at, length);
            at += length;
        } while (at < message.size());
        out.flush();
    }

    /** Makes {@link #close} end the connection by a reset instead of a regular end. */
    public void resetOnClose() throws IOException {
        socket.setSoLinger(true, 0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
