package dev.partbridge.ui;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.connect.LiveText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.prefs.Preferences;

/**
 * Keeps the connections that were used in the user's preferences, field by field, which nobody else may read. There is no
 * password among the fields, but a password command is: it is what stands in the form.
 */
final class ConnectionMemory {
    private static final String PATH = "path";
    private static final String DIRECTORY = "directory";
    private static final String URL = "url";
    private static final String COMMAND = "command";

    private final Preferences node;

    ConnectionMemory(Preferences node) {
        this.node = node;
    }

    Connections.Known known() {
        return new Connections.Known(
                all("source-", ConnectionMemory::source), all("target-", ConnectionMemory::target));
    }

    void keep(Connections.Known known) {
        for (int i = 0; i < Connections.MOST; i++) {
            write(
                    "source-" + i,
                    i < known.sources().size() ? fields(known.sources().get(i)) : Map.of());
            write(
                    "target-" + i,
                    i < known.targets().size() ? fields(known.targets().get(i)) : Map.of());
        }
    }

    private <T> List<T> all(String name, Function<Preferences, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < Connections.MOST; i++) {
            try {
                read.apply(node.node(name + i)).ifPresent(all::add);
            } catch (IllegalArgumentException otherProgram) {
                // an older or a newer program understood it: who wants it types it again
                write(name + i, Map.of());
            }
        }
        return all;
    }

    private void write(String name, Map<String, String> fields) {
        Preferences own = node.node(name);
        for (String key : KEYS) {
            String value = fields.getOrDefault(key, "");
            // a longer one could not be kept
            if (value.isEmpty() || value.length() > Preferences.MAX_VALUE_LENGTH) {
                own.remove(key);
            } else {
                own.put(key, value);
            }
        }
    }

    private static final List<String> KEYS = keys();

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(LiveText.KEYS);
        keys.addAll(List.of(PATH, DIRECTORY, URL, COMMAND));
        return List.copyOf(keys);
    }

    private static Map<String, String> fields(SourceSpec source) {
        return source instanceof LiveSource live
                ? LiveText.fields(live)
                : Map.of(PATH, ((ScriptSource) source).path().toString());
    }

    private static Map<String, String> fields(Target target) {
        if (target instanceof Target.Embedded embedded) {
            return Map.of(DIRECTORY, embedded.directory().toString());
        }
        Target.Url url = (Target.Url) target;
        return Map.of(
                URL,
                url.jdbcUrl(),
                COMMAND,
                url.passwordCommand().map(PasswordCommand::text).orElse(""));
    }

    private static Optional<SourceSpec> source(Preferences own) {
        String path = own.get(PATH, "");
        return path.isEmpty()
                ? LiveText.source(key -> own.get(key, "")).map(s -> s)
                : Optional.of(new ScriptSource(Path.of(path)));
    }

    private static Optional<Target> target(Preferences own) {
        String directory = own.get(DIRECTORY, "");
        String url = own.get(URL, "");
        if (!directory.isEmpty()) {
            return Optional.of(new Target.Embedded(Path.of(directory)));
        }
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target.Url(
                        url,
                        Optional.of(own.get(COMMAND, ""))
                                .filter(c -> !c.isEmpty())
                                .map(PasswordCommand::parse)));
    }
}
