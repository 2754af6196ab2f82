package dev.partbridge.connect.oracle;

import dev.partbridge.connect.session.RoundTrip;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** An open source: what the database is, a small pool for its dictionary, one for copying. */
public final class OracleSource implements AutoCloseable {
    private final OracleProfile profile;
    private final OracleServerFacts facts;
    private final OraclePool dictionary;
    private final OraclePool rows;

    private OracleSource(OracleProfile profile, OracleServerFacts facts, OraclePool dictionary, OraclePool rows) {
        this.profile = profile;
        this.facts = facts;
        this.dictionary = dictionary;
        this.rows = rows;
    }

    /** Opens a source with the usual time-outs; see {@link #open(OracleProfile, OracleCredentials, OracleSettings, int)}. */
    public static OracleSource open(OracleProfile profile, OracleCredentials credentials, int jobs) {
        return open(profile, credentials, OracleSettings.standard(), jobs);
    }

    /**
     * Logs in once, so that a wrong address or password is told here, and asks what the database is. A refused password
     * is not tried again, neither here nor by the pools. Interrupting the thread ends the wait for the network.
     *
     * @param jobs how many sessions may copy at a time
     * @throws OracleUnreachable with one message for the user
     */
    public static OracleSource open(
            OracleProfile profile, OracleCredentials credentials, OracleSettings settings, int jobs) {
        UiThread.refuse("connecting to the source");
        LogInGate gate = new LogInGate();
        OracleLogIn reading = new OracleLogIn(profile, credentials, OracleUse.DICTIONARY, settings, gate);
        OracleServerFacts facts = probe(reading, profile);
        OracleLogIn copying = new OracleLogIn(profile, credentials, OracleUse.ROWS, settings, gate);
        OraclePool dictionary = new OraclePool(reading, settings, settings.browsing());
        return new OracleSource(profile, facts, dictionary, new OraclePool(copying, settings, jobs));
    }

    /** Logs in, asks, and logs off. */
    static OracleServerFacts probe(OracleLogIn logIn, OracleProfile profile) {
        OracleServerFacts facts;
        try {
            Connection session = logIn.probe();
            try {
                facts = OracleFactsReader.read(session);
            } finally {
                OracleDrop.close(session::close);
            }
        } catch (SQLException e) {
            throw logIn.unreachable(e);
        }
        if (facts.isRoot()) {
            throw new OracleUnreachable(
                    "connected to CDB$ROOT with " + profile.address().place()
                            + ", where no application's table is; connect to the service of the pluggable database that holds"
                            + " them, such as //host:1521/FREEPDB1 (SELECT name FROM v$pdbs names them)");
        }
        return facts;
    }

    public OracleProfile profile() {
        return profile;
    }

    /** What the database is. */
    public OracleServerFacts facts() {
        return facts;
    }

    /**
     * How soon the database answers.
     *
     * @throws OracleUnreachable when no session can be made any more
     */
    public Duration answersIn() throws SQLException {
        try (Connection session = dictionary.connect("answer")) {
            return RoundTrip.of(session);
        }
    }

    /** Sessions for browsing and for reading the dictionary. */
    public OraclePool dictionary() {
        return dictionary;
    }

    /** Sessions for copying, one a job. */
    public OraclePool rows() {
        return rows;
    }

    /** The same sessions for work that can be cancelled: nobody waits for one any longer then. */
    public OracleSource until(Cancellation end) {
        return new OracleSource(profile, facts, dictionary.until(end), rows.until(end));
    }

    /** Logs all sessions off. */
    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            dictionary.close();
        }
    }
}
