package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.notNull;
import static dev.partbridge.oracle.rows.TestTables.table;
import static dev.partbridge.oracle.rows.TestTables.virtual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChunkQueryTest {
    private static final ReadPoint AT = new ReadPoint.AsOfScn(123);
    private static final OracleTable SALES =
            table("SALES", notNull("ID", OracleType.of("NUMBER", 10)), column("Sale Date", OracleType.of("DATE")));
    private static final RowidRange RANGE = new RowidRange("AAASdqAAEAAAAAAAAA", "AAASdqAAEAAAAInH//");

    @Test
    void wholeTableAtPresent() {
        ChunkQuery query = ChunkQuery.of(new RowRequest(SALES, RowPart.whole(), ReadPoint.CURRENT));
        assertThat(query)
                .isEqualTo(new ChunkQuery(
                        "APP.SALES",
                        """
                        SELECT t."ID", t."Sale Date", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."SALES" t""",
                        List.of(),
                        List.of(
                                new SelectedColumn(
                                        Identifier.of("ID"),
                                        OracleType.of("NUMBER", 10),
                                        ColumnReading.NUMBER,
                                        true,
                                        1,
                                        1,
                                        false),
                                new SelectedColumn(
                                        Identifier.of("Sale Date"),
                                        OracleType.of("DATE"),
                                        ColumnReading.DATE,
                                        false,
                                        2,
                                        1,
                                        false)),
                        OptionalInt.of(3)));
    }

    @Test
    void partitionAtScnWithRangeAndCondition() {
        RowRequest request = new RowRequest(
                SALES,
                RowPart.within(RowPart.partition(Identifier.of("p 1")), RANGE),
                RowConditions.own(new RowFilter("ID > 5 OR ID IS NULL")),
                AT,
                Optional.empty(),
                TextReading.BY_DRIVER);
        ChunkQuery query = ChunkQuery.of(request);
        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT t."ID", t."Sale Date", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."SALES" PARTITION ("p 1") AS OF SCN ? t
                        WHERE t.ROWID BETWEEN CHARTOROWID(?) AND CHARTOROWID(?) AND (ID > 5 OR ID IS NULL)""");
        assertThat(query.binds()).isEqualTo(List.of(123L, RANGE.low(), RANGE.high()));
        assertThat(query.source()).isEqualTo("APP.SALES partition p 1 from AAASdqAAEAAAAAAAAA to AAASdqAAEAAAAInH//");
    }

    @Test
    void subpartition() {
        ChunkQuery query = ChunkQuery.of(new RowRequest(SALES, RowPart.subpartition(Identifier.of("SP")), AT));
        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT t."ID", t."Sale Date", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."SALES" SUBPARTITION ("SP") AS OF SCN ? t""");
        assertThat(query.binds()).isEqualTo(List.of(123L));
    }

    @Test
    void longFirstMadeTextsAndNoVirtualColumn() {
        OracleTable odd = table(
                OracleTable.Organization.INDEX,
                "ODD",
                column("A", OracleType.of("VARCHAR2", 10)),
                virtual("V", OracleType.of("NUMBER"), "A || 1"),
                column("L", OracleType.of("LONG")),
                column("X", OracleType.of("XMLTYPE")),
                column("J", OracleType.of("JSON")),
                column("B", OracleType.of("BOOLEAN")));
        ChunkQuery query = ChunkQuery.of(new RowRequest(odd, RowPart.whole(), ReadPoint.CURRENT));
        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT t."L", t."A", XMLSERIALIZE(CONTENT t."X" AS CLOB), JSON_SERIALIZE(t."J" RETURNING CLOB), TO_CHAR(t."B")
                        FROM "APP"."ODD" t""");
        assertThat(query.rowid()).isEmpty();
        assertThat(query.columns().stream().map(c -> c.name() + " " + c.first()).toList())
                .isEqualTo(List.of("A 2", "L 1", "X 3", "J 4", "B 5"));
    }

    @Test
    void keyFromTheLastAncestorKeepsOrphans() {
        RowRequest request = new RowRequest(
                SALES,
                RowPart.partition(Identifier.of("P")),
                RowConditions.NONE,
                AT,
                Optional.of(join()),
                TextReading.BY_DRIVER);
        ChunkQuery query = ChunkQuery.of(request);
        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT t."ID", t."Sale Date", p2."Sale Date", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."SALES" PARTITION ("P") AS OF SCN ? t
                        LEFT JOIN "APP"."ITEMS" AS OF SCN ? p1 ON p1."A" = t."ID" AND p1."B" = t."Sale Date"
                        LEFT JOIN "APP"."ORDERS" SUBPARTITION ("S") AS OF SCN ? p2 ON p2."O" = p1."O\"""");
        assertThat(query.binds()).isEqualTo(List.of(123L, 123L, 123L));
        assertThat(query.columns().get(2))
                .isEqualTo(new SelectedColumn(
                        Identifier.of("ORDER_DATE"), OracleType.of("DATE"), ColumnReading.DATE, false, 3, 1, true));
    }

    @Test
    void conditionBesideAncestorsSeesTheTableAlone() {
        RowRequest request = new RowRequest(
                SALES,
                RowPart.within(RowPart.whole(), RANGE),
                RowConditions.own(new RowFilter("ID > 5")),
                AT,
                Optional.of(join()),
                TextReading.BY_DRIVER);
        ChunkQuery query = ChunkQuery.of(request);
        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT t."ID", t."Sale Date", p2."Sale Date", t."the row's rowid"
                        FROM (SELECT t."ID", t."Sale Date", ROWIDTOCHAR(t.ROWID) AS "the row's rowid" FROM "APP"."SALES" AS OF SCN ? t WHERE t.ROWID BETWEEN CHARTOROWID(?) AND CHARTOROWID(?) AND (ID > 5)) t
                        LEFT JOIN "APP"."ITEMS" AS OF SCN ? p1 ON p1."A" = t."ID" AND p1."B" = t."Sale Date"
                        LEFT JOIN "APP"."ORDERS" SUBPARTITION ("S") AS OF SCN ? p2 ON p2."O" = p1."O\"""");
        assertThat(query.binds()).isEqualTo(List.of(123L, RANGE.low(), RANGE.high(), 123L, 123L));
    }

    /** A bare name of an ancestor's condition is the ancestor's, though the table and other ancestors may have it too. */
    @Test
    void conditionOfAnAncestorSeesTheAncestorAlone() {
        RowConditions rows = new RowConditions(
                Optional.of(new RowFilter("ID > 5 OR ID < 2")),
                List.of(
                        new RowConditions.Ancestor(join().steps().get(0), Optional.empty()),
                        new RowConditions.Ancestor(join().steps().get(1), Optional.of(new RowFilter("ID = 7")))));
        RowRequest request = new RowRequest(
                SALES, RowPart.within(RowPart.whole(), RANGE), rows, AT, Optional.empty(), TextReading.BY_DRIVER);
        ChunkQuery query = ChunkQuery.of(request);
        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT t."ID", t."Sale Date", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."SALES" AS OF SCN ? t
                        WHERE t.ROWID BETWEEN CHARTOROWID(?) AND CHARTOROWID(?) AND (ID > 5 OR ID < 2) AND \
                        EXISTS (SELECT 1 FROM "APP"."ITEMS" AS OF SCN ? a1 \
                        JOIN (SELECT t."O" FROM "APP"."ORDERS" SUBPARTITION ("S") AS OF SCN ? t WHERE (ID = 7)) a2 \
                        ON a2."O" = a1."O" WHERE a1."A" = t."ID" AND a1."B" = t."Sale Date")""");
        assertThat(query.binds()).isEqualTo(List.of(123L, RANGE.low(), RANGE.high(), 123L, 123L));
    }

    @Test
    void rowsOfAnAncestorBesideTheKeyFromIt() {
        RowConditions rows = new RowConditions(
                Optional.empty(),
                List.of(new RowConditions.Ancestor(join().steps().get(0), Optional.of(new RowFilter("C IS NULL")))));
        ChunkQuery query = ChunkQuery.of(
                new RowRequest(SALES, RowPart.whole(), rows, AT, Optional.of(join()), TextReading.BY_DRIVER));
        assertThat(query.sql())
                .isEqualTo(
                        """
                        SELECT t."ID", t."Sale Date", p2."Sale Date", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."SALES" AS OF SCN ? t
                        LEFT JOIN "APP"."ITEMS" AS OF SCN ? p1 ON p1."A" = t."ID" AND p1."B" = t."Sale Date"
                        LEFT JOIN "APP"."ORDERS" SUBPARTITION ("S") AS OF SCN ? p2 ON p2."O" = p1."O"
                        WHERE EXISTS (SELECT 1 FROM \
                        (SELECT t."A", t."B" FROM "APP"."ITEMS" AS OF SCN ? t WHERE (C IS NULL)) a1 \
                        WHERE a1."A" = t."ID" AND a1."B" = t."Sale Date")""");
        assertThat(query.binds()).isEqualTo(List.of(123L, 123L, 123L, 123L));
    }

    private static ParentJoin join() {
        return new ParentJoin(
                List.of(
                        new ParentJoin.Step(
                                QualifiedName.of("APP", "ITEMS"),
                                List.of(Identifier.of("ID"), Identifier.of("Sale Date")),
                                List.of(Identifier.of("A"), Identifier.of("B"))),
                        new ParentJoin.Step(
                                QualifiedName.of("APP", "ORDERS"),
                                List.of(Identifier.of("O")),
                                List.of(Identifier.of("O")),
                                RowPart.subpartition(Identifier.of("S")))),
                List.of(new ParentJoin.KeyColumn(
                        notNull("Sale Date", OracleType.of("DATE")), Identifier.of("ORDER_DATE"))));
    }

    @Test
    void textsAsBytesInPiecesOfRaw() {
        OracleTable texts = table(
                "TEXTS",
                column("A", OracleType.of("CHAR", 10)),
                column("B", OracleType.of("VARCHAR2", 4000)),
                column("C", OracleType.of("NVARCHAR2", 10)),
                column("D", OracleType.of("NUMBER")));
        assertThat(asBytes(texts, true).sql())
                .isEqualTo(
                        """
                        SELECT UTL_RAW.CAST_TO_RAW(t."A"), UTL_RAW.CAST_TO_RAW(SUBSTRB(t."B", 1, 2000)), UTL_RAW.CAST_TO_RAW(SUBSTRB(t."B", 2001, 2000)), t."C", t."D", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."TEXTS" t""");
        assertThat(asBytes(texts, true).columns().stream()
                        .map(c -> c.name() + " " + c.first() + " " + c.pieces())
                        .toList())
                .isEqualTo(List.of("A 1 1", "B 2 2", "C 4 1", "D 5 1"));
        assertThat(asBytes(texts, false).sql())
                .isEqualTo(
                        """
                        SELECT UTL_RAW.CAST_TO_RAW(t."A"), UTL_RAW.CAST_TO_RAW(t."B"), t."C", t."D", ROWIDTOCHAR(t.ROWID)
                        FROM "APP"."TEXTS" t""");
    }

    private static ChunkQuery asBytes(OracleTable table, boolean oneByte) {
        TextReading reading = new TextReading.AsBytes(Charset.forName("windows-1252"), oneByte);
        return ChunkQuery.of(new RowRequest(
                table, RowPart.whole(), RowConditions.NONE, ReadPoint.CURRENT, Optional.empty(), reading));
    }

    @Test
    void unreadableTypesAreRefusedByNameWithTheCure() {
        OracleTable files = table(
                "FILES",
                column("F", OracleType.of("BFILE")),
                column("ID", OracleType.of("NUMBER")),
                column("ADDR", OracleType.of("ADDRESS_T")));
        assertThatThrownBy(() -> ChunkQuery.of(new RowRequest(files, RowPart.whole(), AT)))
                .hasMessage(
                        "APP.FILES: F: values of type BFILE cannot be read; the rows hold only the place of a file: add"
                                + " a column with DBMS_LOB.FILEGETNAME's text, or a BLOB filled by DBMS_LOB.LOADBLOBFROMFILE, and"
                                + " leave this one out; ADDR: values of type ADDRESS_T cannot be read; an object, collection or"
                                + " extension type: add plain columns with its attributes, or a CLOB with its"
                                + " XMLTYPE(ADDR).getClobVal(), and leave this one out");
        assertThat(Unreadable.in(files).stream().map(u -> u.column().text()).toList())
                .isEqualTo(List.of("F", "ADDR"));
    }
}
