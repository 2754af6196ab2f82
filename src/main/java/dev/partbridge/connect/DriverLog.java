package dev.partbridge.connect;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The driver's own log: what it warns of also comes as an exception, which we put into words ourselves. */
final class DriverLog {
    // a reference of our own: java.util.logging forgets the level of a logger nobody holds
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private DriverLog() {}

    static void quiet() {
        DRIVER.setLevel(Level.OFF);
    }
}
