package dev.partbridge.ui.state;

/** The views in the middle of the window, left to right. */
public enum Page {
    CHAINS(1),
    REVIEW(2),
    RUN(3),
    VALIDATE(4);

    private final int digit;

    Page(int digit) {
        this.digit = digit;
    }

    /** The key that turns to it together with Ctrl. */
    public int digit() {
        return digit;
    }
}
