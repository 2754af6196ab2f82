package dev.partbridge.plan;

import dev.partbridge.convert.ChainLink;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.ddl.LeafBounds;
import dev.partbridge.postgres.ddl.RegistryDdl;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The queries of a bundle's {@code 90-validate.sql}: each only reads, and says in its first column what it is about. */
public final class ValidationSql {
    private ValidationSql() {}

    /** Without final semicolons, in the order of the tables. */
    public static List<String> of(Conversion conversion) {
        List<String> queries = new ArrayList<>();
        for (PgTable table : conversion.target().tables()) {
            queries.add(counts(table));
            table.layout().all().stream()
                    .filter(p -> p.role() == PgPartition.Role.LANDING)
                    .forEach(p -> queries.add(landing(table, p)));
        }
        conversion
                .target()
                .registries()
                .forEach(r -> queries.add("SELECT "
                        + PostgresSql.literal("keys in " + r.name() + " (expected 0 missing and 0 stale)")
                        + " AS what, c.* FROM (" + RegistryDdl.compare(r) + ") c"));
        for (TableMapping table : conversion.tables()) {
            table.chain().ifPresent(c -> {
                queries.add(bounds(conversion, table, c.join()));
                queries.add(orphans(table, c.join()));
                if (c.ownsKey()) {
                    // with the whole foreign key for its key, such a row is an orphan and no more
                    c.withoutKey().ifPresent(k -> queries.add(ownDrift(table, c, k)));
                } else {
                    queries.add(drift(table, c.join()));
                }
            });
        }
        return queries;
    }

    private static String counts(PgTable table) {
        String name = PostgresSql.quote(table.name());
        String what = PostgresSql.literal("rows of " + table.name());
        return table.layout() instanceof PgLayout.Plain
                ? "SELECT " + what + " AS what, count(*) AS rows\nFROM " + name
                : "SELECT " + what + " AS what, tableoid::regclass AS leaf, count(*) AS rows\nFROM " + name
                        + "\nGROUP BY tableoid\nORDER BY tableoid::regclass::text";
    }

    private static String landing(PgTable table, PgPartition landing) {
        return "SELECT " + PostgresSql.literal("rows in the landing partition of " + table.name() + " (expected 0)")
                // a landing that was dropped has none either
                + " AS what, count(*) AS rows\nFROM " + PostgresSql.quote(table.name())
                + "\nWHERE tableoid = to_regclass("
                + PostgresSql.literal(PostgresSql.quote(table.leaf(landing))) + ")";
    }

    /** Landings, which take no part, are left out; after one was dropped as well. */
    private static String bounds(Conversion conversion, TableMapping table, KeyLookup key) {
        String landings = Stream.of(table.postgres(), key.parent())
                .flatMap(t -> conversion.target().table(t).stream())
                .flatMap(t -> t.layout().all().stream().filter(p -> p.role() == PgPartition.Role.LANDING))
                .map(p -> ", " + PostgresSql.literal(p.name().text()))
                .collect(Collectors.joining());
        // SQL knows no empty list; the empty text is never a name
        String others = "WHERE relname NOT IN (''" + landings + ")";
        return "WITH RECURSIVE " + LeafBounds.members("parent_leaf", key.parent()) + ",\n"
                + LeafBounds.members("child_leaf", table.postgres()) + "\nSELECT "
                + PostgresSql.literal("partitions of " + table.postgres() + " and " + key.parent()
                        + " without a counterpart of the same bounds (expected 0)")
                + " AS what, count(*) AS partitions\nFROM (SELECT bound FROM parent_leaf " + others
                + ") p FULL JOIN (SELECT bound FROM child_leaf " + others
                + ") c ON c.bound = p.bound\nWHERE p.bound IS NULL OR c.bound IS NULL";
    }

    private static String orphans(TableMapping table, KeyLookup key) {
        return "SELECT "
                + PostgresSql.literal(
                        "rows of " + table.postgres() + " without a row in " + key.parent() + " (expected 0)")
                + " AS what, count(*) AS rows\nFROM " + PostgresSql.quote(table.postgres()) + " c\n"
                + "WHERE NOT " + parent(key);
    }

    /** Orphans that have a parent but for the partition key. */
    private static String ownDrift(TableMapping table, ChainLink link, KeyLookup withoutKey) {
        return "SELECT "
                + PostgresSql.literal("rows of " + table.postgres() + " without a row in "
                        + link.join().parent() + " but for the partition key (expected 0)")
                + " AS what, count(*) AS rows\nFROM " + PostgresSql.quote(table.postgres()) + " c\n"
                + "WHERE NOT " + parent(link.join()) + "\n  AND " + parent(withoutKey);
    }

    private static String parent(KeyLookup key) {
        return "EXISTS (SELECT FROM " + PostgresSql.quote(key.parent()) + " p WHERE "
                + equal(key.childColumns(), key.parentColumns()) + ")";
    }

    private static String drift(TableMapping table, KeyLookup key) {
        return "SELECT "
                + PostgresSql.literal("rows of " + table.postgres()
                        + " whose partition key is not that of their row in " + key.parent() + " (expected 0)")
                + " AS what, count(*) AS rows\nFROM " + PostgresSql.quote(table.postgres()) + " c\nJOIN "
                + PostgresSql.quote(key.parent()) + " p ON " + equal(key.childColumns(), key.parentColumns())
                + "\nWHERE NOT (" + equal(key.addedColumns(), key.parentKey()) + ")";
    }

    private static String equal(List<Identifier> child, List<Identifier> parent) {
        return IntStream.range(0, child.size())
                .mapToObj(i -> "c." + PostgresSql.quote(child.get(i)) + " = p." + PostgresSql.quote(parent.get(i)))
                .collect(Collectors.joining(" AND "));
    }
}
