package dev.partbridge.connect.oracle;

/**
 * Where the database is, in one of the forms the thin driver reads. None of them holds a user or a password; who makes
 * one from text has {@link OracleConnectString} check that.
 */
public sealed interface OracleAddress {
    /** The listener's port where none is written. */
    int DEFAULT_PORT = 1521;

    /** What stands after {@code jdbc:oracle:thin:@}. */
    String text();

    /** The same in words, for messages. */
    String place();

    /** A service of the listener: what most databases want. */
    record Service(String host, int port, String service) implements OracleAddress {
        public Service {
            OracleAddress.checkPort(port);
        }

        @Override
        public String text() {
            return "//" + host + ":" + port + "/" + service;
        }

        @Override
        public String place() {
            return "service " + service + " on " + host + ", port " + port;
        }
    }

    /** An instance by its SID, as old databases and some containers want it. */
    record Sid(String host, int port, String sid) implements OracleAddress {
        public Sid {
            OracleAddress.checkPort(port);
        }

        @Override
        public String text() {
            return host + ":" + port + ":" + sid;
        }

        @Override
        public String place() {
            return "SID " + sid + " on " + host + ", port " + port;
        }
    }

    /** An entry of tnsnames.ora. */
    record Alias(String name) implements OracleAddress {
        @Override
        public String text() {
            return name;
        }

        @Override
        public String place() {
            return "alias " + name;
        }
    }

    /** EZConnect with more than host, port and service: a protocol, several hosts, a server kind, parameters. */
    record EasyConnect(String text) implements OracleAddress {
        @Override
        public String place() {
            int parameters = text.indexOf('?');
            return parameters < 0 ? text : text.substring(0, parameters);
        }
    }

    /** A whole connect descriptor. */
    record Descriptor(String text) implements OracleAddress {
        @Override
        public String place() {
            return text;
        }
    }

    /** A name kept in an LDAP directory. */
    record Directory(String text) implements OracleAddress {
        @Override
        public String place() {
            return text;
        }
    }

    private static void checkPort(int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(port + " is no port; it lies between 1 and 65535");
        }
    }
}
