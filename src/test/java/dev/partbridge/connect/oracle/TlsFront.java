package dev.partbridge.connect.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** Ends TLS before a plain server on this machine, as a TCPS listener does; passes all bytes on. */
final class TlsFront implements AutoCloseable {
    static final String PASSWORD = "storepass";

    private final SSLServerSocket server;
    private final int plainPort;
    private final List<Socket> open = new ArrayList<>();

    /** @param asksForCertificate whether a client must show the certificate of the same store */
    TlsFront(Path keyStore, int plainPort, boolean asksForCertificate) throws IOException, GeneralSecurityException {
        this.plainPort = plainPort;
        server = (SSLServerSocket)
                context(keyStore).getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setNeedClientAuth(asksForCertificate);
        daemon(this::accept);
    }

    /** A new key with a certificate for the name or address, as {@code dns:host} or {@code ip:address}. */
    static Path keyStore(Path folder, String file, String name) throws IOException, InterruptedException {
        Path store = folder.resolve(file);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name.substring(name.indexOf(':') + 1),
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool failed: " + said);
        }
        return store;
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", store.getCertificate("server"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (true) {
            try {
                Socket client = kept(server.accept());
                Socket plain = kept(new Socket(InetAddress.getLoopbackAddress(), plainPort));
                daemon(() -> pass(client, plain));
                daemon(() -> pass(plain, client));
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
                throw new IllegalStateException(e);
            }
        }
    }

    private synchronized Socket kept(Socket socket) {
        open.add(socket);
        return socket;
    }

    /** A client that does not like the certificate, or the end of either side, ends both. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tls-front");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
