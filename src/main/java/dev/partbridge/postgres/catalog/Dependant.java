package dev.partbridge.postgres.catalog;

import java.util.Locale;
import java.util.Set;

/**
 * What depends on an object, so that this one is not dropped without it.
 *
 * @param object its kind and name, such as {@code view public.sales_by_day}
 * @param on what it depends on, such as {@code table public.sales}
 * @param cure a statement after which it no longer does
 */
public record Dependant(String object, String on, String cure) {
    /** DROP takes them by their kind and the name that the catalog gives them, such as {@code trigger t on a.b}. */
    private static final Set<String> DROPPED = Set.of(
            "view",
            "materialized view",
            "function",
            "procedure",
            "aggregate",
            "trigger",
            "rule",
            "policy",
            "index",
            "sequence",
            "type");

    /**
     * As the catalog identifies it.
     *
     * @param table whose part it is, and empty where it is none
     * @param part its name there
     */
    static Dependant of(String type, String identity, String on, String table, String part) {
        return new Dependant(type + " " + identity, on, cure(type, identity, on, "ALTER TABLE " + table, part));
    }

    private static String cure(String type, String identity, String on, String alter, String part) {
        return switch (type) {
            case "table constraint" -> alter + " DROP CONSTRAINT " + part;
            case "default value" -> alter + " ALTER COLUMN " + part + " DROP DEFAULT";
            case "table column" -> alter + " DROP COLUMN " + part;
            // a child by inheritance
            case "table" -> "ALTER TABLE " + identity + " NO INHERIT " + on.replaceFirst("^table ", "");
            default -> DROPPED.contains(type) ? "DROP " + type.toUpperCase(Locale.ROOT) + " " + identity : "drop it";
        };
    }

    /** {@code view public.sales_by_day depends on table public.sales: DROP VIEW public.sales_by_day}. */
    @Override
    public String toString() {
        return object + " depends on " + on + ": " + cure;
    }
}
