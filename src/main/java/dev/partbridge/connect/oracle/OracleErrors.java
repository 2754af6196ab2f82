package dev.partbridge.connect.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the codes of a failed connection mean and what helps: the table {@code errors.txt}. */
final class OracleErrors {
    private static final Map<Integer, Entry> ALL = read();

    /** What a code says about the failure. */
    enum Kind {
        /** User or password were turned down: the same again could lock the account. */
        REFUSED,
        /** Something below went wrong: the causes know more. */
        GENERAL,
        /** Exactly what it means. */
        PLAIN
    }

    /** One line of the table. */
    record Entry(Kind kind, String meaning, String cure) {}

    private OracleErrors() {}

    static Optional<Entry> of(int code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** Whether the code tells what is wrong by itself. */
    static boolean isTelling(int code) {
        return of(code).filter(entry -> entry.kind() != Kind.GENERAL).isPresent();
    }

    static boolean refusesLogIn(int code) {
        return of(code).filter(entry -> entry.kind() == Kind.REFUSED).isPresent();
    }

    private static Map<Integer, Entry> read() {
        Map<Integer, Entry> all = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(OracleErrors.class.getResourceAsStream("errors.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line, all));
        } catch (IOException e) {
            throw new UncheckedIOException("errors.txt", e);
        }
        return all;
    }

    private static void add(String line, Map<Integer, Entry> all) {
        String[] parts = line.split(" \\| ", 4);
        Kind kind = parts[1].equals("-") ? Kind.PLAIN : Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
        Entry entry = new Entry(kind, parts[2], parts[3].replace("{FORMS}", OracleConnectString.FORMS));
        for (String code : parts[0].split(" ")) {
            if (all.put(Integer.valueOf(code), entry) != null) {
                throw new IllegalStateException("two entries for " + code);
            }
        }
    }
}
