package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.value.BindValues;
import dev.partbridge.testing.oracle.wire.ProtocolException;
import dev.partbridge.testing.oracle.wire.TtcReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One execution's bind values. */
final class BindRow {
    private static final int ROW = 7;
    private static final int LARGE = 4000;

    private BindRow() {}

    static List<@Nullable Object> read(TtcReader in, OpenCursor cursor) throws IOException {
        int code = in.u1();
        if (code != ROW) {
            throw new ProtocolException("message " + code + " instead of bind values");
        }
        @Nullable Object[] values = new @Nullable Object[cursor.binds.size()];
        if (isBlock(cursor.sql)) {
            fill(in, cursor.binds, values, false, true);
        } else {
            // outside PL/SQL long values come last, whatever their position
            fill(in, cursor.binds, values, false, false);
            fill(in, cursor.binds, values, true, false);
        }
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    private static void fill(TtcReader in, List<BindType> types, @Nullable Object[] values, boolean large, boolean all)
            throws IOException {
        for (int i = 0; i < values.length; i++) {
            BindType type = types.get(i);
            if (all || type.size() > LARGE == large) {
                values[i] = BindValues.decode(type.type(), type.national(), in.clr());
            }
        }
    }

    static boolean isBlock(String sql) {
        String start = sql.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("begin") || start.startsWith("declare") || start.startsWith("call");
    }
}
