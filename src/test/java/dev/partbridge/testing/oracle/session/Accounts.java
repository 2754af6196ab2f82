package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The users by name. A name in double quotes keeps its case, any other is taken in upper case. */
public final class Accounts {
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    public void put(Account account) {
        accounts.put(account.name(), account);
    }

    public void set(String name, Account.State state) {
        Account account = find(name);
        if (account == null) {
            throw new IllegalArgumentException("no user " + name);
        }
        put(new Account(name, account.password(), state));
    }

    static String dictionaryName(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name.toUpperCase(Locale.ROOT);
    }

    /** The account of a dictionary name, or null. */
    @Nullable
    Account find(String name) {
        return accounts.get(name);
    }

    /** Throws the error that this log-in meets, if any. */
    static void check(@Nullable Account account, @Nullable String password) throws OracleError {
        if (account != null && account.state() == Account.State.LOCKED) {
            throw new OracleError(28000, "the account is locked");
        }
        if (account == null || !account.password().equals(password)) {
            throw new OracleError(1017, "invalid username/password; logon denied");
        }
        switch (account.state()) {
            case EXPIRED -> throw new OracleError(28001, "the password has expired");
            case NO_CREATE_SESSION ->
                throw new OracleError(1045, "user " + account.name() + " lacks CREATE SESSION privilege; logon denied");
            case OPEN, LOCKED -> {}
        }
    }
}
