package dev.partbridge.testing.oracle.catalog;

/** The releases whose dictionaries differ in what the program reads. */
public enum OracleVersion {
    V11_2(11, 2),
    V12_1(12, 1),
    V12_2(12, 2),
    V19(19, 0),
    V23(23, 0);

    private final int major;
    private final int minor;

    OracleVersion(int major, int minor) {
        this.major = major;
        this.minor = minor;
    }

    /** The newest that a release such as 12.1.0.2.0 has all of. */
    public static OracleVersion of(String release) {
        String[] parts = release.split("\\.");
        OracleVersion found = V11_2;
        for (OracleVersion version : values()) {
            int major = Integer.parseInt(parts[0]);
            int minor = Integer.parseInt(parts[1]);
            if (version.major < major || (version.major == major && version.minor <= minor)) {
                found = version;
            }
        }
        return found;
    }

    public int major() {
        return major;
    }

    public int minor() {
        return minor;
    }

    /** Whether the release is this one or a later one; written as 12.1 or 23. */
    public boolean has(String since) {
        String[] parts = since.split("\\.", 2);
        int first = Integer.parseInt(parts[0]);
        int second = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return major > first || (major == first && minor >= second);
    }
}
