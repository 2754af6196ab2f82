package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OraclePrompt;

/** Makes the engine. */
public final class Engines {
    private Engines() {}

    /** The engine on real files and databases; nobody is asked for a password. */
    public static Engine create() {
        return create(OraclePrompt.nobody());
    }

    /**
     * The engine on real files and databases.
     *
     * @param prompt asks for user and password of an Oracle database, on a thread that may wait
     */
    public static Engine create(OraclePrompt prompt) {
        return new DefaultEngine(prompt);
    }
}
