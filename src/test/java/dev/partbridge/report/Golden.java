package dev.partbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the file of that name beside the tests. */
final class Golden {
    private Golden() {}

    /** Run with {@code -Dgolden.write.report=DIR} to write the files anew instead; read them before you keep them. */
    static void compare(String name, String text) throws IOException {
        String write = System.getProperty("golden.write.report", "");
        if (!write.isEmpty()) {
            Path file = Path.of(write).resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return;
        }
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
