package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.wire.TtcReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the client binds a value, or wants a column.
 *
 * @param characters the most characters; for a LOB how much of it is wanted in the row
 */
record BindType(int type, int size, boolean lobPrefetch, boolean national, int characters) {
    private static final int LOB_PREFETCH = 0x2000000;
    private static final int NATIONAL = 2;

    /** NUMBER, the TIMESTAMPs and INTERVAL DAY TO SECOND tell their scale as an integer, the others as a byte. */
    static final Set<Integer> WIDE_SCALE = Set.of(2, 180, 181, 231, 183);

    static List<BindType> read(TtcReader in, int count, int fieldVersion) throws IOException {
        List<BindType> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(readOne(in, fieldVersion));
        }
        return types;
    }

    private static BindType readOne(TtcReader in, int fieldVersion) throws IOException {
        int type = in.u1();
        in.skip(2);
        if (WIDE_SCALE.contains(type)) {
            in.ub();
        } else {
            in.u1();
        }
        int size = in.ubInt();
        in.ub();
        long flags = in.ub();
        in.dalc();
        in.skipUb(2);
        int form = in.u1();
        int characters = in.ubInt();
        if (fieldVersion >= 8) {
            in.ub();
        }
        return new BindType(type, size, (flags & LOB_PREFETCH) != 0, form == NATIONAL, characters);
    }
}
