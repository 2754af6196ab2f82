package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.TargetConnection;
import dev.partbridge.connect.TargetUnreachable;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.EngineException.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The targets that are open: each is opened at its first use and stays so until it is closed. */
final class OpenTargets implements AutoCloseable {
    private final Map<Target, TargetConnection> open = new LinkedHashMap<>();
    private final Map<Target, Secret> typed = new HashMap<>();

    /** The open target, opened now if it is not; the embedded server is started. */
    synchronized TargetConnection get(Target target) {
        TargetConnection known = open.get(target);
        if (known != null) {
            return known;
        }
        try {
            TargetConnection fresh = TargetConnection.open(target, Optional.ofNullable(typed.get(target)));
            open.put(target, fresh);
            return fresh;
        } catch (TargetUnreachable e) {
            throw new EngineException(Kind.CONNECT, e);
        }
    }

    /** The open target; absent where it is not open. */
    synchronized Optional<TargetConnection> ifOpen(Target target) {
        return Optional.ofNullable(open.get(target));
    }

    /** What is logged in with from now on; absent for what command, environment or ~/.pgpass have. */
    synchronized void remember(Target target, Optional<Secret> password) {
        password.ifPresentOrElse(word -> typed.put(target, word), () -> typed.remove(target));
    }

    /** The password that was typed for it last. */
    synchronized Optional<Secret> typed(Target target) {
        return Optional.ofNullable(typed.get(target));
    }

    /** Closes the target's connections, and stops an embedded server. */
    void close(Target target) {
        Optional<TargetConnection> closing;
        synchronized (this) {
            closing = Optional.ofNullable(open.remove(target));
        }
        closing.ifPresent(TargetConnection::close);
    }

    @Override
    public void close() {
        List<Target> all;
        synchronized (this) {
            all = List.copyOf(open.keySet());
        }
        all.forEach(this::close);
    }
}
