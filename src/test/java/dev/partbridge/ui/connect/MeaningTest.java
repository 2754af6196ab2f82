package dev.partbridge.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.oracle.OracleAddress;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OracleTls;
import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.sql.Identifier;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeaningTest {
    private static final OracleAddress ADDRESS = new OracleAddress.Service("db", 1521, "sales");

    @Test
    void takesUserAndSchemasFromTheirFields() {
        LiveSource source = ready("//db/sales", "mover", "hr, \"Sales\" ,HR");
        assertThat(source.profile().address()).isEqualTo(ADDRESS);
        assertThat(source.profile().user()).isEqualTo(new OracleUser.Named("mover"));
        assertThat(source.schemas()).containsExactly(new Identifier("HR"), new Identifier("Sales"));
    }

    @Test
    void takesTheUserOfTheConnectStringFirst() {
        assertThat(ready("app[hr]@db:1521/sales", "", "").profile().user())
                .isEqualTo(new OracleUser.Proxy("app", "hr"));
        assertThat(ready("mover@//db/sales", "what stands here is not looked at", "")
                        .profile()
                        .user())
                .isEqualTo(new OracleUser.Named("mover"));
    }

    @Test
    void needsNoPasswordForAWalletsUser() {
        assertThat(Meaning.of(typed("/@ALIAS", "", "")))
                .isInstanceOfSatisfying(
                        Meaning.Ready.class, r -> assertThat(r.needsPassword()).isFalse());
        assertThat(Meaning.of(typed("@ALIAS", "/", "")))
                .isInstanceOfSatisfying(
                        Meaning.Ready.class, r -> assertThat(r.needsPassword()).isFalse());
        assertThat(Meaning.of(typed("@ALIAS", "mover", "")))
                .isInstanceOfSatisfying(
                        Meaning.Ready.class, r -> assertThat(r.needsPassword()).isTrue());
    }

    @Test
    void waitsForWhatIsMissing() {
        assertThat(Meaning.of(typed(" ", "mover", ""))).isEqualTo(new Meaning.Unfinished());
        assertThat(Meaning.of(typed("//db/sales", "", ""))).isEqualTo(new Meaning.Unfinished());
    }

    @Test
    void saysWhatIsWrongWithTheConnectString() {
        assertThat(Meaning.of(typed("//db:1521", "mover", "")))
                .isEqualTo(new Meaning.Wrong("The address names no service", true));
        assertThat(Meaning.of(typed("//db:99999/sales", "mover", "")))
                .isEqualTo(new Meaning.Wrong("99999 is no port; it lies between 1 and 65535", true));
    }

    @Test
    void repeatsNoPasswordThatWasTypedInTheWrongPlace() {
        for (Typed wrong : List.of(
                typed("mover/tiger@//db/sales", "", ""),
                typed("mover:tiger@//db/sales", "", ""),
                typed("//db/sales?password=tiger", "mover", ""))) {
            assertThat(Meaning.of(wrong))
                    .isEqualTo(new Meaning.Wrong(
                            "Leave the password out of the connect string, where it can be read: type it below.",
                            true));
        }
        assertThat(Meaning.of(typed("//db/sales", "mover/tiger", "")).toString())
                .contains("a password goes below")
                .doesNotContain("tiger");
    }

    @Test
    void refusesSchemasThatAreNoNames() {
        for (String wrong : List.of("HR,", ",HR", "HR SALES", "\"HR", "\"\"", "HR;SALES", "1HR")) {
            assertThat(Meaning.of(typed("//db/sales", "mover", wrong)))
                    .as(wrong)
                    .isEqualTo(new Meaning.Wrong(
                            "Schemas are names separated by commas, in double quotes where their case matters.",
                            false));
        }
    }

    @Test
    void takesWhatTheTextsReallyAre() {
        assertThat(texts(" windows-1252 ")).isEqualTo(Optional.of(Charset.forName("windows-1252")));
        assertThat(texts("")).isEmpty();
        assertThat(Meaning.of(new Typed("//db/sales", "mover", "", "WE8DEC!", false, "", "", "")))
                .isEqualTo(new Meaning.Wrong(
                        "WE8DEC! is no character set of Java’s, such as windows-1252 or ISO-8859-2.", false));
    }

    private static Optional<Charset> texts(String typed) {
        return ((Meaning.Ready) Meaning.of(new Typed("//db/sales", "mover", "", typed, false, "", "", "")))
                .source()
                .texts();
    }

    @Test
    void takesWalletAndStoresOnlyWhenTheyAreMeant() {
        Typed without = new Typed("tcps://db:2484/sales", "mover", "", "", false, "wallet", "trust.p12", "own.jks");
        Typed with = new Typed("tcps://db:2484/sales", "mover", "", "", true, " wallet ", "trust.P12", "own.jks");
        assertThat(profile(without).tls()).isEqualTo(OracleTls.standard());
        assertThat(profile(with).tls())
                .isEqualTo(new OracleTls(
                        Optional.of(Path.of("wallet")),
                        Optional.of(new OracleTls.Store(Path.of("own.jks"), "JKS")),
                        Optional.of(new OracleTls.Store(Path.of("trust.P12"), "PKCS12"))));
        assertThat(Meaning.of(new Typed("//db/sales", "mover", "", "", true, "", "trust.pem", "")))
                .isEqualTo(new Meaning.Wrong("trust.pem is no store: its name ends in .p12, .pfx or .jks.", false));
    }

    private static OracleProfile profile(Typed typed) {
        return ((Meaning.Ready) Meaning.of(typed)).source().profile();
    }

    private static LiveSource ready(String address, String user, String schemas) {
        return ((Meaning.Ready) Meaning.of(typed(address, user, schemas))).source();
    }

    private static Typed typed(String address, String user, String schemas) {
        return new Typed(address, user, schemas, "", false, "", "", "");
    }
}
