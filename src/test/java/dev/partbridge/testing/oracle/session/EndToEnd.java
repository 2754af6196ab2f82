package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.wire.TtcReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The piggyback with client identifier, module, action and client info. */
final class EndToEnd {
    private static final int CLIENT_IDENTIFIER = 0;
    private static final int MODULE = 1;
    private static final int ACTION = 2;
    private static final int CLIENT_INFO = 3;
    private static final int WITH_OPERATION = 7;

    private EndToEnd() {}

    /** The texts by position; null where the client told nothing new. */
    record Texts(List<@Nullable String> texts) {
        String clientIdentifier(String before) {
            return text(CLIENT_IDENTIFIER, before);
        }

        String module(String before) {
            return text(MODULE, before);
        }

        String action(String before) {
            return text(ACTION, before);
        }

        String clientInfo(String before) {
            return text(CLIENT_INFO, before);
        }

        private String text(int index, String before) {
            String text = texts.get(index);
            return text == null ? before : text;
        }
    }

    static Texts read(TtcReader in, int fieldVersion) throws IOException {
        int count = fieldVersion >= WITH_OPERATION ? 5 : 4;
        boolean[] told = new boolean[count];
        int[] lengths = new int[count];
        in.skip(2);
        in.ub();
        for (int i = CLIENT_IDENTIFIER; i <= ACTION; i++) {
            told[i] = in.u1() != 0;
            lengths[i] = in.ubInt();
        }
        skipPair(in);
        skipPair(in);
        told[CLIENT_INFO] = in.u1() != 0;
        lengths[CLIENT_INFO] = in.ubInt();
        skipPair(in);
        skipPair(in);
        if (fieldVersion >= WITH_OPERATION) {
            told[4] = in.u1() != 0;
            lengths[4] = in.ubInt();
        }
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = in.text(lengths[i]);
            texts.add(told[i] ? text : null);
        }
        return new Texts(texts);
    }

    private static void skipPair(TtcReader in) throws IOException {
        in.u1();
        in.ub();
    }
}
