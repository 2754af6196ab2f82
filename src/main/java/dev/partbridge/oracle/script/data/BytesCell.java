package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** RAW, LONG RAW and BLOB as hexadecimal digits. */
final class BytesCell extends Cell {
    private final int longest;
    private byte[] bytes = {};

    BytesCell(OracleColumn column) {
        super(column, ValueKind.BYTES);
        longest = column.type().precision().orElse(Integer.MAX_VALUE);
    }

    @Override
    @Nullable
    RowDefect check(Chars value) {
        for (int i = 0; i < value.length(); i++) {
            if (!HexFormat.isHexDigit(value.charAt(i))) {
                return wrong("22023", value, "is not hexadecimal");
            }
        }
        if (value.length() % 2 != 0) {
            return wrong("22023", value, "has an odd number of hexadecimal digits");
        }
        if (value.length() / 2 > longest) {
            return wrong(
                    "22001",
                    value,
                    "has " + value.length() / 2 + " bytes where " + column().type() + " holds " + longest);
        }
        bytes = HexFormat.of().parseHex(value);
        return null;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }
}
