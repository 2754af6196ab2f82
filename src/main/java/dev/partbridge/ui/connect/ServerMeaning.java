package dev.partbridge.ui.connect;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.ServerAddress;
import dev.partbridge.connect.Target;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was typed of a server means.
 *
 * @param marks what is missing or wrong, and what should be known; in the order of the fields
 * @param target absent while something is missing or wrong
 */
record ServerMeaning(List<Mark> marks, Optional<Target.Url> target) {
    private static final int LAST_PORT = 65_535;

    ServerMeaning {
        marks = List.copyOf(marks);
    }

    /** What a field is marked with. */
    record Mark(ServerField field, boolean wrong, String text) {}

    /** What it means; asks neither disk nor network. */
    static ServerMeaning of(String url, String command) {
        List<Mark> marks = new ArrayList<>();
        Optional<ServerAddress> address = ServerAddress.parse(url);
        address.ifPresent(a -> look(a, marks));
        if (address.isEmpty()) {
            marks.add(new Mark(ServerField.URL, true, Texts.of("server.form")));
        }
        Optional<PasswordCommand> asked = command(command, marks);
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            marks.add(new Mark(ServerField.URL, true, Texts.of("server.password-in-url")));
        }
        if (marks.stream().anyMatch(Mark::wrong)) {
            return new ServerMeaning(marks, Optional.empty());
        }
        try {
            return new ServerMeaning(marks, Optional.of(new Target.Url(url.strip(), asked)));
        } catch (IllegalArgumentException e) {
            marks.add(new Mark(ServerField.URL, true, sentence(String.valueOf(e.getMessage()))));
            return new ServerMeaning(marks, Optional.empty());
        }
    }

    /** What a field is marked with; absent where nothing is to be said of it. */
    Optional<Mark> of(ServerField field) {
        return marks.stream().filter(m -> m.field() == field).findFirst();
    }

    /** The first thing that is missing or wrong. */
    Optional<Mark> first() {
        return marks.stream().filter(Mark::wrong).findFirst();
    }

    private static void look(ServerAddress address, List<Mark> marks) {
        if (address.host().isBlank()) {
            marks.add(new Mark(ServerField.HOST, true, Texts.of("server.no-host")));
        }
        if (!address.port().isBlank() && !isPort(address.port().strip())) {
            marks.add(new Mark(ServerField.PORT, true, Texts.of("server.no-port")));
        }
        if (address.database().isBlank()) {
            marks.add(new Mark(ServerField.DATABASE, true, Texts.of("server.no-database")));
        }
        if (address.user().isBlank()) {
            marks.add(new Mark(
                    ServerField.USER, false, Texts.of("server.no-user", System.getProperty("user.name", "?"))));
        }
        boolean verifies = address.tls().startsWith("verify-");
        if (verifies && address.rootCertificate().isBlank()) {
            marks.add(new Mark(ServerField.ROOT_CERTIFICATE, false, Texts.of("server.no-root")));
        }
        if (!verifies && !address.rootCertificate().isBlank()) {
            marks.add(new Mark(ServerField.TLS, false, Texts.of("server.root-unused")));
        }
    }

    private static boolean isPort(String typed) {
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= LAST_PORT;
    }

    private static Optional<PasswordCommand> command(String typed, List<Mark> marks) {
        try {
            return Optional.of(typed).filter(c -> !c.isBlank()).map(PasswordCommand::parse);
        } catch (IllegalArgumentException e) {
            marks.add(new Mark(ServerField.COMMAND, true, sentence(String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
