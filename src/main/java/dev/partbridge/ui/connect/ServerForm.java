package dev.partbridge.ui.connect;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.ServerAddress;
import dev.partbridge.connect.Target;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields of a server but for the password, and its URL: each follows the other while it is typed. */
final class ServerForm {
    private static final String FIRST = "jdbc:postgresql://localhost:5432/postgres?user=postgres";

    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty database = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty tls = new SimpleStringProperty("");
    private final StringProperty rootCertificate = new SimpleStringProperty("");
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty command = new SimpleStringProperty("");
    private final ObjectBinding<ServerMeaning> meaning;
    /** What the URL says that no field has. */
    private List<String> others = List.of();

    private boolean following;

    ServerForm() {
        for (StringProperty field : fields()) {
            field.addListener(
                    (observed, before, now) -> follow(() -> url.set(address().url())));
        }
        url.addListener(
                (observed, before, now) -> follow(() -> ServerAddress.parse(now).ifPresent(this::show)));
        meaning = Bindings.createObjectBinding(() -> ServerMeaning.of(url.get(), command.get()), url, command);
        url.set(FIRST);
    }

    /** Puts a server into the fields. */
    void fill(Target.Url target) {
        url.set(target.jdbcUrl());
        command.set(target.passwordCommand().map(PasswordCommand::text).orElse(""));
    }

    /** Takes over what stands in another's fields. */
    void take(ServerForm other) {
        url.set(other.url.get());
        command.set(other.command.get());
    }

    /** Tells of every change. */
    void onChange(Runnable told) {
        url.addListener((observed, before, now) -> told.run());
        command.addListener((observed, before, now) -> told.run());
    }

    StringProperty host() {
        return host;
    }

    StringProperty port() {
        return port;
    }

    StringProperty database() {
        return database;
    }

    StringProperty user() {
        return user;
    }

    /** The driver's word; empty for what it does by itself. */
    StringProperty tls() {
        return tls;
    }

    StringProperty rootCertificate() {
        return rootCertificate;
    }

    StringProperty url() {
        return url;
    }

    /** Prints the password. */
    StringProperty command() {
        return command;
    }

    ObjectBinding<ServerMeaning> meaning() {
        return meaning;
    }

    private List<StringProperty> fields() {
        List<StringProperty> fields = new ArrayList<>();
        fields.add(host);
        fields.add(port);
        fields.add(database);
        fields.add(user);
        fields.add(tls);
        fields.add(rootCertificate);
        return fields;
    }

    /** What is set to follow leads nothing itself. */
    private void follow(Runnable change) {
        if (!following) {
            following = true;
            try {
                change.run();
            } finally {
                following = false;
            }
        }
    }

    private ServerAddress address() {
        return new ServerAddress(
                host.get(), port.get(), database.get(), user.get(), tls.get(), rootCertificate.get(), others);
    }

    private void show(ServerAddress address) {
        host.set(address.host());
        port.set(address.port());
        database.set(address.database());
        user.set(address.user());
        tls.set(address.tls());
        rootCertificate.set(address.rootCertificate());
        others = address.others();
    }
}
