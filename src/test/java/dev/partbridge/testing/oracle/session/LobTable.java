package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.LargeLob;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.backend.OracleType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The LOBs whose locators the client has; they live as long as their cursor's result. */
final class LobTable {
    static final int LOCATOR_SIZE = 40;

    private static final int ID_AT = 10;
    private final Map<Integer, Lob> lobs = new HashMap<>();
    private int next = 1;

    /** A CLOB's text or a BLOB's bytes; lengths and offsets are in UTF-16 units or bytes. */
    record Lob(int cursor, Object value) {
        long length() {
            return value instanceof LargeLob large
                    ? large.length()
                    : value instanceof byte[] bytes ? bytes.length : ((String) value).length();
        }

        /** A part as it is sent, cut where the LOB ends. */
        byte[] part(long offset, long amount) {
            if (value instanceof LargeLob large) {
                return large.part(
                        Math.min(offset, length()), amount > length() ? length() : Math.min(length(), offset + amount));
            }
            int from = (int) Math.min(offset, length());
            int to = (int) Math.min(length(), amount > length() ? length() : from + amount);
            return value instanceof byte[] bytes
                    ? Arrays.copyOfRange(bytes, from, to)
                    : ((String) value).substring(from, to).getBytes(StandardCharsets.UTF_16BE);
        }
    }

    /** A locator for a value: not temporary, so that the client does not free it. */
    byte[] locator(OracleType type, Lob lob) {
        int id = next++;
        lobs.put(id, lob);
        byte[] locator = new byte[LOCATOR_SIZE];
        locator[1] = LOCATOR_SIZE - 2;
        locator[3] = 1;
        locator[4] = (byte) (type == OracleType.BLOB ? 1 : 2);
        locator[5] = 8;
        locator[6] = (byte) (type == OracleType.CLOB ? 0x80 : 0);
        ByteBuffer.wrap(locator).putInt(ID_AT, id);
        return locator;
    }

    Lob find(@Nullable Locator locator) throws OracleError {
        Lob lob = locator == null || locator.bytes().length < LOCATOR_SIZE
                ? null
                : lobs.get(ByteBuffer.wrap(locator.bytes()).getInt(ID_AT));
        if (lob == null) {
            throw new OracleError(22922, "nonexistent LOB value");
        }
        return lob;
    }

    void free(int cursor) {
        lobs.values().removeIf(lob -> lob.cursor() == cursor);
    }
}
