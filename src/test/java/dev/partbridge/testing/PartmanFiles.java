package dev.partbridge.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SQL of pg_partman as Debian's packages lay it down. It needs no library, so that a server of any folder can have it
 * without CREATE EXTENSION.
 *
 * @param postgres the major version of PostgreSQL that it was packed for
 * @param version such as {@code 5.2.4}
 */
public record PartmanFiles(int postgres, String version, Path script) {
    private static final Pattern VERSION = Pattern.compile("default_version\\s*=\\s*'([^']+)'");
    private static final Path DEBIAN = Path.of("/usr/share/postgresql");

    /** Which are there, by property {@code partbridge.partman} or where Debian has them. */
    public static List<PartmanFiles> found() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> majors = Files.list(folder)) {
            return majors.sorted()
                    .map(PartmanFiles::in)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read", e);
        }
    }

    /** Why there is none, and what brings it. */
    public static String missing() {
        return "no pg_partman below " + folder() + ": apt-get install postgresql-15-partman postgresql-17-partman,"
                + " or name the folder of its majors with -Dpartbridge.partman";
    }

    /** pg_partman's own major version. */
    public int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** Makes it in schema partman. */
    public void install(TestDatabase database) throws SQLException, IOException {
        String sql = Files.readString(script, StandardCharsets.UTF_8)
                .replaceAll("(?m)^\\\\echo .*$", "")
                .replace("@extschema@", "partman")
                // an extension's script runs with its schema first
                .replaceAll("(?m)^SELECT pg_catalog.pg_extension_config_dump\\(.*$", "");
        database.execute("CREATE SCHEMA partman; SET search_path = partman; " + sql);
    }

    private static Path folder() {
        String named = System.getProperty("partbridge.partman", "");
        return named.isBlank() ? DEBIAN : Path.of(named);
    }

    private static Optional<PartmanFiles> in(Path major) {
        Path control = major.resolve("extension/pg_partman.control");
        String name = String.valueOf(major.getFileName());
        if (!name.matches("\\d+") || !Files.isRegularFile(control)) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(control));
            if (!version.find()) {
                throw new IllegalStateException(control + " names no default_version");
            }
            Path script = control.resolveSibling("pg_partman--" + version.group(1) + ".sql");
            return Optional.of(new PartmanFiles(Integer.parseInt(name), version.group(1), script));
        } catch (IOException e) {
            throw new IllegalStateException(control + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "pg_partman " + version;
    }
}
