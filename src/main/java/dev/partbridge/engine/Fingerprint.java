package dev.partbridge.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One hash over a source: each file's name and content, in the order of reading. */
final class Fingerprint {
    private final MessageDigest all = sha256();

    /** Adds a file, whose content's hash is given. */
    void add(String name, String contentHash) {
        all.update((name + "\n" + contentHash + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of all that was added; ends this fingerprint. */
    String hex() {
        return HexFormat.of().formatHex(all.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
