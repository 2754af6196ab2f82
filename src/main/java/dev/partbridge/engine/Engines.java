package dev.partbridge.engine;

/** Makes the engine. */
public final class Engines {
    private Engines() {}

    /** The engine on real files and databases. */
    public static Engine create() {
        return new DefaultEngine();
    }
}
