package dev.partbridge.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of a test's own, and what it signed for one server, as PEM; made by the JDK's keytool. */
record ServerCertificate(String authority, String certificate, String key) {
    private static final String PASSWORD = "storepass";

    /** @param name of the server, as {@code dns:host} or {@code ip:address} */
    static ServerCertificate of(Path folder, String file, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(file);
        keytool(store, "-alias", "ca", "-dname", "CN=Test Authority " + file, "-ext", "bc:c");
        keytool(
                store,
                "-alias",
                "server",
                "-signer",
                "ca",
                "-dname",
                "CN=" + name.substring(name.indexOf(':') + 1),
                "-ext",
                "san=" + name);
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, PASSWORD.toCharArray());
        }
        return new ServerCertificate(
                pem("CERTIFICATE", made.getCertificate("ca").getEncoded()),
                pem("CERTIFICATE", made.getCertificate("server").getEncoded()),
                pem("PRIVATE KEY", made.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    private static void keytool(Path store, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(words));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool failed: " + said);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes)
                + "\n-----END " + kind + "-----\n";
    }
}
