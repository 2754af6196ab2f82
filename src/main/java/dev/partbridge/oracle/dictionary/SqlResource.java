package dev.partbridge.oracle.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement of the resources. A line of its select list that ends in {@code -- since 12.1} is asked for from that
 * release on; {@code -- statement since 12.1} says the same of all of it.
 *
 * @param name of the file, without its ending
 */
record SqlResource(String name, Optional<OracleRelease> since, List<Line> lines) {
    private static final Map<String, SqlResource> READ = new ConcurrentHashMap<>();
    private static final String COLUMN = " -- since ";
    private static final String STATEMENT = "-- statement since ";
    private static final String FORM = "{P}";
    private static final String UNION = "UNION ALL";
    private static final String ORDER = " ORDER BY ";
    private static final Pattern VIEW = Pattern.compile("\\bFROM\\s+(?:sys\\.)?([\\w$]+)");

    SqlResource {
        lines = List.copyOf(lines);
    }

    /** A line of text and the release that it needs. */
    record Line(String text, Optional<OracleRelease> since) {
        boolean isIn(OracleRelease release) {
            return since.map(s -> !release.isBefore(s)).orElse(true);
        }

        /** The column that stands on it. */
        String column() {
            return text.replace(",", "").strip();
        }
    }

    static SqlResource of(String name) {
        return READ.computeIfAbsent(name, SqlResource::read);
    }

    private static SqlResource read(String name) {
        String text = load(name);
        Optional<OracleRelease> since = text.lines()
                .filter(l -> l.startsWith(STATEMENT))
                .map(l -> OracleRelease.parse(l.substring(STATEMENT.length()).strip()))
                .findFirst();
        List<Line> lines = text.lines()
                .filter(l -> !l.startsWith("--") && !l.isBlank())
                .map(SqlResource::line)
                .toList();
        return new SqlResource(name, since, lines);
    }

    private static Line line(String text) {
        int mark = text.indexOf(COLUMN);
        return mark < 0
                ? new Line(text, Optional.empty())
                : new Line(
                        text.substring(0, mark),
                        Optional.of(OracleRelease.parse(
                                text.substring(mark + COLUMN.length()).strip())));
    }

    private static String load(String name) {
        try (InputStream in = SqlResource.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException(name + ".sql is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isIn(OracleRelease release) {
        return since.map(s -> !release.isBefore(s)).orElse(true);
    }

    /** Its text for a release and the views {@code ALL} or {@code DBA}, with {@code :owner} for the owner. */
    String text(OracleRelease release, String views) {
        return lines.stream()
                .filter(l -> l.isIn(release))
                .map(Line::text)
                .collect(Collectors.joining("\n"))
                .replace(FORM, views);
    }

    /** The columns that the newest release brought of those that this one has; none when all have been there always. */
    List<Line> newest(OracleRelease release) {
        Optional<OracleRelease> newest = lines.stream()
                .filter(l -> l.isIn(release))
                .flatMap(l -> l.since().stream())
                .max(OracleRelease::compareTo);
        return lines.stream()
                .filter(l -> newest.isPresent() && l.since().equals(newest))
                .toList();
    }

    /** Whether it reads views that have a form for administrators and one for all. */
    boolean hasForms() {
        return lines.stream().anyMatch(l -> l.text().contains(FORM));
    }

    /** The views it reads, in their form {@code ALL} or {@code DBA}. */
    List<String> views(String form) {
        return viewsIn(
                lines.stream().map(Line::text).collect(Collectors.joining("\n")).replace(FORM, form));
    }

    /** The views that a statement reads, each once. */
    static List<String> viewsIn(String text) {
        return VIEW.matcher(text)
                .results()
                .map(m -> m.group(1).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The queries of a UNION ALL, each a statement by itself in the order of the whole; it alone where it has none. */
    List<SqlResource> parts() {
        List<Line> order =
                lines.stream().filter(l -> l.text().startsWith(ORDER)).toList();
        List<SqlResource> parts = new ArrayList<>();
        List<Line> part = new ArrayList<>();
        for (Line line : lines) {
            if (line.text().equals(UNION)) {
                part.addAll(order);
                parts.add(new SqlResource(name, since, part));
                part = new ArrayList<>();
            } else {
                part.add(line);
            }
        }
        parts.add(new SqlResource(name, since, part));
        return parts;
    }

    SqlResource without(List<Line> columns) {
        return new SqlResource(
                name, since, lines.stream().filter(l -> !columns.contains(l)).toList());
    }
}
