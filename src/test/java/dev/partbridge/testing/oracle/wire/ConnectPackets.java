package dev.partbridge.testing.oracle.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CONNECT and its answers. */
public final class ConnectPackets {
    private static final int VERSION_12_1 = 315;
    private static final int HEADER = 8;
    private static final int LARGEST_UNIT = 65535;

    private ConnectPackets() {}

    /**
     * What the client asks for.
     *
     * @param data the connect descriptor
     */
    public record Request(String data, int dataUnit) {
        /** The value of a key such as SERVICE_NAME, or null. */
        public @Nullable String value(String key) {
            Matcher found = Pattern.compile("\\(\\s*" + key + "\\s*=\\s*([^()]*?)\\s*\\)", Pattern.CASE_INSENSITIVE)
                    .matcher(data);
            return found.find() ? found.group(1) : null;
        }
    }

    public static Request read(PacketChannel channel) throws IOException {
        Packet packet = channel.read();
        if (packet.type() != Packet.CONNECT) {
            throw new ProtocolException("a packet of type " + packet.type() + " instead of CONNECT");
        }
        byte[] body = packet.body();
        int length = u2(body, 16);
        int offset = u2(body, 18) - HEADER;
        // a long descriptor comes in a packet of its own, behind that packet's flags
        byte[] holder = offset + length <= body.length ? body : channel.read().body();
        int from = offset + length <= body.length ? offset : 2;
        return new Request(new String(holder, from, length, StandardCharsets.US_ASCII), u2(body, 6));
    }

    private static int u2(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    /** Accepts with the rules of 12.1, where breaks come as markers; returns when it is sent. */
    public static void accept(PacketChannel channel, Request request) throws IOException {
        int unit = Math.min(request.dataUnit(), LARGEST_UNIT);
        TtcWriter body = new TtcWriter();
        body.be2(VERSION_12_1).be2(1).be2(unit).be2(unit).be2(1).be2(0).be2(41);
        body.u1(4).u1(4).zeros(8).be4(unit).be4(unit).u1(0);
        channel.write(new Packet(Packet.ACCEPT, body.toByteArray()));
        channel.accepted(unit);
    }

    /** Refuses with a listener's error such as 12514. */
    public static void refuse(PacketChannel channel, int error) throws IOException {
        byte[] text = ("(DESCRIPTION=(TMP=)(VSNNUM=318767104)(ERR=" + error + ")(ERROR_STACK=(ERROR=(CODE=" + error
                        + ")(EMFI=4))))")
                .getBytes(StandardCharsets.US_ASCII);
        TtcWriter body = new TtcWriter().u1(34).u1(0).be2(text.length).raw(text);
        channel.write(new Packet(Packet.REFUSE, body.toByteArray()));
    }
}
