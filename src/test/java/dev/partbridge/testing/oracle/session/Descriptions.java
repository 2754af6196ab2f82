package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.value.DateCodec;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.time.LocalDateTime;
import java.util.List;

/** Tells the client what a query's columns are. */
final class Descriptions {
    private static final int DESCRIBE = 16;
    private static final int AL32UTF8 = 873;
    private static final int AL16UTF16 = 2000;
    private static final LocalDateTime COMPILED = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

    private Descriptions() {}

    /** As part of an execution's answer. */
    static void write(TtcWriter out, List<Column> columns, int fieldVersion) {
        out.u1(DESCRIBE).clr(new byte[23]).ub(columns.size() * 100L).ub(columns.size());
        if (!columns.isEmpty()) {
            out.u1(columns.size());
        }
        writeColumns(out, columns, fieldVersion);
        out.dalc(DateCodec.date(COMPILED)).zeros(5);
    }

    static void writeColumns(TtcWriter out, List<Column> columns, int fieldVersion) {
        for (int i = 0; i < columns.size(); i++) {
            write(out, columns.get(i), i + 1, fieldVersion);
        }
    }

    private static void write(TtcWriter out, Column column, int position, int fieldVersion) {
        int type = column.type().code();
        out.u1(type).u1(column.type().isLong() ? 0x80 : 0).u1(column.precision());
        if (BindType.WIDE_SCALE.contains(type)) {
            out.ub(column.scale());
        } else {
            out.u1(column.scale());
        }
        out.ub(column.size()).zeros(4);
        out.ub(characterSet(column.form())).u1(column.form()).ub(column.characters());
        if (fieldVersion >= 8) {
            out.ub(0);
        }
        out.u1(column.nullable() ? 1 : 0).u1(Math.min(column.name().length(), 30));
        out.dalc(column.name()).zeros(2).ub(position).ub(0);
        if (fieldVersion >= 17) {
            out.zeros(2);
        }
        if (fieldVersion >= 20) {
            out.ub(0);
        }
        if (fieldVersion >= 24) {
            out.zeros(3);
        }
    }

    private static int characterSet(int form) {
        return switch (form) {
            case 1 -> AL32UTF8;
            case 2 -> AL16UTF16;
            default -> 0;
        };
    }
}
