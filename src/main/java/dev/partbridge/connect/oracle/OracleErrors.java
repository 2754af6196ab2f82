package dev.partbridge.connect.oracle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the codes of a failed connection mean and what helps, as the table of an administrator would have it. The codes
 * are those of Oracle's error manual and of the thin driver (17xxx, 18xxx).
 */
final class OracleErrors {
    /** A meaning, and what to do. */
    record Entry(String meaning, String cure) {}

    /** The database has seen user or password and said no: the same again would count against the account. */
    private static final Set<Integer> REFUSED =
            Set.of(988, 1004, 1005, 1017, 1045, 1918, 28000, 28001, 28007, 28009, 28040, 28150, 17168, 17430, 17443);

    /** Only say that something below went wrong: the causes are asked first. */
    private static final Set<Integer> GENERAL =
            Set.of(17002, 17410, 17800, 17820, 17902, 17957, 17958, 17959, 17967, 18730, 3113, 17858);

    private static final Map<Integer, Entry> ALL = new TreeMap<>();

    static {
        put("nothing listens there", "start the listener, or check host, port and firewall", 12541, 12564, 17906);
        put(
                "the listener does not know this service",
                "check its name with lsnrctl services; it is known once the database is open; an old instance may want"
                        + " host:port:SID",
                12514);
        put(
                "the listener does not know this SID",
                "host:port:X means a SID; most databases want //host:port/service",
                12505);
        put(
                "the listener does not know this instance",
                "leave INSTANCE_NAME out, or check it with lsnrctl services",
                12521);
        put(
                "the listener has no free handler for another session",
                "the database may have no process left: raise PROCESSES, close sessions, or try later",
                12500,
                12510,
                12511,
                12515,
                12516,
                12518,
                12519,
                12520);
        put(
                "the alias is not in tnsnames.ora",
                "check its spelling, and that TNS_ADMIN names the folder of tnsnames.ora",
                12154);
        put("the address is not written as EZConnect wants it", "write //host:1521/service", 12261);
        put("no host of this name is known", "check the name, and DNS", 12262);
        put(
                "no host or alias of this name is known",
                "check the spelling; for an alias, TNS_ADMIN names the folder of tnsnames.ora",
                17868);
        put("tnsnames.ora cannot be read", "TNS_ADMIN names the folder it lies in; check that it may be read", 12263);
        put(
                "no answer in time",
                "check host and port; a firewall may drop the packets",
                12170,
                12525,
                12535,
                12606,
                12607,
                12608,
                12609,
                18953,
                18954);
        put("the connection failed while it was read from or written to", "check network and database", 17002);
        put(
                "the address is not one the driver can read",
                "write it as " + OracleConnectString.FORMS,
                17067,
                17850,
                17851,
                17852,
                17853,
                17854,
                17855,
                17856,
                17857,
                17865,
                17866,
                17867,
                17870,
                17872,
                17874,
                17877,
                18951);
        put("the network connection cannot be made", "check host, port and network", 17820);
        put(
                "the other side hung up without a word",
                "a TCPS port (often 2484) wants tcps://; else look into the listener's log for a filter or a crash",
                17800,
                17902,
                17410,
                12537,
                12547);
        put(
                "what answers there does not speak Oracle's protocol",
                "check the port: a TCPS port (often 2484) wants tcps://, a plain one (often 1521) does not",
                12560,
                12569,
                17903,
                17904,
                17905,
                17907);
        put("the listener's rules keep this client out", "ask the database's administrator", 12529, 12506);
        put("the listener takes no more connections for now", "its rate limit is reached; try again later", 12530);
        put("the location of the wallet is not readable", "name an existing folder or file", 17956);
        put(
                "the wallet or key store cannot be opened",
                "check its path, its type and " + OracleCredentials.STORE_PASSWORD,
                17957);
        put(
                "the trust store cannot be opened",
                "check its path, its type and " + OracleCredentials.STORE_PASSWORD,
                17958);
        put(
                "the server's certificate is of another name than expected",
                "connect by the name in the certificate, or give ssl_server_cert_dn; switching ssl_server_dn_match off"
                        + " would let anybody answer in the server's place",
                17954,
                17965,
                17966);
        put(
                "the server's certificate is not trusted",
                "name a wallet or a trust store that holds its authority",
                17960);
        put(
                "the encryption cannot be set up",
                "check wallet, key store and trust store, and " + OracleCredentials.STORE_PASSWORD,
                17959);
        put(
                "the encrypted connection cannot be made",
                "check that the port is one for TCPS (often 2484), and the TLS versions of both sides",
                17950,
                17951,
                17952,
                17953,
                17967);
        put("the listener wants an encrypted connection", "write tcps:// and the port for it, often 2484", 12270);
        put("there is no way to this host", "check host and network", 12225, 12543, 12545);
        put("the address names no service", "write //host:1521/service", 12504);
        put(
                "client and server do not agree on encryption or integrity of the network",
                "the administrator's sqlnet.ora (SQLNET.ENCRYPTION_SERVER, SQLNET.CRYPTO_CHECKSUM_SERVER) must fit"
                        + " oracle.net.encryption_client",
                12660,
                12650);
        put(
                "the server offers only weak encryption, which the driver refuses",
                "let the administrator patch the server, or allow it in sqlnet.ora on both sides",
                12268,
                12269);
        put(
                "the database refuses user or password",
                "check both; passwords are case-sensitive, and old accounts that have only the 10G verifier must get"
                        + " their password set anew; it is not tried again by itself, because several wrong attempts"
                        + " lock the account",
                1017);
        put("a password is missing", "put it into " + OracleCredentials.PASSWORD, 1005, 17443);
        put(
                "nobody is logged in: no user was given, and no wallet holds one for this address",
                "put user@ before the address; a wallet must open by itself (cwallet.sso), lie beside tnsnames.ora or"
                        + " where sqlnet.ora says, and have a credential of exactly this name",
                1004,
                17168,
                17430);
        put(
                "the account is locked",
                "its administrator unlocks it: ALTER USER ... ACCOUNT UNLOCK; it was mostly locked by wrong passwords",
                28000);
        put(
                "the password has expired",
                "set a new one (ALTER USER ... IDENTIFIED BY) with another tool, then come back",
                28001);
        put("the password expires soon", "change it before a long migration", 28002, 28011);
        put("the user may not create a session", "GRANT CREATE SESSION TO the user", 1045);
        put(
                "database and driver have no way to check a password in common",
                "set the password anew so that an 11G or 12C verifier is stored, or let the administrator lower"
                        + " SQLNET.ALLOWED_LOGON_VERSION_SERVER",
                28040,
                3134);
        put("the user may not act for this one", "ALTER USER target GRANT CONNECT THROUGH the proxy user", 28150);
        put(
                "only SYSDBA or SYSOPER may log in as SYS",
                "log in as another user; reading needs no administrator",
                28009);
        put("table or view does not exist for this user", "grant SELECT on it, or check schema and spelling", 942);
        put("the user lacks a privilege", "grant what the message names; reading needs SELECT alone", 1031);
        put(
                "the database lets nobody new in, or only administrators",
                "it is starting, or in restricted mode; try again when it is open",
                12526,
                12527,
                12528,
                1035);
        put("the database is starting up or shutting down", "try again when it is open", 1033, 1089, 1090, 1109, 1219);
        put("the database is not running", "start it", 1034, 27101);
        put("the database does not know this machine's time zone", "start with -Duser.timezone=UTC", 1882);
        put("the user has no session left", "close some, or raise SESSIONS_PER_USER of the profile", 2391);
        put("the database has no session or process left", "close some, or raise PROCESSES and SESSIONS", 18, 20);
        put(
                "the session was ended by the database",
                "ask its administrator; the work can be resumed",
                28,
                31,
                1012,
                2396,
                2399);
        put(
                "the connection was closed from the other side",
                "look into the database's alert log; the work can be resumed",
                3113,
                3114,
                3135,
                17008);
        put("the database fell silent", "check network and database; the work can be resumed", 18730);
        put(
                "a character set of the database needs orai18n.jar",
                "put orai18n.jar of the driver's version into lib",
                17056);
        put("the directory of names does not answer as expected", "check its host, and the name in it", 17858);
    }

    private OracleErrors() {}

    private static void put(String meaning, String cure, int... codes) {
        for (int code : codes) {
            if (ALL.put(code, new Entry(meaning, cure)) != null) {
                throw new IllegalStateException("two entries for " + code);
            }
        }
    }

    static Optional<Entry> of(int code) {
        return Optional.ofNullable(ALL.get(code));
    }

    static boolean isGeneral(int code) {
        return GENERAL.contains(code);
    }

    static boolean refusesLogIn(int code) {
        return REFUSED.contains(code);
    }
}
