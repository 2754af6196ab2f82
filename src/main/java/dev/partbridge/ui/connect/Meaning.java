package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OracleTls;
import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.ui.control.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What was typed means. */
sealed interface Meaning {
    /** A database, and the user who logs in. */
    record Ready(LiveSource source) implements Meaning {
        /** Whether a password has to be typed. */
        boolean needsPassword() {
            return !(source.profile().user() instanceof OracleUser.InWallet);
        }
    }

    /** Something is missing, and nothing is wrong so far. */
    record Unfinished() implements Meaning {}

    /**
     * Something is wrong.
     *
     * @param reason one sentence
     * @param ofAddress whether the accepted forms of an address help
     */
    record Wrong(String reason, boolean ofAddress) implements Meaning {}

    /** What it means; asks neither disk nor network. */
    static Meaning of(Typed typed) {
        if (typed.address().isBlank()) {
            return new Unfinished();
        }
        OracleProfile profile;
        try {
            profile = OracleConnectString.parse(typed.address());
        } catch (IllegalArgumentException e) {
            return new Wrong(reason(String.valueOf(e.getMessage())), true);
        }
        try {
            OracleUser user = user(profile, typed.user().strip());
            Scope scope = Scope.parse(typed.schemas(), typed.texts());
            LiveSource source = new LiveSource(
                    profile.withUser(user).withTls(typed.stores() ? stores(typed) : OracleTls.standard()),
                    scope.schemas(),
                    scope.texts());
            return user instanceof OracleUser.Open ? new Unfinished() : new Ready(source);
        } catch (Refused e) {
            return new Wrong(e.reason, false);
        }
    }

    /** The user whom the address names; {@link OracleUser.Open} when it names none. */
    static OracleUser userOf(String address) {
        try {
            return OracleConnectString.parse(address).user();
        } catch (IllegalArgumentException notYet) {
            return new OracleUser.Open();
        }
    }

    /** The forms are shown apart, and of a password is said what fits a window. */
    private static String reason(String message) {
        if (message.contains(OracleCredentials.PASSWORD)) {
            return Texts.of("connect.password-in-address");
        }
        String reason = message.replace("; an Oracle source is " + OracleConnectString.FORMS, "");
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }

    private static OracleUser user(OracleProfile profile, String typed) throws Refused {
        if (!(profile.user() instanceof OracleUser.Open)) {
            return profile.user();
        }
        try {
            return OracleUser.parse(typed);
        } catch (IllegalArgumentException e) {
            // the message speaks of an @, which there is none of here, and must not be shown the text: it may be a
            // password
            throw new Refused(Texts.of("connect.user-form"));
        }
    }

    private static OracleTls stores(Typed typed) throws Refused {
        return new OracleTls(path(typed.wallet()), store(typed.keyStore()), store(typed.trustStore()));
    }

    private static Optional<OracleTls.Store> store(String typed) throws Refused {
        Optional<Path> file = path(typed);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String name = typed.strip().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jks")) {
            return Optional.of(new OracleTls.Store(file.get(), "JKS"));
        }
        if (name.endsWith(".p12") || name.endsWith(".pfx")) {
            return Optional.of(new OracleTls.Store(file.get(), "PKCS12"));
        }
        throw new Refused(Texts.of("connect.store-form", file.get()));
    }

    private static Optional<Path> path(String typed) throws Refused {
        try {
            return Optional.of(typed.strip()).filter(t -> !t.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            throw new Refused(Texts.of("connect.no-path", typed));
        }
    }

    /** Ends the reading with a reason for the user. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
