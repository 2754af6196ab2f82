package dev.partbridge.testing.oracle.value;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A bind's bytes as a value: String, BigDecimal, LocalDateTime, OffsetDateTime, Float, Double or byte[]. */
public final class BindValues {
    private BindValues() {}

    /**
     * @param type number of the type as the client told it
     * @param national whether characters are in the national character set
     */
    public static @Nullable Object decode(int type, boolean national, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        return switch (type) {
            case 1, 8, 96 -> new String(bytes, national ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
            case 2, 6 -> NumberCodec.decode(bytes);
            case 12, 180, 231 -> DateCodec.fields(bytes);
            case 181 -> DateCodec.offset(bytes);
            case 100 -> FloatCodec.decodeFloat(bytes);
            case 101 -> FloatCodec.decodeDouble(bytes);
            case 23, 24 -> bytes;
            default -> throw new IllegalArgumentException("the double reads no bind of type " + type);
        };
    }
}
