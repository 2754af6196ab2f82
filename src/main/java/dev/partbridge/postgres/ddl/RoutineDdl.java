package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;

/** Functions and triggers. Their undo passes over what a procedure of a chain has dropped before. */
public final class RoutineDdl {
    private RoutineDdl() {}

    /** CREATE FUNCTION and, where it is not for everybody, REVOKE. */
    public static List<Ddl> function(PgFunction function) {
        String signature = PostgresSql.quote(function.name()) + "(" + String.join(", ", function.arguments()) + ")";
        boolean procedure = function.returns().isEmpty();
        String word = procedure ? "PROCEDURE" : "FUNCTION";
        List<Ddl> all = new ArrayList<>();
        all.add(new Ddl(
                ObjectId.of(ObjectKind.FUNCTION, function.name()),
                "CREATE " + word + " " + signature
                        + (procedure ? "" : " RETURNS " + function.returns()) + "\nLANGUAGE plpgsql"
                        + (function.attributes().isEmpty() ? "" : " " + function.attributes()) + " AS "
                        + PostgresSql.dollarQuoted(function.body()),
                "DROP " + word + " IF EXISTS " + signature));
        if (function.ownerOnly()) {
            all.add(new Ddl(
                    ObjectId.below(ObjectKind.FUNCTION, function.name(), new Identifier("execute")),
                    "REVOKE EXECUTE ON " + word + " " + signature + " FROM PUBLIC",
                    ""));
        }
        return all;
    }

    /**
     * CREATE TRIGGER and, where asked, ENABLE ALWAYS. EXECUTE PROCEDURE, not FUNCTION: one text for all majors.
     */
    public static List<Ddl> trigger(PgTrigger trigger) {
        String table = PostgresSql.quote(trigger.table());
        String name = PostgresSql.quote(trigger.name());
        List<Ddl> all = new ArrayList<>();
        all.add(new Ddl(
                ObjectId.below(ObjectKind.TRIGGER, trigger.table(), trigger.name()),
                "CREATE TRIGGER " + name + " " + trigger.timing() + " ON " + table + "\n  FOR EACH "
                        // rows are not looked at by TRUNCATE
                        + (trigger.timing().endsWith("TRUNCATE") ? "STATEMENT" : "ROW")
                        + trigger.whenSql().map(w -> " WHEN (" + w + ")").orElse("") + "\n  EXECUTE PROCEDURE "
                        + PostgresSql.quote(trigger.function()) + "()",
                "DROP TRIGGER IF EXISTS " + name + " ON " + table));
        if (trigger.always()) {
            all.add(new Ddl(
                    ObjectId.below(
                            ObjectKind.STATEMENT, trigger.table(), new Identifier("enable always " + trigger.name())),
                    "ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER " + name,
                    ""));
        }
        return all;
    }
}
