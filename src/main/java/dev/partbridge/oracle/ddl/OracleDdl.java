package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.OracleSql;
import java.util.ArrayList;
import java.util.List;

/**
 * A model's objects as statements for Oracle, which give the same model when they are read again. What the model does not
 * hold is a comment. Names are always in double quotes, as DBMS_METADATA writes them.
 */
public final class OracleDdl {
    private OracleDdl() {}

    /** A table with its indexes and comments; each statement ends with a semicolon and a line end. */
    public static String table(OracleModel model, OracleTable table) {
        List<String> statements = new ArrayList<>();
        statements.add(new TableText(table).text());
        for (OracleIndex index : model.indexesOf(table.name())) {
            statements.add(IndexText.of(index));
        }
        String name = OracleSql.quote(table.name());
        table.comment().ifPresent(c -> statements.add("COMMENT ON TABLE " + name + " IS " + Literals.text(c) + ";"));
        table.columns().forEach(c -> c.comment()
                .ifPresent(text -> statements.add("COMMENT ON COLUMN " + name + "." + OracleSql.quote(c.name()) + " IS "
                        + Literals.text(text) + ";")));
        return String.join("\n", statements) + "\n";
    }

    /** CREATE SEQUENCE; what is Oracle's default is left out. */
    public static String sequence(OracleSequence sequence) {
        StringBuilder sql = new StringBuilder("CREATE SEQUENCE ")
                .append(OracleSql.quote(sequence.name()))
                .append(" START WITH ")
                .append(sequence.start())
                .append(" INCREMENT BY ")
                .append(sequence.increment());
        sequence.minimum().ifPresent(m -> sql.append(" MINVALUE ").append(m));
        sequence.maximum().ifPresent(m -> sql.append(" MAXVALUE ").append(m));
        sql.append(sequence.cache() == 0 ? " NOCACHE" : " CACHE " + sequence.cache());
        return sql.append(sequence.cycle() ? " CYCLE" : "").append(";\n").toString();
    }
}
