package dev.partbridge.connect.oracle;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Which failures cost a pool its session. By itself the pool gives up those that were cancelled (the driver reports them
 * as a time-out) and keeps those that the administrator killed (ORA-00028).
 */
final class SessionFate implements SQLExceptionOverride {
    /** ORA-01013: user requested cancel of current operation. */
    private static final int CANCELLED = 1013;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (OracleDrop.isDrop(failure)) {
            return Override.MUST_EVICT;
        }
        return failure.getErrorCode() == CANCELLED ? Override.DO_NOT_EVICT : Override.CONTINUE_EVICT;
    }
}
