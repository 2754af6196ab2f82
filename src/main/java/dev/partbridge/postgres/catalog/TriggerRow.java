package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.catalog.StructureQuery.Row;
import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row of structure-triggers.sql. */
final class TriggerRow {
    /** Bits of pg_trigger.tgtype (pg_trigger.h). */
    private static final int ROW = 1;

    private static final int BEFORE = 2;
    private static final int INSERT = 4;
    private static final int DELETE = 8;
    private static final int UPDATE = 16;
    private static final int TRUNCATE = 32;
    private static final int INSTEAD = 64;
    private static final String WHEN = " WHEN ";

    private TriggerRow() {}

    static PgTrigger trigger(Row row, QualifiedName relation, List<Oddity> oddities) throws SQLException {
        Identifier name = row.name(2);
        String definition = row.text(9);
        ObjectId id = ObjectId.below(ObjectKind.TRIGGER, relation, name);
        String enabled = row.text(8);
        String alter = "ALTER TABLE " + PostgresSql.quote(relation);
        if (enabled.equals("D")) {
            oddities.add(new Oddity(relation, id, "is disabled")
                    .behind(alter + " DISABLE TRIGGER " + PostgresSql.quote(name)));
        } else if (enabled.equals("R")) {
            oddities.add(new Oddity(relation, id, "fires for replication alone")
                    .behind(alter + " ENABLE REPLICA TRIGGER " + PostgresSql.quote(name)));
        }
        row.optional(10).ifPresent(more -> oddities.add(new Oddity(relation, id, more).of(definition)));
        return new PgTrigger(
                name,
                relation,
                timing((int) row.number(3), row.names(4)),
                row.optional(5).map(TriggerRow::when),
                row.qualified(6),
                enabled.equals("A"),
                id);
    }

    private static String timing(int type, List<Identifier> columns) {
        List<String> events = new ArrayList<>();
        if (has(type, INSERT)) {
            events.add("INSERT");
        }
        if (has(type, DELETE)) {
            events.add("DELETE");
        }
        if (has(type, UPDATE)) {
            events.add("UPDATE" + (columns.isEmpty() ? "" : " OF " + PostgresSql.list(columns)));
        }
        if (has(type, TRUNCATE)) {
            events.add("TRUNCATE");
        }
        String when = has(type, BEFORE) ? "BEFORE" : has(type, INSTEAD) ? "INSTEAD OF" : "AFTER";
        // for each row is what the model means, but for TRUNCATE, which is no matter of rows
        boolean usual = has(type, ROW) || events.equals(List.of("TRUNCATE"));
        return when + " " + String.join(" OR ", events) + (usual ? "" : " FOR EACH STATEMENT");
    }

    private static boolean has(int type, int bit) {
        return (type & bit) != 0;
    }

    /** Between the parentheses behind WHEN; the first one outside quotes is the clause's. */
    private static String when(String definition) {
        int open = ServerText.indexOf(definition, WHEN, 0) + WHEN.length();
        return definition.substring(open + 1, ServerText.close(definition, open) - 1);
    }
}
