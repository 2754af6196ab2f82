package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.wire.TtcReader;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What client and server agree on before the log-in. */
final class Negotiation {
    private static final int AL32UTF8 = 873;
    private static final int NETWORK_SERVICES = 0xdeadbeef;
    private static final int SERVICES_VERSION = 0x0c100200;
    private static final int FIELD_VERSION = 7;
    private static final int TWO_BYTE_TYPES = 27;

    private Negotiation() {}

    /** The server's character sets and capabilities. */
    static void protocol(SessionState session) throws IOException {
        TtcReader in = session.in;
        in.textToZero();
        in.textToZero();
        byte[] nationalSet = new byte[11];
        nationalSet[9] = 0x07;
        nationalSet[10] = (byte) 0xd0;
        byte[] compiled = capabilities(session.context.release().fieldVersion());
        byte[] running = new byte[7];
        running[0] = 2;
        TtcWriter out = new TtcWriter().u1(1).u1(6).u1(0);
        out.raw("x86_64/Linux 2.4.xx".getBytes(StandardCharsets.US_ASCII)).u1(0);
        out.le2(AL32UTF8).u1(1).le2(0).be2(nationalSet.length).raw(nationalSet);
        out.u1(compiled.length).raw(compiled).u1(running.length).raw(running);
        session.channel.write(out);
    }

    private static byte[] capabilities(int fieldVersion) {
        byte[] capabilities = new byte[42];
        // the log-on types; without them the client's password does not verify
        capabilities[4] = 0x20;
        capabilities[FIELD_VERSION] = (byte) fieldVersion;
        // answers begin with the call's status
        capabilities[15] = 1;
        // LOBs may come with length and first data
        capabilities[23] = 0x44;
        // chunks of byte strings have variable lengths
        capabilities[37] = 0x20;
        return capabilities;
    }

    /** The client's capabilities and its list of types, which is accepted as it is. */
    static void dataTypes(SessionState session) throws IOException {
        TtcReader in = session.in;
        in.skip(5);
        byte[] compiled = in.raw(in.u1());
        in.skip(in.u1());
        in.discard();
        session.fieldVersion = Math.min(session.fieldVersion, compiled[FIELD_VERSION] & 0xff);
        boolean wide = compiled.length > TWO_BYTE_TYPES && compiled[TWO_BYTE_TYPES] != 0;
        session.channel.write(new TtcWriter().u1(2).zeros(wide ? 2 : 1));
    }

    /** Network services (encryption and the like), of which the first byte was read: all are declined. */
    static void networkServices(SessionState session) throws IOException {
        TtcReader in = session.in;
        in.skip(3);
        in.skip(in.be2() - 6);
        TtcWriter services = new TtcWriter();
        service(services, 4, 3).be2(2).be2(6).be2(0x1f);
        services.be2(14).be2(1).be4(NETWORK_SERVICES).be2(3).be4(2).be2(4).be2(1);
        service(services, 1, 2).be2(2).be2(6).be2(0xfbff);
        service(services, 2, 2).be2(1).be2(2).u1(0);
        service(services, 3, 2).be2(1).be2(2).u1(0);
        TtcWriter out = new TtcWriter().be4(NETWORK_SERVICES).be2(13 + services.size());
        out.be4(SERVICES_VERSION).be2(4).u1(0).raw(services.toByteArray());
        session.channel.write(out);
    }

    private static TtcWriter service(TtcWriter out, int service, int parts) {
        return out.be2(service).be2(parts).be4(0).be2(4).be2(5).be4(SERVICES_VERSION);
    }
}
