package dev.partbridge.run;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the target; called from several threads. The caller closes what it got. */
@FunctionalInterface
public interface ConnectionSource {
    /** A new connection, or one of a pool in its first state. */
    Connection open() throws SQLException;
}
