package dev.partbridge.testing.oracle;

import dev.partbridge.testing.oracle.backend.Backend;
import dev.partbridge.testing.oracle.fault.Faults;
import dev.partbridge.testing.oracle.session.Account;
import dev.partbridge.testing.oracle.session.Accounts;
import dev.partbridge.testing.oracle.session.OracleRelease;
import dev.partbridge.testing.oracle.session.Problems;
import dev.partbridge.testing.oracle.session.ServerContext;
import dev.partbridge.testing.oracle.session.Services;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** What a double is before it starts; 19c and the service {@code testdb} unless told otherwise. */
public final class OracleDoubleBuilder {
    private final Accounts accounts = new Accounts();
    private final Set<String> services = new TreeSet<>(Set.of("testdb"));
    private final Set<String> sids = new TreeSet<>();
    private OracleRelease release = OracleRelease.R19;

    OracleDoubleBuilder() {}

    public OracleDoubleBuilder release(OracleRelease passedFor) {
        release = passedFor;
        return this;
    }

    public OracleDoubleBuilder service(String name) {
        services.add(name);
        return this;
    }

    public OracleDoubleBuilder sid(String name) {
        sids.add(name);
        return this;
    }

    /** A user by its dictionary name. */
    public OracleDoubleBuilder user(String name, String password) {
        accounts.put(new Account(name, password, Account.State.OPEN));
        return this;
    }

    public OracleDouble start(Backend backend) throws IOException {
        return new OracleDouble(new ServerContext(
                release, new Services(services, sids), accounts, new Faults(), backend, new Problems()));
    }
}
