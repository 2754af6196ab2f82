package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the description of the dictionary's views. */
final class DictionaryViews {
    private static final String FILE = "dictionary-views.txt";

    private DictionaryViews() {}

    /** The views as a release has them; {@code release} such as {@code 12.1.0.2.0}. */
    static List<DictionaryView> of(String release) {
        List<DictionaryView> views = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        String[] head = {};
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                addColumn(columns, line.strip(), release);
            } else {
                add(views, head, columns);
                columns.clear();
                head = line.split(" ");
            }
        }
        add(views, head, columns);
        return views;
    }

    private static void add(List<DictionaryView> views, String[] head, List<Column> columns) {
        if (head.length > 0) {
            views.add(new DictionaryView(head[0], head[1], head[2], columns));
        }
    }

    private static void addColumn(List<Column> columns, String line, String release) {
        String[] words = line.split(" ");
        if (words.length < 3 || number(words[2]) <= number(release)) {
            columns.add(Column.of(words[0], words[1]));
        }
    }

    private static int number(String release) {
        String[] parts = release.split("\\.");
        return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    }

    private static List<String> lines() {
        try (InputStream in = DictionaryViews.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
