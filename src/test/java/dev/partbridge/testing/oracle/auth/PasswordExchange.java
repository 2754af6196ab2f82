package dev.partbridge.testing.oracle.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One log-in's exchange of secrets with the 12c verifier: each side proves that it knows the password. */
public final class PasswordExchange {
    /** The verifier's number on the wire. */
    public static final int VERIFIER_12C = 0x4815;

    public static final int VERIFIER_ROUNDS = 4096;
    public static final int KEY_ROUNDS = 3;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int BLOCK = 16;

    private final byte[] salt = Cryptography.random(16);
    private final byte[] keySalt = Cryptography.random(16);
    private final byte[] serverPart = Cryptography.random(32);
    private final byte[] verifier;
    private byte @Nullable [] sessionKey;

    public PasswordExchange(String password) {
        byte[] seasoned = Cryptography.concat(salt, "AUTH_PBKDF2_SPEEDY_KEY".getBytes(StandardCharsets.US_ASCII));
        byte[] key = Cryptography.derive(password.getBytes(StandardCharsets.UTF_8), seasoned, VERIFIER_ROUNDS, 64);
        verifier = Arrays.copyOf(sha512(Cryptography.concat(key, salt)), 32);
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String salt() {
        return HEX.formatHex(salt);
    }

    public String keySalt() {
        return HEX.formatHex(keySalt);
    }

    public String serverKey() {
        return HEX.formatHex(Cryptography.encrypt(verifier, serverPart));
    }

    /** The password the client sent, or null when what it sent makes no sense, as with a wrong password. */
    public @Nullable String clientPassword(String clientKey, String secret) {
        byte[] clientPart = Arrays.copyOf(Cryptography.decrypt(verifier, HEX.parseHex(clientKey)), 32);
        String parts = HEX.formatHex(Cryptography.concat(clientPart, serverPart));
        byte[] key = Cryptography.derive(parts.getBytes(StandardCharsets.US_ASCII), keySalt, KEY_ROUNDS, 32);
        sessionKey = key;
        byte[] plain = Cryptography.decrypt(key, HEX.parseHex(secret));
        int padding = plain[plain.length - 1] & 0xff;
        if (padding < 1 || padding > BLOCK || plain.length - padding < BLOCK) {
            return null;
        }
        return new String(plain, BLOCK, plain.length - BLOCK - padding, StandardCharsets.UTF_8);
    }

    /** The server's own proof, after {@link #clientPassword}. */
    public String serverResponse() {
        byte[] key = sessionKey;
        if (key == null) {
            throw new IllegalStateException("the client has not sent its key");
        }
        byte[] padding = new byte[BLOCK];
        Arrays.fill(padding, (byte) BLOCK);
        byte[] text = "SERVER_TO_CLIENT".getBytes(StandardCharsets.US_ASCII);
        byte[] plain = Cryptography.concat(Cryptography.concat(Cryptography.random(BLOCK), text), padding);
        return HEX.formatHex(Cryptography.encrypt(key, plain));
    }
}
