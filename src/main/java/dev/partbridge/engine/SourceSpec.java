package dev.partbridge.engine;

/** Where the Oracle side comes from. */
public sealed interface SourceSpec permits ScriptSource, LiveSource {
    /** The name by which reports call it; no path of the machine and no secret. */
    String name();

    /** Where it is, as its user gave it; without secrets. */
    String place();
}
