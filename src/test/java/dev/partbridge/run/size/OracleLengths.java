package dev.partbridge.run.size;

import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.model.StoredSize.Extent;
import dev.partbridge.oracle.model.StoredSize.Statistics;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What DBMS_STATS would gather of rows: of each column the average length with a byte for it, rounded up, of the row
 * their sum before rounding; a LOB of more than 3,964 bytes is not in its row, and takes chunks of 8 KB in its segment.
 */
final class OracleLengths {
    private static final int IN_ROW = 3_964;
    private static final int LOCATOR = 38;
    private static final int CHUNK = 8_192;
    private static final int IN_CHUNK = 8_132;

    private final List<String> names;
    private final List<String> types;
    private final long[] sums;
    private long rows;
    private long lobs;

    /** @param types NUMBER, DATE, VARCHAR2 or CLOB */
    OracleLengths(List<String> names, List<String> types) {
        this.names = List.copyOf(names);
        this.types = List.copyOf(types);
        this.sums = new long[types.size()];
    }

    /** A row as a file has it; an empty text is NULL. */
    void add(List<String> row) {
        rows++;
        for (int i = 0; i < row.size(); i++) {
            sums[i] += row.get(i).isEmpty() ? 0 : length(types.get(i), row.get(i));
        }
    }

    private int length(String type, String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        return switch (type) {
            case "DATE" -> 7;
            case "NUMBER" -> number(new BigDecimal(value));
            case "CLOB" -> bytes > IN_ROW ? outside(bytes) : bytes + LOCATOR;
            default -> bytes;
        };
    }

    private int outside(int bytes) {
        lobs += (long) (bytes + IN_CHUNK - 1) / IN_CHUNK * CHUNK;
        return LOCATOR;
    }

    /** A byte for the exponent, one for two digits on either side of the point, one more below zero. */
    private static int number(BigDecimal value) {
        BigDecimal digits = value.abs().stripTrailingZeros();
        if (digits.signum() == 0) {
            return 1;
        }
        int right = Math.max(0, digits.scale());
        int left = Math.max(0, digits.precision() - digits.scale());
        int zeros = digits.scale() < 0 ? -digits.scale() / 2 : 0;
        return 1 + (left + 1) / 2 + (right + 1) / 2 - zeros + (value.signum() < 0 ? 1 : 0);
    }

    StoredSize stored() {
        Map<Identifier, Long> columns = new LinkedHashMap<>();
        double row = 0;
        for (int i = 0; i < sums.length; i++) {
            double average = (double) sums[i] / rows + 1;
            columns.put(new Identifier(names.get(i)), sums[i] == 0 ? 0 : (long) Math.ceil(average));
            row += average;
        }
        Statistics gathered = new Statistics(OptionalLong.of(rows), OptionalLong.of(Math.round(row)), false);
        return new StoredSize(
                new Extent(gathered, OptionalLong.empty(), Optional.empty()),
                Map.of(),
                columns,
                lobs == 0 ? OptionalLong.empty() : OptionalLong.of(lobs));
    }
}
