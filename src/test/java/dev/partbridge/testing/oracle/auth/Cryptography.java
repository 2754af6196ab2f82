package dev.partbridge.testing.oracle.auth;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The primitives of the log-in. */
final class Cryptography {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cryptography() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] encrypt(byte[] key, byte[] plain) {
        return aes(Cipher.ENCRYPT_MODE, key, plain);
    }

    static byte[] decrypt(byte[] key, byte[] secret) {
        return aes(Cipher.DECRYPT_MODE, key, secret);
    }

    private static byte[] aes(int mode, byte[] key, byte[] data) {
        try {
            // the log-in's own rule: every key is used once, so the start vector is zero
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PBKDF2 with HMAC-SHA512 over bytes, where the platform's own takes characters only. */
    static byte[] derive(byte[] password, byte[] salt, int rounds, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(password, "HmacSHA512"));
            ByteBuffer derived = ByteBuffer.allocate(length);
            for (int block = 1; derived.hasRemaining(); block++) {
                mac.update(salt);
                byte[] round = mac.doFinal(ByteBuffer.allocate(4).putInt(block).array());
                byte[] sum = round.clone();
                for (int i = 1; i < rounds; i++) {
                    round = mac.doFinal(round);
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] ^= round[j];
                    }
                }
                derived.put(sum, 0, Math.min(sum.length, derived.remaining()));
            }
            return derived.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
