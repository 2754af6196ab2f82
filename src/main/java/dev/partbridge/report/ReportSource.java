package dev.partbridge.report;

/**
 * The source that a report speaks of.
 *
 * @param name the script's or folder's own name, without the machine's path
 * @param fingerprint SHA-256 of its bytes, hexadecimal
 */
public record ReportSource(String name, String fingerprint) {}
