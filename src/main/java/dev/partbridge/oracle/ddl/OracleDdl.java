package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.OracleSql;

/**
 * A model's objects as statements for Oracle, which give the same model when they are read again. What the model does not
 * hold is a comment. Names are always in double quotes, as DBMS_METADATA writes them.
 */
public final class OracleDdl {
    private OracleDdl() {}

    /** A table with its indexes and comments; each statement ends with a semicolon and a line end. */
    public static String table(OracleModel model, OracleTable table) {
        StringBuilder sql = new StringBuilder(new TableText(table).text()).append('\n');
        model.indexesOf(table.name()).forEach(i -> sql.append(index(i)));
        return sql.append(comments(table)).toString();
    }

    /** CREATE INDEX, or a comment where the model does not hold all of it. */
    public static String index(OracleIndex index) {
        return IndexText.of(index) + "\n";
    }

    /** COMMENT ON for the table and its columns; empty where none has one. */
    public static String comments(OracleTable table) {
        StringBuilder sql = new StringBuilder();
        String name = OracleSql.quote(table.name());
        table.comment().ifPresent(c -> comment(sql, "TABLE " + name, c));
        table.columns().forEach(column -> column.comment()
                .ifPresent(c -> comment(sql, "COLUMN " + name + "." + OracleSql.quote(column.name()), c)));
        return sql.toString();
    }

    private static void comment(StringBuilder sql, String object, String words) {
        sql.append("COMMENT ON ")
                .append(object)
                .append(" IS ")
                .append(Literals.text(words))
                .append(";\n");
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
