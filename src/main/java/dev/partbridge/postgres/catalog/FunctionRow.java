package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.catalog.StructureQuery.Row;
import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row of structure-functions.sql. */
final class FunctionRow {
    private FunctionRow() {}

    static PgFunction function(Row row, List<Oddity> oddities) throws SQLException {
        QualifiedName name = row.qualified(1);
        ObjectId id = ObjectId.of(ObjectKind.FUNCTION, name);
        String language = row.text(5);
        row.optional(14)
                .ifPresent(definition ->
                        oddities.add(new Oddity(name, id, "is in " + language).of(definition.stripTrailing())));
        return new PgFunction(
                name,
                ServerText.parts(row.text(3)),
                row.optional(4).orElse(""),
                attributes(row),
                row.text(12),
                row.flag(13),
                id);
    }

    /** What differs from a plain PL/pgSQL function, in the words of CREATE FUNCTION. */
    private static String attributes(Row row) throws SQLException {
        List<String> words = new ArrayList<>();
        if (!row.text(5).equals("plpgsql")) {
            words.add("LANGUAGE " + row.text(5));
        }
        switch (row.text(6)) {
            case "i" -> words.add("IMMUTABLE");
            case "s" -> words.add("STABLE");
            default -> {}
        }
        if (row.flag(7)) {
            words.add("STRICT");
        }
        if (row.flag(8)) {
            words.add("SECURITY DEFINER");
        }
        switch (row.text(9)) {
            case "s" -> words.add("PARALLEL SAFE");
            case "r" -> words.add("PARALLEL RESTRICTED");
            default -> {}
        }
        if (row.flag(10)) {
            words.add("LEAKPROOF");
        }
        for (String setting : row.texts(11)) {
            int equals = setting.indexOf('=');
            words.add("SET " + setting.substring(0, equals) + " = " + setting.substring(equals + 1));
        }
        return String.join(" ", words);
    }
}
