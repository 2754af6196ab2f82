package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import java.util.stream.Collectors;

/** What a registry of keys is filled and compared with. */
public final class RegistryDdl {
    private RegistryDdl() {}

    /** INSERT ... SELECT; the primary key is added behind it and fails if a key is there twice. */
    public static Ddl fill(PgRegistry registry) {
        String name = PostgresSql.quote(registry.name());
        return new Ddl(
                ObjectId.below(ObjectKind.STATEMENT, registry.name(), new Identifier("fill")),
                "INSERT INTO " + name + " (" + PostgresSql.list(registry.all()) + ")\n" + rows(registry),
                "DELETE FROM " + name);
    }

    /** The rows that the registry must hold, no more and no less. */
    public static String rows(PgRegistry registry) {
        String sql = "SELECT " + PostgresSql.list(registry.all()) + " FROM " + PostgresSql.quote(registry.of());
        return registry.nullable()
                ? sql + " WHERE "
                        + registry.columns().stream()
                                .map(c -> PostgresSql.quote(c) + " IS NOT NULL")
                                .collect(Collectors.joining(" AND "))
                : sql;
    }

    /** Counts rows of the registry, rows of the table that it lacks, and rows of it that the table lacks. */
    public static String compare(PgRegistry registry) {
        String held = "SELECT " + PostgresSql.list(registry.all()) + " FROM " + PostgresSql.quote(registry.name());
        return "SELECT (SELECT count(*) FROM " + PostgresSql.quote(registry.name()) + ") AS rows,\n"
                + "  (SELECT count(*) FROM (" + rows(registry) + " EXCEPT " + held + ") m) AS missing,\n"
                + "  (SELECT count(*) FROM (" + held + " EXCEPT " + rows(registry) + ") s) AS stale";
    }
}
