package dev.partbridge.oracle.rows;

/**
 * An extended rowid as text: {@code OOOOOOFFFBBBBBBRRR}, data object, relative file, block and row in base 64 (SQL
 * Language Reference, Rowid Values).
 */
final class RowidText {
    static final int LENGTH = 18;

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BLOCK_BITS = 22;

    /** The highest number of a file and of a block in one, 32 bits. */
    static final long LAST_ADDRESS = (1L << 32) - 1;

    static final int LAST_ROW = 0x7FFF;

    private RowidText() {}

    /**
     * File and block in one number, in the order of rowids. A bigfile tablespace has file 1024, which is beyond ten
     * bits, and block numbers that use the file's bits too.
     */
    static long address(long relativeFile, long block) {
        return ((relativeFile << BLOCK_BITS) + block) & LAST_ADDRESS;
    }

    static String of(long dataObject, long address, int row) {
        StringBuilder text = new StringBuilder(LENGTH);
        digits(text, dataObject, 6);
        digits(text, address >> BLOCK_BITS, 3);
        digits(text, address & ((1 << BLOCK_BITS) - 1), 6);
        digits(text, row, 3);
        return text.toString();
    }

    /** The number of the segment that a rowid is in. */
    static long dataObject(String rowid) {
        long number = 0;
        for (int i = 0; i < 6; i++) {
            number = number << 6 | DIGITS.indexOf(rowid.charAt(i));
        }
        return number;
    }

    private static void digits(StringBuilder text, long number, int width) {
        for (int i = width - 1; i >= 0; i--) {
            text.append(DIGITS.charAt((int) (number >> (6 * i)) & 63));
        }
    }
}
