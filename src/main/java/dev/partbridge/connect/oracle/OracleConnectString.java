package dev.partbridge.connect.oracle;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a connect string as it is typed: EZConnect, SID, alias, descriptor or a whole URL, with the user in front. */
public final class OracleConnectString {
    /** How an Oracle source is written. */
    public static final String FORMS =
            "//host:1521/service, host:1521/service, host:1521:SID, tcps://host:2484/service,"
                    + " @ALIAS of tnsnames.ora, (DESCRIPTION=...), or jdbc:oracle:thin:@ before any of these; with user@ or"
                    + " proxy[target]@ in front, or /@ALIAS for the user in a wallet";

    private static final String NO_PASSWORD = "a password in an argument can be read by others in the list of"
            + " processes; leave it out, and put it into the environment variable PARTBRIDGE_ORACLE_PASSWORD, or type it"
            + " when asked; an Oracle source is " + FORMS;

    private static final String HOST = "(?:[\\w.-]+|\\[[0-9a-fA-F:.%]+])";
    private static final String NAME = "[\\w.$#-]+";
    private static final Pattern SECRET = Pattern.compile(
            "[?&(;]\\s*[\\w.$]*(?:password|passwd|pwd|secret|access_?token)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern SID = Pattern.compile("(" + HOST + "):(\\d{1,9}):([\\w$#]+)");
    private static final Pattern SERVICE = Pattern.compile("(?://)?(" + HOST + ")(?::(\\d{1,9}))?/(" + NAME + ")");
    private static final Pattern ALIAS = Pattern.compile("(" + NAME + ")(?:\\?TNS_ADMIN=([^&]+))?");
    // [[protocol:]//]host1[,host2][:port1][,host3:port2][/service][:server][/instance][?parameters] (JDBC guide, 8.2)
    private static final Pattern EASY_CONNECT = Pattern.compile("(?:(?:tcps?:)?//)?" + HOST + "(?::\\d{1,5})?(?:[,;]"
            + HOST + "(?::\\d{1,5})?)*/" + NAME + "(?::\\w+)?(?:/\\w+)?(?:\\?.*)?");

    private OracleConnectString() {}

    /**
     * Reads the text; an alias is looked up where the environment's TNS_ADMIN points to, if the text does not say.
     *
     * @throws IllegalArgumentException when it is no connect string, or holds a password; the message shows the accepted
     *     forms and repeats no password
     */
    public static OracleProfile parse(String typed) {
        return parse(
                typed,
                Optional.ofNullable(System.getenv("TNS_ADMIN"))
                        .filter(v -> !v.isBlank())
                        .map(Path::of));
    }

    static OracleProfile parse(String typed, Optional<Path> tnsAdmin) {
        String text = withoutPrefix(typed.strip());
        int at = endOfUser(text);
        String address = text.substring(at + 1);
        String user = at < 0 ? "" : text.substring(0, at);
        if (hasPassword(user) || SECRET.matcher(address).find() || strayAt(address)) {
            throw new IllegalArgumentException(NO_PASSWORD);
        }
        try {
            Matcher alias = ALIAS.matcher(address);
            Optional<Path> folder =
                    alias.matches() && alias.group(2) != null ? Optional.of(Path.of(alias.group(2))) : tnsAdmin;
            return new OracleProfile(address(address), OracleUser.parse(user), folder, OracleTls.standard());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; an Oracle source is " + FORMS, e);
        }
    }

    private static String withoutPrefix(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("jdbc:")) {
            return text;
        }
        if (!lower.startsWith(OracleProfile.PREFIX)) {
            throw new IllegalArgumentException(
                    "a JDBC URL of another driver than Oracle's thin one; an Oracle source is " + FORMS);
        }
        if (text.indexOf('@') < 0) {
            throw new IllegalArgumentException(
                    "a URL of Oracle's driver has an @ before the address; an Oracle source is " + FORMS);
        }
        return text.substring(OracleProfile.PREFIX.length());
    }

    /** The @ after the user, the last one of a password, or -1. What follows ( or ? is the address. */
    private static int endOfUser(String text) {
        Matcher address = Pattern.compile("[?(]").matcher(text);
        return text.lastIndexOf('@', address.find() ? address.start() : text.length());
    }

    private static boolean hasPassword(String user) {
        return !user.equals("/") && (user.indexOf('/') >= 0 || user.indexOf(':') >= 0);
    }

    /** Whether an @ stands outside of quotes: then a password with ( or ? in it may have been typed. */
    private static boolean strayAt(String address) {
        return address.replaceAll("\"[^\"]*\"", "").indexOf('@') >= 0;
    }

    private static OracleAddress address(String text) {
        if (text.startsWith("(")) {
            return descriptor(text);
        }
        if (text.toLowerCase(Locale.ROOT).matches("ldaps?://\\S+")) {
            return new OracleAddress.Directory(text);
        }
        Matcher sid = SID.matcher(text);
        if (sid.matches()) {
            return new OracleAddress.Sid(sid.group(1), Integer.parseInt(sid.group(2)), sid.group(3));
        }
        Matcher service = SERVICE.matcher(text);
        if (service.matches()) {
            String port = service.group(2);
            return new OracleAddress.Service(
                    service.group(1),
                    port == null ? OracleAddress.DEFAULT_PORT : Integer.parseInt(port),
                    service.group(3));
        }
        if (EASY_CONNECT.matcher(text).matches()) {
            return new OracleAddress.EasyConnect(text);
        }
        Matcher alias = ALIAS.matcher(text);
        if (alias.matches()) {
            return new OracleAddress.Alias(alias.group(1));
        }
        if (text.matches("(?:(?:tcps?:)?//)?" + HOST + "(?::\\d+)?/?")) {
            throw new IllegalArgumentException("the address names no service");
        }
        throw new IllegalArgumentException(text.isEmpty() ? "an address is missing" : "not an Oracle address: " + text);
    }

    private static OracleAddress descriptor(String text) {
        long open = text.chars().filter(c -> c == '(').count();
        if (open != text.chars().filter(c -> c == ')').count()) {
            throw new IllegalArgumentException("the parentheses of the connect descriptor do not match");
        }
        return new OracleAddress.Descriptor(text.replaceAll("\\s*\\R\\s*", ""));
    }
}
