package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OraclePrompt;
import dev.partbridge.connect.oracle.OracleSettings;

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
        return create(prompt, OracleSettings.standard());
    }

    /**
     * The engine on real files and databases, with time-outs of its own.
     *
     * @param prompt as above
     * @param settings how long an Oracle database is waited for
     */
    public static Engine create(OraclePrompt prompt, OracleSettings settings) {
        return new DefaultEngine(prompt, settings);
    }
}
