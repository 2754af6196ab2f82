package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.partbridge.connect.oracle.OracleAddress.Alias;
import dev.partbridge.connect.oracle.OracleAddress.Descriptor;
import dev.partbridge.connect.oracle.OracleAddress.Directory;
import dev.partbridge.connect.oracle.OracleAddress.EasyConnect;
import dev.partbridge.connect.oracle.OracleAddress.Service;
import dev.partbridge.connect.oracle.OracleAddress.Sid;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleConnectStringTest {
    private static final String DESCRIPTOR =
            "(DESCRIPTION=(ADDRESS=(PROTOCOL=tcps)(HOST=db)(PORT=2484))(CONNECT_DATA=(SERVICE_NAME=sales)))";

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of("//db:1522/sales.example.com", new Service("db", 1522, "sales.example.com")),
                Arguments.of("//db/sales", new Service("db", 1521, "sales")),
                Arguments.of("db.example.com:1521/sales", new Service("db.example.com", 1521, "sales")),
                Arguments.of("db/sales", new Service("db", 1521, "sales")),
                Arguments.of("[::1]:1521/sales", new Service("[::1]", 1521, "sales")),
                Arguments.of("  db:1521/sales ", new Service("db", 1521, "sales")),
                Arguments.of("db:1521:ORCL", new Sid("db", 1521, "ORCL")),
                Arguments.of("@SALES", new Alias("SALES")),
                Arguments.of("sales.world", new Alias("sales.world")),
                Arguments.of("tcps://db:2484/sales", new EasyConnect("tcps://db:2484/sales")),
                Arguments.of("tcp://db:1521/sales", new EasyConnect("tcp://db:1521/sales")),
                Arguments.of("a:1521,b:1522/sales", new EasyConnect("a:1521,b:1522/sales")),
                Arguments.of("//a,b:1522/sales", new EasyConnect("//a,b:1522/sales")),
                Arguments.of("//db:1521/sales:dedicated/inst1", new EasyConnect("//db:1521/sales:dedicated/inst1")),
                Arguments.of(
                        "tcps://db:2484/sales?wallet_location=/w&ssl_server_cert_dn=\"CN=db,E=dba@example.com\"",
                        new EasyConnect(
                                "tcps://db:2484/sales?wallet_location=/w&ssl_server_cert_dn=\"CN=db,E=dba@example.com\"")),
                Arguments.of(DESCRIPTOR, new Descriptor(DESCRIPTOR)),
                Arguments.of(
                        DESCRIPTOR.replace("(ADDRESS", "\n  (ADDRESS").replace("(CONN", "\r\n (CONN"),
                        new Descriptor(DESCRIPTOR)),
                Arguments.of(
                        "ldap://oid:389/sales,cn=OracleContext",
                        new Directory("ldap://oid:389/sales,cn=OracleContext")));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void readsEachFormOfAnAddress(String text, OracleAddress address) {
        OracleProfile expected =
                new OracleProfile(address, new OracleUser.Open(), Optional.empty(), OracleTls.standard());
        assertThat(parse(text)).isEqualTo(expected);
        assertThat(parse("jdbc:oracle:thin:@" + text.strip().replaceFirst("^@", "")))
                .isEqualTo(expected);
        assertThat(parse("JDBC:Oracle:Thin:@" + address.text())).isEqualTo(expected);
        assertThat(parse(expected.url())).isEqualTo(expected);
    }

    static Stream<Arguments> users() {
        return Stream.of(
                Arguments.of("", new OracleUser.Open()),
                Arguments.of("scott", new OracleUser.Named("scott")),
                Arguments.of("\"Scott\"", new OracleUser.Named("\"Scott\"")),
                Arguments.of("C##DBA", new OracleUser.Named("C##DBA")),
                Arguments.of("app[sales]", new OracleUser.Proxy("app", "sales")),
                Arguments.of("/", new OracleUser.InWallet()));
    }

    @ParameterizedTest
    @MethodSource("users")
    void readsTheUserInFront(String text, OracleUser user) {
        for (String address : new String[] {"//db:1521/sales", "SALES", "db:1521:ORCL", DESCRIPTOR}) {
            assertThat(parse(text + "@" + address).user()).isEqualTo(user);
            assertThat(parse("jdbc:oracle:thin:" + text + "@" + address).user()).isEqualTo(user);
        }
    }

    @Test
    void takesTheFolderOfTnsnamesFromTheTextElseFromTheEnvironment() {
        Optional<Path> environment = Optional.of(Path.of("env"));
        assertThat(OracleConnectString.parse("@SALES?TNS_ADMIN=/opt/tns", environment))
                .isEqualTo(new OracleProfile(
                        new Alias("SALES"),
                        new OracleUser.Open(),
                        Optional.of(Path.of("/opt/tns")),
                        OracleTls.standard()));
        assertThat(OracleConnectString.parse("@SALES", environment).tnsAdmin()).isEqualTo(environment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "//db:1521/sales      | jdbc:oracle:thin:@//db:1521/sales",
                "scott@db/sales       | jdbc:oracle:thin:@//db:1521/sales",
                "app[sales]@db:1521:X | jdbc:oracle:thin:@db:1521:X",
                "/@SALES              | jdbc:oracle:thin:/@SALES",
                "tcps://db:2484/s     | jdbc:oracle:thin:@tcps://db:2484/s",
            })
    void makesTheUrlWithoutTheUser(String text, String url) {
        assertThat(parse(text).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scott/t1ger@//db:1521/sales",
                "scott/t1ger@db/sales",
                "scott/t1ger@SALES",
                "scott/\"t1ger\"@SALES",
                "scott/t1@ger@//db:1521/sales",
                "scott/t1?ger@//db:1521/sales",
                "scott/t1(ger@//db:1521/sales",
                "scott/@//db/sales",
                "app[sales]/t1ger@SALES",
                "//scott:t1ger@db:1521/sales",
                "tcps://scott:t1ger@db:1521/sales",
                "scott:t1ger@db/sales",
                "jdbc:oracle:thin:scott/t1ger@//db:1521/sales",
                "jdbc:oracle:thin:scott/t1ger@db:1521:ORCL",
                "//db:1521/sales?user=scott&password=t1ger",
                "//db:1521/sales?PassWord=t1ger",
                "tcps://db/sales?wallet_location=/w&wallet_password=t1ger",
                "tcps://db/sales?oracle.jdbc.accessToken=t1ger",
                "tcps://db/sales?javax.net.ssl.trustStorePassword=t1ger",
                "(DESCRIPTION=(ADDRESS=(HOST=db))(SECURITY=(WALLET_PASSWORD = t1ger)))",
            })
    void refusesAPasswordWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith(
                        "a password in an argument can be read by others in the list of processes; leave"
                                + " it out, and put it into the environment variable PARTBRIDGE_ORACLE_PASSWORD, or type it when"
                                + " asked; an Oracle source is ")
                .withMessageEndingWith(OracleConnectString.FORMS)
                .withMessageNotContaining("t1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "//db:1521              | the address names no service",
                "db:1521/               | the address names no service",
                "scott@                 | an address is missing",
                "db:99999/sales         | 99999 is no port; it lies between 1 and 65535",
                "db:0:ORCL              | 0 is no port; it lies between 1 and 65535",
                "//db:1521:ORCL         | not an Oracle address: //db:1521:ORCL",
                "//db:1521/sa les       | not an Oracle address: //db:1521/sa les",
                "a b@//db/sales         | what stands before the @ is not the name of a user",
                "(DESCRIPTION=(ADDRESS= | the parentheses of the connect descriptor do not match",
                "jdbc:oracle:oci:@SALES | a JDBC URL of another driver than Oracle's thin one",
                "jdbc:postgresql://h/d  | a JDBC URL of another driver than Oracle's thin one",
                "jdbc:oracle:thin:db    | a URL of Oracle's driver has an @ before the address",
            })
    void refusesOtherTextWithTheForms(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(text))
                .withMessage(reason + "; an Oracle source is " + OracleConnectString.FORMS);
    }

    @Test
    void namesThePlaceInWords() {
        assertThat(parse("scott@//db/sales")).hasToString("service sales on db, port 1521, user scott");
        assertThat(parse("app[sales]@db:1521:X")).hasToString("SID X on db, port 1521, user app[sales]");
        assertThat(parse("/@SALES")).hasToString("alias SALES, the wallet's user");
        assertThat(parse("tcps://db/sales?wallet_location=/w")).hasToString("tcps://db/sales, no user");
    }

    private static OracleProfile parse(String text) {
        return OracleConnectString.parse(text, Optional.empty());
    }
}
