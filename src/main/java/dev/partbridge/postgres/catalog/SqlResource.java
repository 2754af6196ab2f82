package dev.partbridge.postgres.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The queries of this package, one in each file. */
final class SqlResource {
    private SqlResource() {}

    static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SqlResource.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
