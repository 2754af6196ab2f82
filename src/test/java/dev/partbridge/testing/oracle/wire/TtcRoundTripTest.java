package dev.partbridge.testing.oracle.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TtcRoundTripTest {
    @Property(tries = 100)
    void readsTheIntegersItWrites(@ForAll @LongRange(min = -Long.MAX_VALUE, max = Long.MAX_VALUE) long value)
            throws IOException {
        try (Line line = new Line()) {
            line.client.write(new TtcWriter().ub(value).ub(0).u1(7));

            assertThat(line.reader.ub()).isEqualTo(value);
            assertThat(line.reader.ub()).isZero();
            assertThat(line.reader.u1()).isEqualTo(7);
            assertThat(line.reader.atEndOfPacket()).isTrue();
        }
    }

    @Test
    void readsTheByteStringsItWritesOverManyPackets() throws IOException {
        try (Line line = new Line()) {
            for (int length : new int[] {0, 1, 252, 253, 8182, 8183, 32767, 32768, 40_000}) {
                byte[] bytes = new byte[length];
                Arrays.fill(bytes, (byte) length);
                line.client.write(new TtcWriter().clr(bytes).dalc(bytes).dalc("end"));

                byte[] expected = length == 0 ? null : bytes;
                assertThat(line.reader.clr()).isEqualTo(expected);
                assertThat(line.reader.dalc()).isEqualTo(expected);
                assertThat(line.reader.dalcText()).isEqualTo("end");
            }
        }
    }

    @Test
    void writesIntegersAsOracleDoes() {
        TtcWriter out = new TtcWriter().ub(0).ub(-127).ub(1403);

        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo("00817f02057b");
    }

    /** Two ends of a connection with packets as they are after the ACCEPT. */
    private static final class Line implements AutoCloseable {
        private final PacketChannel client;
        private final PacketChannel server;
        private final TtcReader reader;

        Line() throws IOException {
            try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                client = new PacketChannel(new Socket(listener.getInetAddress(), listener.getLocalPort()));
                server = new PacketChannel(listener.accept());
            }
            client.accepted(8192);
            server.accepted(8192);
            reader = new TtcReader(server);
        }

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
        }
    }
}
