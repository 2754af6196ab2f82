package dev.partbridge.postgres.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The queries of this package, one in each file. */
final class SqlResource {
    private static final Pattern VERSION = Pattern.compile("-- (<?)(\\d+)\\+?$");
    private static final Pattern SCOPE = Pattern.compile("-- (schemas|objects)$");

    private SqlResource() {}

    static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SqlResource.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For one major: a line that ends with {@code -- 13+} is for 13 and later, one with {@code -- <13} for those before. */
    static String read(String file, int major) {
        return read(file).lines().filter(line -> isFor(line, major)).collect(Collectors.joining("\n"));
    }

    /**
     * The same for whole schemas, whose names are the parameter, or for some objects, whose oids are: lines that end with
     * {@code -- schemas} or {@code -- objects} are for these alone.
     */
    static String read(String file, int major, boolean objects) {
        String other = objects ? "schemas" : "objects";
        return read(file, major)
                .lines()
                .filter(line -> {
                    Matcher scope = SCOPE.matcher(line);
                    return !scope.find() || !scope.group(1).equals(other);
                })
                .collect(Collectors.joining("\n"));
    }

    private static boolean isFor(String line, int major) {
        Matcher version = VERSION.matcher(line);
        if (!version.find()) {
            return true;
        }
        boolean below = major < Integer.parseInt(version.group(2));
        return below == !version.group(1).isEmpty();
    }
}
