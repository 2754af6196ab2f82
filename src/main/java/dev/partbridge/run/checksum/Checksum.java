package dev.partbridge.run.checksum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The sum of the hashes of rows, modulo 2^128: a sum, since two equal rows would cancel each other in an exclusive or.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record Checksum(long high, long low) {
    /** Of no rows. */
    public static final Checksum ZERO = new Checksum(0, 0);

    private static final BigInteger LONG = BigInteger.ONE.shiftLeft(Long.SIZE);
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(2 * Long.SIZE);

    /** With the rows of another sum. */
    public Checksum plus(Checksum other) {
        long sum = low + other.low;
        return new Checksum(high + other.high + carry(low, sum), sum);
    }

    /** Without rows that are part of it. */
    public Checksum minus(Checksum other) {
        return plus(new Checksum(~other.high, ~other.low)).plus(new Checksum(0, 1));
    }

    /** 1 where adding to a number gave this sum and went over 2^64. */
    static long carry(long before, long sum) {
        return Long.compareUnsigned(sum, before) < 0 ? 1 : 0;
    }

    /** Of any number, negative ones included. */
    public static Checksum of(BigInteger number) {
        BigInteger rest = number.mod(MODULUS);
        return new Checksum(rest.shiftRight(Long.SIZE).longValue(), rest.longValue());
    }

    /**
     * Of halves that a database knows as signed numbers, of one row or added up; NULL for no rows.
     *
     * @param column has {@link #signedHigh}, the next one the lower half
     */
    public static Checksum of(ResultSet row, int column) throws SQLException {
        BigDecimal high = row.getBigDecimal(column);
        BigDecimal low = row.getBigDecimal(column + 1);
        return high == null || low == null
                ? ZERO
                : of(high.toBigIntegerExact().multiply(LONG).add(low.toBigIntegerExact()));
    }

    /** The upper half where the lower one is taken for a signed number, which is 2^64 too small when it is negative. */
    public static long signedHigh(long high, long low) {
        return low < 0 ? high + 1 : high;
    }

    /** From 0 to 2^128 - 1. */
    public BigInteger number() {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned(low)).mod(MODULUS);
    }

    private static BigInteger unsigned(long half) {
        return BigInteger.valueOf(half).mod(LONG);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%016x%016x", high, low);
    }
}
