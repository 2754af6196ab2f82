package dev.partbridge.convert;

import dev.partbridge.sql.PostgresSql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a name of at most 63 bytes that is always the same for the same wanted one. */
public final class ShortName {
    private static final int HASH_DIGITS = 6;

    private ShortName() {}

    /** The name itself where it fits. */
    public static String fit(String wanted) {
        return fits(wanted) ? wanted : of(wanted, "", wanted);
    }

    public static boolean fits(String wanted) {
        return bytes(wanted) <= PostgresSql.MAX_NAME_BYTES;
    }

    /**
     * What fits of both parts, and a suffix that tells it from others. What stands at the back, such as a partition's
     * name, tells more than the end of the front: up to half of the room is its own.
     *
     * @param back may be empty
     * @param full what the suffix is made from
     */
    public static String of(String front, String back, String full) {
        String suffix = "_" + HexFormat.of().formatHex(sha256(full)).substring(0, HASH_DIGITS);
        int room = PostgresSql.MAX_NAME_BYTES - bytes(suffix);
        if (back.isEmpty()) {
            return cut(front, room) + suffix;
        }
        int forBoth = room - 1;
        int half = forBoth / 2;
        int backRoom = Math.max(half, forBoth - bytes(front));
        String keptBack = cut(back, backRoom);
        return cut(front, forBoth - bytes(keptBack)) + "_" + keptBack + suffix;
    }

    /** As many whole characters as the bytes hold. */
    private static String cut(String text, int room) {
        StringBuilder kept = new StringBuilder();
        int left = room;
        for (int c : text.codePoints().toArray()) {
            String next = Character.toString(c);
            left -= bytes(next);
            if (left < 0) {
                break;
            }
            kept.append(next);
        }
        return kept.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
