package dev.partbridge.report.dms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.partbridge.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What DMS would make of a file of table mappings, as its user guide describes it; it is stricter where that says nothing. */
final class DmsRules {
    private final List<JsonNode> rules = new ArrayList<>();

    DmsRules(String mappings) {
        try {
            Json.parse(mappings.getBytes(StandardCharsets.UTF_8)).path("rules").forEach(rules::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The selected tables, {@code SCHEMA.TABLE}, in the order of their loads; those of the same order as they stand. */
    List<String> selected() {
        return rules.stream()
                .filter(r -> r.path("rule-type").asText().equals("selection"))
                .sorted(Comparator.comparing(
                        (JsonNode r) -> -r.path("load-order").asInt(0)))
                .map(r -> text(r, "schema-name") + "." + text(r, "table-name"))
                .toList();
    }

    /** The schema's name in the target. */
    String schema(String schema) {
        return renamed(schema, one("schema", schema, "", ""));
    }

    /** The table's name in the target. */
    String table(String schema, String table) {
        return renamed(table, one("table", schema, table, ""));
    }

    /** The column's name in the target; absent for one that is removed. */
    Optional<String> column(String schema, String table, String column) {
        Optional<JsonNode> rule = one("column", schema, table, column);
        return rule.isPresent() && rule.get().path("rule-action").asText().equals("remove-column")
                ? Optional.empty()
                : Optional.of(renamed(column, rule));
    }

    /** How a table is loaded in parallel. */
    Optional<String> parallel(String schema, String table) {
        return rules.stream()
                .filter(r -> r.path("rule-type").asText().equals("table-settings"))
                .filter(r -> text(r, "schema-name").equals(schema)
                        && text(r, "table-name").equals(table))
                .map(r -> r.path("parallel-load").path("type").asText())
                .findFirst();
    }

    private Optional<JsonNode> one(String target, String schema, String table, String column) {
        List<JsonNode> found = rules.stream()
                .filter(r -> r.path("rule-target").asText().equals(target))
                .filter(r -> like(text(r, "schema-name"), schema)
                        && (table.isEmpty() || like(text(r, "table-name"), table))
                        && (column.isEmpty() || like(text(r, "column-name"), column)))
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException(
                    found.size() + " rules for " + schema + "." + table + "." + column + ": " + found);
        }
        return found.stream().findFirst();
    }

    private static String renamed(String name, Optional<JsonNode> rule) {
        if (rule.isEmpty()) {
            return name;
        }
        return switch (rule.get().path("rule-action").asText()) {
            case "convert-lowercase" -> name.toLowerCase(Locale.ROOT);
            case "rename" -> rule.get().path("value").asText();
            default -> throw new IllegalStateException(rule.get().toString());
        };
    }

    private static String text(JsonNode rule, String member) {
        return rule.path("object-locator").path(member).asText();
    }

    private static boolean like(String pattern, String name) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("[_]", i)) {
                regex.append('_');
                i += 2;
            } else if (pattern.charAt(i) == '_') {
                regex.append('.');
            } else if (pattern.charAt(i) == '%') {
                regex.append(".*");
            } else {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i))));
            }
        }
        return name.matches(regex.toString());
    }
}
