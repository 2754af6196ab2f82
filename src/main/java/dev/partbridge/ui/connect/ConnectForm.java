package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.engine.LiveSource;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields of a connection, but for the passwords, and what they mean. */
final class ConnectForm {
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final BooleanProperty stores = new SimpleBooleanProperty();
    private final StringProperty wallet = new SimpleStringProperty("");
    private final StringProperty trustStore = new SimpleStringProperty("");
    private final StringProperty keyStore = new SimpleStringProperty("");
    private final ScopeViewModel scope;
    private final ObjectBinding<Meaning> meaning;

    ConnectForm(ScopeViewModel scope) {
        this.scope = scope;
        meaning = Bindings.createObjectBinding(
                () -> Meaning.of(typed()),
                address,
                user,
                scope.schemasProperty(),
                scope.textsProperty(),
                stores,
                wallet,
                trustStore,
                keyStore);
        address.addListener((observed, before, now) -> {
            if (now.toLowerCase(Locale.ROOT).contains("tcps")) {
                stores.set(true);
            }
        });
    }

    /** Takes over what stands in another's fields. */
    void take(ConnectForm other) {
        address.set(other.address.get());
        user.set(other.user.get());
        scope.schemasProperty().set(other.scope.schemasProperty().get());
        scope.textsProperty().set(other.scope.textsProperty().get());
        stores.set(other.stores.get());
        wallet.set(other.wallet.get());
        trustStore.set(other.trustStore.get());
        keyStore.set(other.keyStore.get());
    }

    /** Puts a database into the fields; what is typed in them means just that database. */
    void fill(LiveSource source) {
        Typed typed = LiveText.typed(source);
        address.set(typed.address());
        user.set(typed.user());
        scope.set(new Scope(source.schemas(), source.texts()));
        stores.set(typed.stores());
        wallet.set(typed.wallet());
        trustStore.set(typed.trustStore());
        keyStore.set(typed.keyStore());
    }

    /** Tells of every change of the database or of who logs in; what is read there is another matter. */
    void onOtherDatabase(Runnable told) {
        for (StringProperty each : new StringProperty[] {address, user, wallet, trustStore, keyStore}) {
            each.addListener((observed, before, now) -> told.run());
        }
        stores.addListener((observed, before, now) -> told.run());
    }

    StringProperty address() {
        return address;
    }

    /** Not looked at while the address names one. */
    StringProperty user() {
        return user;
    }

    ScopeViewModel scope() {
        return scope;
    }

    /** Whether wallet and stores are asked for; turned on by an address that says that it is encrypted. */
    BooleanProperty stores() {
        return stores;
    }

    StringProperty wallet() {
        return wallet;
    }

    StringProperty trustStore() {
        return trustStore;
    }

    StringProperty keyStore() {
        return keyStore;
    }

    ObjectBinding<Meaning> meaning() {
        return meaning;
    }

    /** {@code user SCOTT} when the address says who logs in; else empty. */
    String userInAddress() {
        OracleUser named = Meaning.userOf(address.get());
        return named instanceof OracleUser.Open ? "" : named.toString();
    }

    private Typed typed() {
        return new Typed(
                address.get(),
                user.get(),
                scope.schemasProperty().get(),
                scope.textsProperty().get(),
                stores.get(),
                wallet.get(),
                trustStore.get(),
                keyStore.get());
    }
}
