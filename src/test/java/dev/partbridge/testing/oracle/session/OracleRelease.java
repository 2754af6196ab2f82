package dev.partbridge.testing.oracle.session;

/**
 * A release that the double passes for.
 *
 * @param version five numbers
 * @param fieldVersion how calls are laid out; 7 is that of 12.1, the oldest the double speaks (11.2 had 6)
 */
public record OracleRelease(String version, int fieldVersion) {
    public static final OracleRelease R11_2 = new OracleRelease("11.2.0.4.0", 7);
    public static final OracleRelease R12_1 = new OracleRelease("12.1.0.2.0", 7);
    public static final OracleRelease R12_2 = new OracleRelease("12.2.0.1.0", 8);
    public static final OracleRelease R18 = new OracleRelease("18.3.0.0.0", 11);
    public static final OracleRelease R19 = new OracleRelease("19.3.0.0.0", 12);
    public static final OracleRelease R21 = new OracleRelease("21.3.0.0.0", 16);
    public static final OracleRelease R23 = new OracleRelease("23.4.0.24.5", 24);

    private static final int NEW_NUMBERS = 11;

    /** The version as one number, whose layout changed with 18. */
    long number() {
        return fieldVersion >= NEW_NUMBERS
                ? part(0) << 24 | part(1) << 16 | part(2) << 12 | part(3) << 4 | part(4)
                : part(0) << 24 | part(1) << 20 | part(2) << 12 | part(3) << 8 | part(4);
    }

    private long part(int index) {
        return Long.parseLong(version.split("\\.")[index]);
    }

    /** As V$VERSION shows it. */
    public String banner() {
        long major = part(0);
        String name = major <= 11 ? major + "g" : major >= 23 ? major + "ai" : major + "c";
        String text = "Oracle Database " + name + " Enterprise Edition Release ";
        return major < 18
                ? text + version + " - 64bit Production"
                : text + major + ".0.0.0.0 - Production\nVersion " + version;
    }
}
