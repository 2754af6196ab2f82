package dev.partbridge.connect.oracle;

/** What a session is for; the DBA reads it as the module of V$SESSION. */
public enum OracleUse {
    /** Browsing and reading the dictionary: few sessions, LONG columns. */
    DICTIONARY("Partbridge dictionary", "partbridge-oracle-dictionary"),
    /** Copying rows: one session a job. */
    ROWS("Partbridge copy", "partbridge-oracle-rows");

    private final String module;
    private final String poolName;

    OracleUse(String module, String poolName) {
        this.module = module;
        this.poolName = poolName;
    }

    String module() {
        return module;
    }

    String poolName() {
        return poolName;
    }
}
