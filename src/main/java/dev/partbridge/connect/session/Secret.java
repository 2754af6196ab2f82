package dev.partbridge.connect.session;

import java.util.function.Consumer;

/** A password that no log, message or record's text shows. */
public final class Secret {
    private final String value;

    /** @throws IllegalArgumentException for an empty one, which a driver would send as an attempt to log in */
    public Secret(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the password is empty");
        }
        this.value = value;
    }

    /** Hands the password to the one who connects with it; nobody else asks for it. */
    public void reveal(Consumer<String> use) {
        use.accept(value);
    }

    @Override
    public String toString() {
        return "(not shown)";
    }
}
