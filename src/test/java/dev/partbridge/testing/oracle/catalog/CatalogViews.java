package dev.partbridge.testing.oracle.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads views.txt, which says what columns each view has in which release. */
public final class CatalogViews {
    private CatalogViews() {}

    /** The views of a release. */
    public static List<CatalogView> of(OracleVersion version) {
        List<CatalogView> views = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("view ")) {
                add(block, version, views);
                block.clear();
            }
            block.add(line);
        }
        add(block, version, views);
        return views;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(CatalogViews.class.getResourceAsStream("views.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<String> block, OracleVersion version, List<CatalogView> views) {
        if (block.isEmpty()) {
            return;
        }
        List<String> head = Arrays.asList(block.get(0).split(" +"));
        if (!word(head, "since").map(version::has).orElse(true)) {
            return;
        }
        String base = head.get(1);
        List<String> names =
                switch (head.get(2)) {
                    case "all" -> List.of("ALL_" + base, "DBA_" + base);
                    case "dba" -> List.of("DBA_" + base);
                    case "user" -> List.of("USER_" + base);
                    default -> List.of(base);
                };
        List<CatalogView.Column> columns = block.stream()
                .skip(1)
                .map(l -> Arrays.asList(l.split(" *\\| *")))
                .filter(c -> part(c, "since ").map(version::has).orElse(true))
                .map(c -> new CatalogView.Column(c.get(0), c.get(1), part(c, "default ")))
                .toList();
        views.add(new CatalogView(base, names, word(head, "owner"), word(head, "table"), columns));
    }

    private static Optional<String> word(List<String> head, String before) {
        int at = head.indexOf(before);
        return at < 0 ? Optional.empty() : Optional.of(head.get(at + 1));
    }

    private static Optional<String> part(List<String> parts, String prefix) {
        return parts.stream()
                .filter(p -> p.startsWith(prefix))
                .map(p -> p.substring(prefix.length()))
                .findFirst();
    }
}
