package dev.partbridge.report.dms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.report.Json;
import java.util.function.Consumer;

/**
 * {@code table-mappings.json} of a task: what is selected, in which order it is loaded, what it is called in PostgreSQL,
 * what is loaded by partition.
 */
final class TableMappings {
    private final DmsTask task;
    private final ArrayNode rules = Json.array();

    private TableMappings(DmsTask task) {
        this.task = task;
    }

    static String of(DmsTask task) {
        TableMappings mappings = new TableMappings(task);
        mappings.selections();
        new Renames(task.tables()).each(mappings::add);
        if (task.parallel()) {
            mappings.partitions();
        }
        ObjectNode root = Json.object();
        root.set("rules", mappings.rules);
        return Json.text(root);
    }

    /** Tables of a higher load-order are loaded first (user guide, Selection rules and actions). */
    private void selections() {
        int highest =
                task.tables().stream().mapToInt(t -> t.mapping().level()).max().orElse(0);
        for (DmsTable table : task.tables()) {
            add(rule -> {
                rule.put("rule-type", "selection");
                locator(rule, table);
                // not include: in that, an underscore matches any character
                rule.put("rule-action", "explicit");
                if (task.ordered()) {
                    rule.put(
                            "load-order",
                            String.valueOf(highest - table.mapping().level() + 1));
                }
            });
        }
    }

    private void partitions() {
        for (DmsTable table : task.tables()) {
            if (table.oracle().places() > 1) {
                String by = table.oracle().subpartitioning().isPresent() ? "subpartitions-auto" : "partitions-auto";
                add(rule -> {
                    rule.put("rule-type", "table-settings");
                    locator(rule, table);
                    rule.putObject("parallel-load").put("type", by);
                });
            }
        }
    }

    private static void locator(ObjectNode rule, DmsTable table) {
        rule.putObject("object-locator")
                .put("schema-name", table.schema().text())
                .put("table-name", table.oracle().name().name().text());
    }

    /** Numbers the rule; the type stays in front. */
    private void add(Consumer<ObjectNode> content) {
        ObjectNode rule = rules.addObject();
        String number = String.valueOf(rules.size());
        rule.put("rule-id", number).put("rule-name", number);
        content.accept(rule);
    }
}
