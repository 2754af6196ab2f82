package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OraclePrompt;
import dev.partbridge.connect.oracle.OracleSettings;
import dev.partbridge.connect.oracle.OracleSource;
import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.engine.EngineException.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases that are open as sources: each is opened at its first use and stays so until it is closed. */
final class OpenSources implements AutoCloseable {
    private final OraclePrompt prompt;
    private final OracleSettings settings;
    private final Map<OracleProfile, OracleSource> open = new LinkedHashMap<>();
    private final Map<OracleProfile, OracleCredentials> remembered = new HashMap<>();

    OpenSources(OraclePrompt prompt, OracleSettings settings) {
        this.prompt = prompt;
        this.settings = settings;
    }

    /** The open source, opened now if it is not; user and password are found or asked for. */
    synchronized OracleSource get(OracleProfile profile) {
        OracleSource opened = open.get(profile);
        if (opened != null) {
            return opened;
        }
        try {
            OracleCredentials known = remembered.get(profile);
            OracleCredentials credentials = known != null ? known : OracleCredentials.find(profile, prompt);
            OracleSource fresh = OracleSource.open(profile, credentials, settings, MigrateOptions.MOST_JOBS);
            open.put(profile, fresh);
            return fresh;
        } catch (OracleUnreachable e) {
            throw new EngineException(Kind.CONNECT, e);
        }
    }

    /** The open source; absent where it is not open. */
    synchronized Optional<OracleSource> ifOpen(OracleProfile profile) {
        return Optional.ofNullable(open.get(profile));
    }

    /** What is logged in with from now on, in place of what would be found or asked for. */
    synchronized void remember(OracleProfile profile, OracleCredentials credentials) {
        remembered.put(profile, credentials);
    }

    /** Logs its sessions off. */
    void close(OracleProfile profile) {
        Optional<OracleSource> closing;
        synchronized (this) {
            closing = Optional.ofNullable(open.remove(profile));
        }
        closing.ifPresent(OracleSource::close);
    }

    @Override
    public void close() {
        List<OracleProfile> all;
        synchronized (this) {
            all = List.copyOf(open.keySet());
        }
        all.forEach(this::close);
    }
}
