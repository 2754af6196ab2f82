package dev.partbridge.ui.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a dialect that have a colour. They stand in a resource: a style class, a colon and its words. */
final class Words {
    private static final Words ORACLE = new Words("oracle.words");
    private static final Words POSTGRES = new Words("postgres.words");

    private final Map<String, String> styles = new HashMap<>();

    private Words(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("word list " + resource + " is missing from the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(":", 2))
                    .forEach(line ->
                            Arrays.stream(line[1].trim().split(" ")).forEach(word -> styles.put(word, line[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Dialect dialect) {
        return dialect == Dialect.ORACLE ? ORACLE : POSTGRES;
    }

    /** The style class of a word, whatever its case; empty for one that means nothing special. */
    String style(String word) {
        return styles.getOrDefault(word.toUpperCase(Locale.ROOT), "");
    }
}
