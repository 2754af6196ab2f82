package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.auth.PasswordExchange;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.ProtocolException;
import dev.partbridge.testing.oracle.wire.TtcReader;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two calls of the log-in. */
final class LogIn {
    private static final int PARAMETERS = 8;
    private static final Set<String> SECRETS = Set.of("AUTH_SESSKEY", "AUTH_PASSWORD", "AUTH_PBKDF2_SPEEDY_KEY");

    private final SessionState session;
    private final Map<String, String> told = new LinkedHashMap<>();
    private @Nullable Account account;
    private @Nullable PasswordExchange exchange;

    LogIn(SessionState session) {
        this.session = session;
    }

    /** The user's name comes, challenge and salts go. */
    TtcWriter first() throws IOException {
        String user = readRequest();
        Account found = session.context.accounts().find(Accounts.dictionaryName(user));
        account = found;
        // an unknown user is not told apart from a wrong password
        PasswordExchange started =
                new PasswordExchange(found == null ? UUID.randomUUID().toString() : found.password());
        exchange = started;
        TtcWriter out = new TtcWriter().u1(PARAMETERS).ub(6);
        out.pair("AUTH_SESSKEY", started.serverKey(), 0);
        out.pair("AUTH_VFR_DATA", started.salt(), PasswordExchange.VERIFIER_12C);
        out.pair("AUTH_PBKDF2_CSK_SALT", started.keySalt(), 0);
        out.pair("AUTH_PBKDF2_VGEN_COUNT", String.valueOf(PasswordExchange.VERIFIER_ROUNDS), 0);
        out.pair("AUTH_PBKDF2_SDER_COUNT", String.valueOf(PasswordExchange.KEY_ROUNDS), 0);
        out.pair("AUTH_GLOBALLY_UNIQUE_DBID\0", "0123456789ABCDEF0123456789ABCDEF", 0);
        return EndOfCall.success(session, out, 0, 0);
    }

    /** The password comes, the session's parameters go; throws what refuses the log-in. */
    TtcWriter second() throws IOException, OracleError {
        readRequest();
        PasswordExchange started = exchange;
        if (started == null) {
            throw new ProtocolException("a password before the user's name");
        }
        String password = started.clientPassword(value("AUTH_SESSKEY"), value("AUTH_PASSWORD"));
        told.keySet().removeAll(SECRETS);
        Accounts.check(account, password);
        String user = account == null ? "" : account.name();
        session.record.loggedOn(user, told);
        session.open(session.context.backend().open(user, told));
        Map<String, String> parameters = parameters(started.serverResponse());
        TtcWriter out = new TtcWriter().u1(PARAMETERS).ub(parameters.size());
        parameters.forEach((key, value) -> out.pair(key, value, 0));
        return EndOfCall.success(session, out, 0, 0);
    }

    private Map<String, String> parameters(String response) {
        String service = session.record.service();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("AUTH_VERSION_STRING", "- 64bit Production");
        parameters.put("AUTH_VERSION_SQL", "24");
        parameters.put("AUTH_XACTION_TRAITS", "3");
        parameters.put(
                "AUTH_VERSION_NO", String.valueOf(session.context.release().number()));
        parameters.put("AUTH_VERSION_STATUS", "0");
        parameters.put("AUTH_DBNAME", service);
        parameters.put("AUTH_SESSION_ID", String.valueOf(session.record.id()));
        parameters.put("AUTH_SERIAL_NUM", "7");
        parameters.put("AUTH_INSTANCE_NO", "1");
        parameters.put("AUTH_SC_SERVER_HOST", "localhost");
        parameters.put("AUTH_SC_DBUNIQUE_NAME", service);
        parameters.put("AUTH_SC_INSTANCE_NAME", service);
        parameters.put("AUTH_SC_INSTANCE_ID", "1");
        parameters.put("AUTH_SC_SERVICE_NAME", service);
        parameters.put("AUTH_SC_DB_DOMAIN", "");
        parameters.put("AUTH_INSTANCENAME", service);
        parameters.put("AUTH_NLS_LXLAN", "AMERICAN");
        parameters.put("AUTH_NLS_LXCTERRITORY", "AMERICA");
        parameters.put("AUTH_NLS_LXCNUMERICS", ".,");
        parameters.put("AUTH_NLS_LXCDATEFM", "DD-MON-RR");
        parameters.put("AUTH_NLS_LXCDATELANG", "AMERICAN");
        parameters.put("AUTH_NLS_LXCSORT", "BINARY");
        parameters.put("AUTH_NLS_LXCCALENDAR", "GREGORIAN");
        parameters.put("AUTH_MAX_OPEN_CURSORS", "300");
        parameters.put("AUTH_MAX_IDEN_LENGTH", "30");
        parameters.put("AUTH_SVR_RESPONSE", response);
        return parameters;
    }

    private String value(String key) throws IOException {
        String value = told.get(key);
        if (value == null) {
            throw new ProtocolException(
                    "no " + key + " among " + told.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return value;
    }

    /** Takes the pairs and gives the user's name. */
    private String readRequest() throws IOException {
        TtcReader in = session.in;
        boolean hasUser = in.u1() != 0;
        int length = in.ubInt();
        in.ub();
        in.u1();
        int pairs = in.ubInt();
        in.skip(2);
        String user = hasUser ? in.text(length) : "";
        for (int i = 0; i < pairs; i++) {
            String key = in.dalcText();
            // some values end with a zero, as they do in C
            told.put(key, in.dalcText().replace("\0", ""));
            in.ub();
        }
        return user;
    }
}
