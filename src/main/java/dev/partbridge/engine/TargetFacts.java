package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.TargetConnection;
import dev.partbridge.connect.session.RoundTrip;
import dev.partbridge.convert.TargetRelease;
import dev.partbridge.postgres.catalog.ServerState;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a PostgreSQL database is, as the session sees it.
 *
 * @param version as the server says it, such as {@code 18.6}
 * @param answersIn the shortest round trip
 * @param remarks what stands against a migration to it, or should be known of the way there, each with its cure
 */
public record TargetFacts(
        String version, Identifier database, Identifier role, Duration answersIn, List<String> remarks) {
    private static final String UTF8 = "UTF8";

    public TargetFacts {
        remarks = List.copyOf(remarks);
    }

    static TargetFacts of(Target.Url target, Connection session) throws SQLException {
        Duration answersIn = RoundTrip.of(session);
        ServerState state = ServerState.of(session);
        List<String> remarks = new ArrayList<>();
        TargetConnection.caution(target, session).ifPresent(remarks::add);
        remarks.addAll(against(state));
        return new TargetFacts(state.version().text(), state.database(), state.role(), answersIn, remarks);
    }

    /** {@code PostgreSQL 18.6, database app, user mover, answers in 0.4 ms}. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "PostgreSQL %s, database %s, user %s, answers in %.1f ms",
                version,
                database,
                role,
                answersIn.toNanos() / 1e6);
    }

    /** What a run would be refused for, in the words of who can help. */
    private static List<String> against(ServerState state) {
        List<String> remarks = new ArrayList<>();
        String database = PostgresSql.quote(state.database());
        String role = PostgresSql.quote(state.role());
        if (TargetRelease.of(state.version().major()).isEmpty()) {
            remarks.add("PostgreSQL " + state.version().text() + " is none of the versions 9.6 and 10 to 18 that are"
                    + " known; take one of these");
        }
        if (!state.encoding().equals(UTF8)) {
            remarks.add("the database's encoding is " + state.encoding()
                    + ", which has not all of Oracle's characters; take a database with ENCODING 'UTF8'");
        }
        if (state.standby()) {
            remarks.add("the server is a standby and takes no changes; connect to the primary");
        } else if (state.readOnly()) {
            remarks.add("transactions of this role only read (default_transaction_read_only); ask for ALTER ROLE "
                    + role + " SET default_transaction_read_only = off");
        }
        if (!state.createsSchemas()) {
            remarks.add("the role may not make schemas here, which the journal of a run needs; ask the database's owner"
                    + " for GRANT CREATE ON DATABASE " + database + " TO " + role);
        }
        if (!state.createsTemporary()) {
            remarks.add("the role may not make temporary tables, which rows without partition key need; ask the"
                    + " database's owner for GRANT TEMPORARY ON DATABASE " + database + " TO " + role);
        }
        return remarks;
    }
}
