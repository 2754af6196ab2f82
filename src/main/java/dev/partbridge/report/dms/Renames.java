package dev.partbridge.report.dms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The transformation rules: Oracle's names, which are in upper case, become those of the conversion. DMS takes one rule
 * for a schema and one for a table.
 */
final class Renames {
    private final List<DmsTable> tables;

    Renames(List<DmsTable> tables) {
        this.tables = tables;
    }

    /** Schemas, then tables, then columns. */
    void each(Consumer<Consumer<ObjectNode>> add) {
        Map<Identifier, Identifier> schemas = new LinkedHashMap<>();
        tables.forEach(t -> schemas.put(t.schema(), t.postgres().name().schema().orElseThrow()));
        schemas.forEach((oracle, postgres) -> {
            if (!oracle.equals(postgres)) {
                add.accept(rule -> {
                    start(rule, "schema").put("schema-name", NameLimits.pattern(oracle, List.copyOf(schemas.keySet())));
                    change(rule, oracle, postgres);
                });
            }
        });
        for (DmsTable table : tables) {
            Identifier oracle = table.oracle().name().name();
            Identifier postgres = table.postgres().name().name();
            if (!oracle.equals(postgres)) {
                add.accept(rule -> {
                    locate(start(rule, "table"), table);
                    change(rule, oracle, postgres);
                });
            }
        }
        tables.forEach(t -> columns(t, add));
    }

    private void columns(DmsTable table, Consumer<Consumer<ObjectNode>> add) {
        if (table.leftOut().isEmpty() && table.columns().stream().allMatch(c -> lowered(c.oracle(), c.postgres()))) {
            add.accept(rule -> {
                locate(start(rule, "column"), table).put("column-name", "%");
                rule.put("rule-action", "convert-lowercase");
            });
            return;
        }
        // one rule for each column, so that no two of them concern the same one
        List<Identifier> all =
                table.oracle().columns().stream().map(OracleColumn::name).toList();
        for (Identifier column : all) {
            Optional<ColumnMapping> kept = table.column(column);
            if (kept.isEmpty() || !kept.get().postgres().equals(column)) {
                add.accept(rule -> {
                    locate(start(rule, "column"), table).put("column-name", NameLimits.pattern(column, all));
                    kept.ifPresentOrElse(
                            k -> change(rule, column, k.postgres()), () -> rule.put("rule-action", "remove-column"));
                });
            }
        }
    }

    private static ObjectNode start(ObjectNode rule, String target) {
        return rule.put("rule-type", "transformation")
                .put("rule-target", target)
                .putObject("object-locator");
    }

    private ObjectNode locate(ObjectNode locator, DmsTable table) {
        return locator.put(
                        "schema-name",
                        NameLimits.pattern(
                                table.schema(),
                                tables.stream().map(DmsTable::schema).toList()))
                .put(
                        "table-name",
                        NameLimits.pattern(
                                table.oracle().name().name(),
                                tables.stream()
                                        .filter(t -> t.schema().equals(table.schema()))
                                        .map(t -> t.oracle().name().name())
                                        .toList()));
    }

    private static void change(ObjectNode rule, Identifier oracle, Identifier postgres) {
        if (lowered(oracle, postgres)) {
            rule.put("rule-action", "convert-lowercase");
        } else {
            rule.put("rule-action", "rename").put("value", postgres.text());
        }
    }

    /** What DMS makes of letters beyond ASCII is not documented: those names are written out. */
    private static boolean lowered(Identifier oracle, Identifier postgres) {
        String text = oracle.text();
        return text.chars().allMatch(c -> c < 128)
                && text.toLowerCase(Locale.ROOT).equals(postgres.text());
    }
}
