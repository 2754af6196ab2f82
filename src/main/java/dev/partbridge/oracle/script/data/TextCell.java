package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Characters. A declared length is counted in characters even where Oracle counts bytes: the bytes of the source's
 * character set are not those of the file, and a value that came from such a column never has more characters.
 */
final class TextCell extends Cell {
    private static final Set<String> CHAR = Set.of("CHAR", "NCHAR", "CHARACTER");
    private static final Set<String> VARYING = Set.of("VARCHAR2", "NVARCHAR2", "VARCHAR");

    private final int longest;

    TextCell(OracleColumn column) {
        super(column, ValueKind.TEXT);
        String type = column.type().name();
        if (CHAR.contains(type)) {
            longest = column.type().precision().orElse(1);
        } else if (VARYING.contains(type)) {
            longest = column.type().precision().orElse(Integer.MAX_VALUE);
        } else {
            longest = Integer.MAX_VALUE;
        }
    }

    @Override
    @Nullable
    RowDefect check(Chars value) {
        int length = value.length();
        if (length > longest && Character.codePointCount(value, 0, length) > longest) {
            return wrong(
                    "22001",
                    value,
                    "has " + Character.codePointCount(value, 0, length) + " characters where " + column().type()
                            + " holds " + longest);
        }
        return null;
    }
}
