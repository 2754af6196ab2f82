package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.BackendSession;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.PacketChannel;
import dev.partbridge.testing.oracle.wire.TtcReader;
import org.jspecify.annotations.Nullable;

/** What the calls of one session share; used by its thread alone. */
final class SessionState {
    final ServerContext context;
    final PacketChannel channel;
    final TtcReader in;
    final SessionRecord record;
    final BreakGuard guard;
    final CursorTable cursors;
    final LobTable lobs = new LobTable();

    /** Of the call being answered. */
    int sequence;

    /** Negotiated: how calls are laid out. */
    int fieldVersion;

    boolean transactionOpen;

    /** Of a piggyback, which has no answer of its own: the next call gets it. */
    @Nullable
    OracleError pending;

    /** Set when the session ends behind the present answer. */
    boolean last;

    private volatile @Nullable BackendSession backend;

    SessionState(ServerContext context, PacketChannel channel, SessionRecord record) {
        this.context = context;
        this.channel = channel;
        this.record = record;
        in = new TtcReader(channel);
        fieldVersion = context.release().fieldVersion();
        cursors = new CursorTable(record, lobs);
        guard = new BreakGuard(channel, this::cancel);
    }

    void open(BackendSession opened) {
        backend = opened;
    }

    BackendSession backend() {
        BackendSession session = backend;
        if (session == null) {
            throw new IllegalStateException("a call before the log-in");
        }
        return session;
    }

    /** May be called on another thread. */
    void cancel() {
        BackendSession session = backend;
        if (session != null) {
            session.cancel();
        }
    }

    void close() {
        cursors.closeAll();
        BackendSession session = backend;
        if (session != null) {
            session.close();
        }
    }
}
