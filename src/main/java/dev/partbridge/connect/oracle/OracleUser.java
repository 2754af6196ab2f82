package dev.partbridge.connect.oracle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who logs in; never with a password. */
public sealed interface OracleUser {
    /** Not said yet: taken from the environment, else asked for. */
    record Open() implements OracleUser {
        @Override
        public String toString() {
            return "no user";
        }
    }

    /** A user of the database, spelled as in SQL: in double quotes where the case matters. */
    record Named(String name) implements OracleUser {
        @Override
        public String toString() {
            return "user " + name;
        }
    }

    /** A user who logs in with the own password and acts as another (ALTER USER target GRANT CONNECT THROUGH name). */
    record Proxy(String name, String target) implements OracleUser {
        @Override
        public String toString() {
            return "user " + name + "[" + target + "]";
        }
    }

    /** User and password are those that a wallet holds for the address ({@code /@alias}). */
    record InWallet() implements OracleUser {
        @Override
        public String toString() {
            return "the wallet's user";
        }
    }

    /** As {@link #parse} reads it. */
    default String typed() {
        if (this instanceof Named named) {
            return named.name();
        }
        if (this instanceof Proxy proxy) {
            return proxy.name() + "[" + proxy.target() + "]";
        }
        return this instanceof InWallet ? "/" : "";
    }

    /**
     * Reads {@code name}, {@code "Name"} or {@code proxy[target]}; of nothing it makes {@link Open}, of a slash alone
     * {@link InWallet}.
     *
     * @throws IllegalArgumentException when it is none of them; the message does not repeat the text
     */
    static OracleUser parse(String text) {
        if (text.isEmpty()) {
            return new Open();
        }
        if (text.equals("/")) {
            return new InWallet();
        }
        Matcher user = Pattern.compile("(\"[^\"]+\"|[^\\s\"/:@\\[\\]]+)(?:\\[(\"[^\"]+\"|[^\\s\"/:@\\[\\]]+)])?")
                .matcher(text);
        if (!user.matches()) {
            throw new IllegalArgumentException("what stands before the @ is not the name of a user");
        }
        return user.group(2) == null ? new Named(user.group(1)) : new Proxy(user.group(1), user.group(2));
    }
}
