package dev.partbridge.connect.oracle;

import java.time.Duration;

/**
 * How long to wait, and for how many.
 *
 * @param logIn the longest silence of a listener or database while logging in
 * @param dictionary the longest silence while the dictionary is read
 * @param rows the longest silence while rows are read: a query may sort for long before its first row
 * @param patience how long to wait for a session of a pool, retrying a lost network
 * @param browsing the most sessions of the dictionary's pool
 * @param leakDetection a session kept longer is reported in the log; zero: none is
 */
public record OracleSettings(
        Duration logIn, Duration dictionary, Duration rows, Duration patience, int browsing, Duration leakDetection) {
    /** For work. */
    public static OracleSettings standard() {
        return new OracleSettings(
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofSeconds(30),
                3,
                Duration.ZERO);
    }

    /** The longest silence of the use. */
    Duration silence(OracleUse use) {
        return use == OracleUse.DICTIONARY ? dictionary : rows;
    }
}
