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
import java.util.concurrent.ConcurrentHashMap;

/** The targets that are open: each is opened at its first use and stays so until it is closed. */
final class OpenTargets implements AutoCloseable {
    private final Map<Target, TargetConnection> open = new LinkedHashMap<>();
    private final Map<Target, Secret> typed = new HashMap<>();
    /** Held while one is opened or closed, which takes a while: who wants it again waits until it is closed. */
    private final Map<Target, Object> turns = new ConcurrentHashMap<>();

    /** The open target, opened now if it is not; the embedded server is started. */
    TargetConnection get(Target target) {
        synchronized (turn(target)) {
            Optional<TargetConnection> known = ifOpen(target);
            if (known.isPresent()) {
                return known.get();
            }
            try {
                TargetConnection fresh = TargetConnection.open(target, typed(target));
                synchronized (this) {
                    open.put(target, fresh);
                }
                return fresh;
            } catch (TargetUnreachable e) {
                throw new EngineException(Kind.CONNECT, e);
            }
        }
    }

    private Object turn(Target target) {
        return turns.computeIfAbsent(target, t -> new Object());
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
        synchronized (turn(target)) {
            Optional<TargetConnection> closing;
            synchronized (this) {
                closing = Optional.ofNullable(open.remove(target));
            }
            closing.ifPresent(TargetConnection::close);
        }
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
