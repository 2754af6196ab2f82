package dev.partbridge.testing.oracle.session;

import java.util.ArrayList;
import java.util.List;

/** What the double met and could not do; a test that meets any must fail. */
public final class Problems {
    private final List<String> texts = new ArrayList<>();

    public synchronized void add(String text) {
        texts.add(text);
    }

    /** All so far, which are forgotten. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(texts);
        texts.clear();
        return taken;
    }
}
