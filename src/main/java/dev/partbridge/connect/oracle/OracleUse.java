package dev.partbridge.connect.oracle;

/** What a session is for; the DBA reads it as the module of V$SESSION. */
public enum OracleUse {
    /** Browsing and reading the dictionary: few sessions, LONG columns. */
    DICTIONARY("Partbridge dictionary", "partbridge-oracle-dictionary", "the dictionary"),
    /** Copying rows: one session a job. */
    ROWS("Partbridge copy", "partbridge-oracle-rows", "rows");

    private final String module;
    private final String poolName;
    private final String purpose;

    OracleUse(String module, String poolName, String purpose) {
        this.module = module;
        this.poolName = poolName;
        this.purpose = purpose;
    }

    String module() {
        return module;
    }

    String poolName() {
        return poolName;
    }

    /** What is read by it, for messages. */
    String purpose() {
        return purpose;
    }
}
