package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;

/**
 * A column whose type has no values that can be read as they are.
 *
 * @param reason with the type
 * @param cure what the user can do in Oracle
 */
public record Unreadable(Identifier column, String reason, String cure) {
    /** Those of a table, in its order; a virtual column is never read. */
    public static List<Unreadable> in(OracleTable table) {
        return in(table.columns());
    }

    static List<Unreadable> in(List<OracleColumn> columns) {
        return columns.stream()
                .filter(c -> c.virtualText().isEmpty())
                .filter(c -> ColumnReading.of(c.type(), TextReading.BY_DRIVER).isEmpty())
                .map(Unreadable::of)
                .toList();
    }

    private static Unreadable of(OracleColumn column) {
        String name = column.name().text();
        String cure =
                switch (column.type().name()) {
                    case "BFILE" ->
                        "the rows hold only the place of a file: add a column with DBMS_LOB.FILEGETNAME's text, or a BLOB filled"
                                + " by DBMS_LOB.LOADBLOBFROMFILE";
                    case "SDO_GEOMETRY", "MDSYS.SDO_GEOMETRY" ->
                        "add a BLOB column filled with SDO_UTIL.TO_WKBGEOMETRY(" + name + "), and one with its SRID";
                    case "ANYDATA", "ANYTYPE", "ANYDATASET" ->
                        "add a column of a plain type for each type that it holds, filled with its ACCESS functions";
                    case "REF" -> "add columns with the primary key of the object it points to";
                    case "VECTOR" -> "add a CLOB column filled with FROM_VECTOR(" + name + " RETURNING CLOB)";
                    case "UNDECLARED" -> "give the column a type";
                    default ->
                        "an object, collection or extension type: add plain columns with its attributes, or a CLOB with its"
                                + " XMLTYPE(" + name + ").getClobVal()";
                };
        return new Unreadable(
                column.name(),
                "values of type " + column.type() + " cannot be read",
                cure + ", and leave this one out");
    }

    @Override
    public String toString() {
        return column + ": " + reason + "; " + cure;
    }
}
