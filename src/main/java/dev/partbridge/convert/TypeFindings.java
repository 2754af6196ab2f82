package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what the types of a table's columns lose or gain; one finding for all columns that have the same. */
final class TypeFindings {
    private static final String BECAME = " became ";

    private static final Set<String> LARGE = Set.of("CLOB", "NCLOB", "BLOB", "LONG", "LONG RAW");

    private final OracleTable table;
    private final Findings findings;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();

    TypeFindings(OracleTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** For a column of its type. */
    void add(OracleColumn column, String type, boolean madeWhole, boolean offsetKept) {
        String oracle = column.type().name();
        if (TypeTable.cutsFraction(column.type())) {
            one("PB-TYPE-002", column, "is " + column.type() + "; PostgreSQL rounds to 6 fractional digits.");
        }
        if (oracle.equals("DATE")) {
            boolean day = type.equals("date");
            note(
                    day ? "PB-TYPE-025" : "PB-TYPE-003",
                    column,
                    day
                            ? "became date; the load refuses rows with a time of day, and PostgreSQL cuts it off values that"
                                    + " are written later, by defaults too"
                            : "became timestamp(0)");
        }
        if (madeWhole && column.identityText().isPresent()) {
            findings.add(
                    "PB-TYPE-004",
                    ObjectId.column(table.name(), column.name()),
                    column.position(),
                    "Identity column " + column.name() + " of " + table.name() + " is " + column.type()
                            + "; it became bigint.");
        } else if (madeWhole) {
            one("PB-TYPE-023", column, "is " + column.type() + "; it became bigint.");
        }
        if (oracle.equals("TIMESTAMP WITH TIME ZONE")) {
            note(
                    offsetKept ? "PB-TYPE-021" : "PB-TYPE-020",
                    column,
                    offsetKept
                            ? "keeps its offset in a column of its own"
                            : "keeps the moment, but not the offset it was told with");
        }
        if (type.equals("double precision") && (oracle.equals("NUMBER") || oracle.equals("FLOAT"))) {
            note("PB-TYPE-024", column, "became double precision; values of more digits are refused");
        }
        if (type.startsWith("varchar") && (oracle.equals("CHAR") || oracle.equals("NCHAR"))) {
            note("PB-TYPE-026", column, "became varchar without the blanks at the end");
        }
        if (type.equals("uuid")) {
            note("PB-TYPE-027", column, "became uuid; rows whose value has not 16 bytes are refused");
        }
        if (LARGE.contains(oracle)) {
            note("PB-TYPE-028", column, "may hold at most 1 GB, and less in text form");
        }
        if (oracle.equals("ROWID") || oracle.equals("UROWID")) {
            one("PB-TYPE-029", column, "is " + column.type() + ", the place of a row in Oracle; it became text.");
        }
        if (oracle.equals("JSON")) {
            note("PB-TYPE-030", column, "became jsonb, which keeps no order of members");
        }
        boolean kept =
                type.equals("text") && TypeTable.convert(column.type(), 18).isEmpty();
        if (kept) {
            one("PB-TYPE-022", column, "is " + column.type() + "; it is kept as text.");
        }
        if (column.invisible()) {
            note("PB-TYPE-031", column, "is invisible in Oracle; PostgreSQL shows it, behind all others");
        }
    }

    /** A foreign key gave the column its parent's type: what was to be told of its own is no longer so. */
    void otherType(Identifier column) {
        columns.forEach((key, names) -> {
            if (key.contains(BECAME)) {
                names.remove(column.text());
            }
        });
        columns.values().removeIf(List::isEmpty);
    }

    /** Adds what was gathered. */
    void tell() {
        columns.forEach((key, names) -> findings.add(
                key.substring(0, key.indexOf(' ')),
                ObjectId.table(table.name()),
                table.position(),
                (key.startsWith("PB-TYPE-003") ? "DATE carries a time of day: " : "") + String.join(", ", names)
                        + " of " + table.name() + " " + messages.get(key) + "."));
    }

    private void note(String code, OracleColumn column, String what) {
        String key = code + " " + what;
        columns.computeIfAbsent(key, k -> new ArrayList<>()).add(column.name().text());
        messages.put(key, what);
    }

    private void one(String code, OracleColumn column, String what) {
        Identifier name = column.name();
        findings.add(
                code,
                ObjectId.column(table.name(), name),
                column.position(),
                "Column " + name + " of " + table.name() + " " + what);
    }
}
