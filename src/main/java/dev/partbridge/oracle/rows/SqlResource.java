package dev.partbridge.oracle.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The queries of this package, one in each file; lines that begin with two hyphens are for their readers. */
final class SqlResource {
    private SqlResource() {}

    static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SqlResource.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
