package dev.partbridge.run.checksum;

import dev.partbridge.postgres.copy.StoredRows;

/** PostgreSQL's numeric as it sends it: digits to the base 10,000 (numeric_send in the server's source). */
final class StoredNumeric {
    private static final int NAN = 0xC000;
    private static final int INFINITY = 0xD000;
    private static final int MINUS_INFINITY = 0xF000;
    private static final int MINUS = 0x4000;
    private static final int HEADER = 8;
    private static final int GROUP = 4;

    private StoredNumeric() {}

    static void write(StoredRows row, int column, CanonicalRow out) {
        int sign = row.int2At(column, 4) & 0xFFFF;
        String word =
                switch (sign) {
                    case NAN -> "NaN";
                    case INFINITY -> "Infinity";
                    case MINUS_INFINITY -> "-Infinity";
                    default -> "";
                };
        out.begin();
        int groups = row.int2At(column, 0);
        int weight = row.int2At(column, 2);
        int last = groups - 1;
        while (last >= 0 && group(row, column, last) == 0) {
            last--;
        }
        int first = 0;
        while (first <= last && group(row, column, first) == 0) {
            first++;
        }
        if (!word.isEmpty() || last < 0) {
            out.ascii(word.isEmpty() ? "0" : word);
            out.end();
            return;
        }
        if (sign == MINUS) {
            out.put('-');
        }
        int zeros = 0;
        for (int rest = group(row, column, last); rest % 10 == 0; rest /= 10) {
            zeros++;
        }
        for (int i = first; i <= last; i++) {
            group(group(row, column, i), i == first, i == last ? zeros : 0, out);
        }
        DecimalText.exponent(GROUP * (weight - last) + zeros, out);
        out.end();
    }

    private static int group(StoredRows row, int column, int index) {
        return row.int2At(column, HEADER + 2 * index);
    }

    /**
     * Up to four digits.
     *
     * @param leading whether zeros before the first digit are left out
     * @param cut so many zeros at the end are left out
     */
    private static void group(int value, boolean leading, int cut, CanonicalRow out) {
        boolean begun = !leading;
        int unit = 1000;
        for (int i = 0; i < GROUP - cut; i++) {
            int digit = value / unit % 10;
            begun |= digit != 0;
            if (begun) {
                out.put('0' + digit);
            }
            unit /= 10;
        }
    }
}
