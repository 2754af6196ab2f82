package dev.partbridge.plan.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.SalesChain;
import dev.partbridge.diff.Part;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class OraclePartsTest {
    private static final OracleModel MODEL = SalesChain.model();

    @Test
    void readsWhatTheDatabaseWrites() {
        assertThat(
                        found(
                                "SALES",
                                """

                          CREATE TABLE "SALES"\s
                           (\t"SALE_ID" NUMBER(12,0) NOT NULL ENABLE,\s
                        \t"SALE_DATE" DATE,\s
                        \t"STATUS" VARCHAR2(10) DEFAULT 'N,(',\s
                        \t CONSTRAINT "SALES_PK" PRIMARY KEY ("SALE_ID")
                          USING INDEX PCTFREE 10  ENABLE,\s
                        \t SUPPLEMENTAL LOG GROUP "G" ("SALE_ID") ALWAYS
                           ) PCTFREE 10 PCTUSED 40\s
                          STORAGE(BUFFER_POOL DEFAULT)
                          PARTITION BY RANGE ("SALE_DATE")\s
                          SUBPARTITION BY LIST ("STATUS")\s
                          SUBPARTITION TEMPLATE (\s
                            SUBPARTITION "A" VALUES ( 'A' ))\s
                         (PARTITION "P1"  VALUES LESS THAN (TO_DATE(' 2024-02-01', 'SYYYY-MM-DD'))\s
                          TABLESPACE "T"\s
                         ( SUBPARTITION "P1_A"  VALUES ('A')
                          NOCOMPRESS ,\s
                          SUBPARTITION "P1_B"  VALUES (DEFAULT) ) ,\s
                         PARTITION "P2"  VALUES LESS THAN (MAXVALUE) )  ENABLE ROW MOVEMENT ;

                          CREATE UNIQUE INDEX "APP"."SALES_IX" ON "APP"."SALES" ("SALE_DATE")\s
                          LOCAL ;

                        COMMENT ON TABLE "SALES" IS 'it''s; one';
                        COMMENT ON COLUMN "SALES"."STATUS" IS q'[that's]';
                        """))
                .containsExactly(
                        "1-2 FRAME [table:SALES]",
                        "2-3 COLUMN [column:SALES#SALE_ID]",
                        "3-4 COLUMN [column:SALES#SALE_DATE]",
                        "4-5 COLUMN [column:SALES#STATUS]",
                        "5-7 OTHER [constraint:SALES#SALES_PK]",
                        "10-14 FRAME [statement:SALES#partition by]",
                        "14-16 PARTITION [partition:SALES/P1]",
                        "16-18 PARTITION [partition:SALES/P1/P1_A]",
                        "18-19 PARTITION [partition:SALES/P1/P1_B]",
                        "19-20 PARTITION [partition:SALES/P2]",
                        "21-23 OTHER [index:SALES#SALES_IX]",
                        "24-25 COMMENT [comment:SALES]",
                        "25-26 COMMENT [comment:SALES#STATUS]");
    }

    @Test
    void readsScripts() {
        assertThat(
                        found(
                                "SALES",
                                """
                        -- the head
                        create table app.sales ( -- (
                          sale_id number primary key,
                          sale_date date not null /* , nothing
                          else */, "lower" char(1),
                          constraint sales_status_ck check (status in ('NEW', 'PAID'))
                        ) partition by range (sale_date) (
                          partition p1 values less than (date '2024-02-01')
                        );
                        alter table app.sales add (constraint sales_fk foreign key (cust_id) references customers);
                        alter table app.sales add partition p2
                          values less than (maxvalue);
                        """))
                .containsExactly(
                        "1-2 FRAME [table:SALES]",
                        "2-3 COLUMN [column:SALES#SALE_ID]",
                        "3-4 COLUMN [column:SALES#SALE_DATE]",
                        "4-5 COLUMN [column:SALES#lower]",
                        "5-6 OTHER [constraint:SALES#SALES_STATUS_CK]",
                        "6-7 FRAME [statement:SALES#partition by]",
                        "7-8 PARTITION [partition:SALES/P1]",
                        "9-10 OTHER [constraint:SALES#SALES_FK]",
                        "10-12 PARTITION [partition:SALES/P2]");
    }

    @Test
    void leavesAloneWhatItDoesNotKnow() {
        for (String text : List.of(
                "",
                ";;",
                "create",
                "create table",
                "create table t",
                "create table t (",
                "create table t (a",
                "/*",
                "q'",
                "alter table t add",
                "comment on",
                "create index",
                "create table t (a) partition by",
                "x (((",
                ")))",
                "create table t (a int) partition by range (a) (partition",
                "comment on column t.a is")) {
            assertThat(OracleParts.of(text, table("SALES"))).isNotNull();
        }
    }

    @Test
    void knowsTheOriginOfEachStatement() {
        Conversion conversion = Converter.convert(MODEL, ConvertOptions.defaults());
        ReviewText text = ReviewText.of(conversion, QualifiedName.of("ITEMS"));
        assertThat(PostgresParts.of(text.text(), text.anchors(), conversion, QualifiedName.of("ITEMS")).stream()
                        .limit(14)
                        .map(p -> told(p) + " of " + p.under()))
                .containsExactly(
                        "0-1 FRAME [table:ITEMS] of []",
                        "1-2 COLUMN [column:ITEMS#ITEM_ID] of [table:ITEMS]",
                        "2-3 COLUMN [column:ITEMS#SALE_ID] of [table:ITEMS]",
                        "3-4 COLUMN [column:ITEMS#PRODUCT] of [table:ITEMS]",
                        "4-5 COLUMN [column:ITEMS#QTY] of [table:ITEMS]",
                        "5-6 COLUMN [] of [table:ITEMS]",
                        "6-7 OTHER [constraint:ITEMS#ITEMS_QTY_CK] of [table:ITEMS]",
                        "7-8 FRAME [statement:ITEMS#partition by] of [table:ITEMS]",
                        "9-11 PARTITION [partition:ITEMS/P2024_01] of [statement:ITEMS#partition by]",
                        "11-13 PARTITION [partition:ITEMS/P2024_02] of [statement:ITEMS#partition by]",
                        "13-15 PARTITION [partition:ITEMS/P2024_03] of [statement:ITEMS#partition by]",
                        "15-18 PARTITION [] of [statement:ITEMS#partition by]",
                        "19-20 OTHER [constraint:ITEMS#ITEMS_PK] of [table:ITEMS]",
                        "21-22 OTHER [index:ITEMS#ITEMS_SALE_IX] of [table:ITEMS]");
    }

    private static List<String> found(String table, String text) {
        return OracleParts.of(text, table(table)).stream()
                .map(OraclePartsTest::told)
                .toList();
    }

    private static OracleTable table(String name) {
        return MODEL.table(QualifiedName.of(name)).orElseThrow();
    }

    private static String told(Part part) {
        return part.from() + "-" + part.to() + " " + part.role() + " " + part.ids();
    }
}
