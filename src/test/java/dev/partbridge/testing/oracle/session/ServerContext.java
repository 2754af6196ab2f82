package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.Backend;
import dev.partbridge.testing.oracle.fault.Faults;

/** What all sessions of a double share. */
public record ServerContext(
        OracleRelease release,
        Services services,
        Accounts accounts,
        Faults faults,
        Backend backend,
        Problems problems) {}
