package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a schema holds beside relational tables, and which tables are something else: the views ALL_OBJECTS, ALL_MVIEWS,
 * ALL_MVIEW_LOGS, ALL_EXTERNAL_TABLES and ALL_OBJECT_TABLES.
 */
final class ObjectReader implements RowReader {
    private static final Set<String> CODE = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "PACKAGE", "TYPE");

    private final Map<String, Set<Identifier>> others = new LinkedHashMap<>();
    private final Set<Identifier> materializedViews = new LinkedHashSet<>();
    private final Set<Identifier> containers = new LinkedHashSet<>();
    private final Set<Identifier> logs = new LinkedHashSet<>();
    private final Set<Identifier> external = new LinkedHashSet<>();
    private final Map<Identifier, String> objectTables = new LinkedHashMap<>();

    @Override
    public void row(Row row) {
        String kind = row.needed("KIND");
        Identifier name = row.neededName("NAME");
        switch (kind) {
            case "MATERIALIZED VIEW" -> {
                materializedViews.add(name);
                row.name("OTHER_NAME").ifPresent(containers::add);
            }
            case "MATERIALIZED VIEW LOG" -> logs.add(name);
            case "EXTERNAL TABLE" -> external.add(name);
            case "OBJECT TABLE" ->
                objectTables.put(
                        name,
                        row.text("OTHER_OWNER").map(o -> o + ".").orElse("")
                                + row.text("OTHER_NAME").orElse("?"));
            default -> others.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(name);
        }
    }

    /** Views, code, synonyms and the like, by Oracle's word for their kind. */
    Map<String, Set<Identifier>> others() {
        return others;
    }

    Set<Identifier> materializedViews() {
        return materializedViews;
    }

    /** The tables that keep the rows of materialised views; mostly of the same names. */
    Set<Identifier> containers() {
        return containers;
    }

    Set<Identifier> materializedViewLogs() {
        return logs;
    }

    Set<Identifier> externalTables() {
        return external;
    }

    /** Tables of an object type, XMLTYPE among them, with the type's name. */
    Map<Identifier, String> objectTables() {
        return objectTables;
    }

    /** The resources that tell of the code there is. */
    Set<String> code() {
        Set<String> resources = new LinkedHashSet<>();
        if (others.keySet().stream().anyMatch(CODE::contains)) {
            resources.add(CodeReader.UNITS);
        }
        if (others.containsKey("VIEW")) {
            resources.add(CodeReader.VIEWS);
        }
        if (!materializedViews.isEmpty()) {
            resources.add(CodeReader.MATERIALIZED_VIEWS);
        }
        return resources;
    }
}
