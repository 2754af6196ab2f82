package dev.partbridge.testing.oracle.session;

/** What the client holds of a LOB. */
final class Locator {
    private final byte[] bytes;

    Locator(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
