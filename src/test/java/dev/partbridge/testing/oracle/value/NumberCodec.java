package dev.partbridge.testing.oracle.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** NUMBER: an exponent to base 100 and up to 20 digits to base 100; the digits of negative numbers are complemented. */
public final class NumberCodec {
    private static final int ZERO = 0x80;
    private static final int EXPONENT_BIAS = 192;
    private static final int END_OF_NEGATIVE = 102;
    private static final int MOST_DIGITS = 20;

    private NumberCodec() {}

    public static byte[] encode(BigDecimal value) {
        if (value.signum() == 0) {
            return new byte[] {(byte) ZERO};
        }
        boolean negative = value.signum() < 0;
        BigDecimal magnitude = value.abs().stripTrailingZeros();
        String digits = magnitude.unscaledValue().toString();
        int scale = magnitude.scale();
        if ((scale & 1) != 0) {
            digits += "0";
            scale++;
        }
        if ((digits.length() & 1) != 0) {
            digits = "0" + digits;
        }
        int pairs = digits.length() / 2;
        int exponent = pairs - scale / 2 + EXPONENT_BIAS;
        while (digits.startsWith("00", 2 * (pairs - 1))) {
            pairs--;
        }
        if (pairs > MOST_DIGITS || exponent < 128 || exponent > 254) {
            throw new IllegalArgumentException("no Oracle number: " + value);
        }
        boolean ended = negative && pairs < MOST_DIGITS;
        byte[] bytes = new byte[1 + pairs + (ended ? 1 : 0)];
        bytes[0] = (byte) (negative ? ~exponent : exponent);
        for (int i = 0; i < pairs; i++) {
            int pair = (digits.charAt(2 * i) - '0') * 10 + digits.charAt(2 * i + 1) - '0';
            bytes[i + 1] = (byte) (negative ? 101 - pair : pair + 1);
        }
        if (ended) {
            bytes[1 + pairs] = END_OF_NEGATIVE;
        }
        return bytes;
    }

    /** The value without trailing zeros behind the decimal point, never with an exponent. */
    public static BigDecimal decode(byte[] bytes) {
        if (bytes.length == 1 && (bytes[0] & 0xff) == ZERO) {
            return BigDecimal.ZERO;
        }
        boolean negative = (bytes[0] & 0x80) == 0;
        int exponent = ((negative ? ~bytes[0] : bytes[0]) & 0xff) - EXPONENT_BIAS;
        int pairs = bytes.length - 1;
        if (negative && bytes[pairs] == END_OF_NEGATIVE) {
            pairs--;
        }
        BigInteger digits = BigInteger.ZERO;
        for (int i = 1; i <= pairs; i++) {
            int pair = negative ? 101 - (bytes[i] & 0xff) : (bytes[i] & 0xff) - 1;
            digits = digits.multiply(BigInteger.valueOf(100)).add(BigInteger.valueOf(pair));
        }
        BigDecimal value = new BigDecimal(negative ? digits.negate() : digits)
                .scaleByPowerOfTen(2 * (exponent - pairs))
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
