package dev.partbridge.oracle.dictionary;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Comparator;

/** A release of Oracle, such as 12.2; 19c is 19.0. */
public record OracleRelease(int major, int minor) implements Comparable<OracleRelease> {
    private static final Comparator<OracleRelease> ORDER =
            Comparator.comparingInt(OracleRelease::major).thenComparingInt(OracleRelease::minor);

    /** The first with identity columns, DEFAULT ON NULL and READ privileges. */
    static final OracleRelease V12_1 = new OracleRelease(12, 1);

    /** The first with automatic lists. */
    static final OracleRelease V12_2 = new OracleRelease(12, 2);

    /** The first that shows the bounds of automatic lists on CHAR and RAW right. */
    static final OracleRelease V19 = new OracleRelease(19, 0);

    /** As the driver tells it, which needs no privilege. */
    public static OracleRelease of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        return new OracleRelease(data.getDatabaseMajorVersion(), data.getDatabaseMinorVersion());
    }

    /** From {@code 12.1} or {@code 19}. */
    static OracleRelease parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new OracleRelease(Integer.parseInt(text), 0)
                : new OracleRelease(
                        Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    boolean isBefore(OracleRelease other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(OracleRelease other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
