package dev.partbridge.report;

/**
 * The source that a report speaks of.
 *
 * @param kind {@code script} or {@code oracle}
 * @param name the script's or folder's own name, without the machine's path; of a database schema and service
 * @param fingerprint SHA-256 of its bytes, or of what its dictionary says; hexadecimal
 */
public record ReportSource(String kind, String name, String fingerprint) {
    /** Of scripts. */
    public ReportSource(String name, String fingerprint) {
        this("script", name, fingerprint);
    }
}
