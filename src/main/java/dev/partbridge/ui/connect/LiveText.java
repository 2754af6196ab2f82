package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleAddress;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OracleTls;
import dev.partbridge.engine.LiveSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A database in the words of its form, which are kept field by field. */
public final class LiveText {
    /** The names of the fields. */
    public static final List<String> KEYS =
            List.of("address", "user", "schemas", "texts", "stores", "wallet", "trustStore", "keyStore");

    private LiveText() {}

    /** What would be typed for it. */
    static Typed typed(LiveSource source) {
        OracleProfile profile = source.profile();
        OracleTls tls = profile.tls();
        String alias = profile.address() instanceof OracleAddress.Alias
                ? profile.tnsAdmin().map(folder -> "?TNS_ADMIN=" + folder).orElse("")
                : "";
        return new Typed(
                profile.address().text() + alias,
                profile.user().typed(),
                SchemaNames.text(source.schemas()),
                source.texts().map(t -> t.name()).orElse(""),
                !tls.equals(OracleTls.standard()),
                tls.wallet().map(Path::toString).orElse(""),
                tls.trustStore().map(s -> s.file().toString()).orElse(""),
                tls.keyStore().map(s -> s.file().toString()).orElse(""));
    }

    /** The fields by name. */
    public static Map<String, String> fields(LiveSource source) {
        Typed typed = typed(source);
        return Map.of(
                "address", typed.address(),
                "user", typed.user(),
                "schemas", typed.schemas(),
                "texts", typed.texts(),
                "stores", typed.stores() ? "yes" : "",
                "wallet", typed.wallet(),
                "trustStore", typed.trustStore(),
                "keyStore", typed.keyStore());
    }

    /** The database that these fields mean; absent where they mean none. */
    public static Optional<LiveSource> source(UnaryOperator<String> field) {
        Meaning meaning = Meaning.of(new Typed(
                field.apply("address"),
                field.apply("user"),
                field.apply("schemas"),
                field.apply("texts"),
                !field.apply("stores").isEmpty(),
                field.apply("wallet"),
                field.apply("trustStore"),
                field.apply("keyStore")));
        return meaning instanceof Meaning.Ready ready ? Optional.of(ready.source()) : Optional.empty();
    }
}
