package dev.partbridge.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same findings in the two texts of one table, whose lines differ. */
class NamedLinesTest {
    private static final QualifiedName SALES = QualifiedName.of("APP", "SALES");
    private static final String OF_DATABASE =
            """
            CREATE TABLE "APP"."SALES"\s
               (\t"SALES" NUMBER(10,0),\s
            \t"SOLD" DATE,\s
            \t CONSTRAINT "SALES_PK" PRIMARY KEY ("SALES")
              USING INDEX  ENABLE
               )
              PARTITION BY RANGE ("SOLD")\s
             (PARTITION "P1"  VALUES LESS THAN (MAXVALUE) ) ;

            CREATE INDEX "APP"."SALES_IX" ON "APP"."SALES" ("SOLD") ;
            """;
    private static final String RENDERED =
            """
            CREATE TABLE "APP"."SALES" (
              "SALES" NUMBER(10),
              "SOLD" DATE,
              CONSTRAINT "SALES_PK" PRIMARY KEY ("SALES")
            )
            PARTITION BY RANGE ("SOLD") (
              PARTITION "P1" VALUES LESS THAN (MAXVALUE)
            );
            CREATE INDEX "APP"."SALES_IX" ON "APP"."SALES" ("SOLD");
            """;

    @Test
    void findsWhatAFindingIsAboutByItsName() {
        check(ObjectId.table(SALES), 0, 0);
        check(ObjectId.column(SALES, Identifier.of("SALES")), 1, 1);
        check(ObjectId.column(SALES, Identifier.of("SOLD")), 2, 2);
        check(ObjectId.constraint(SALES, Identifier.of("SALES_PK")), 3, 3);
        check(ObjectId.partition(SALES, Identifier.of("P1")), 7, 6);
        check(ObjectId.index(SALES, Identifier.of("SALES_IX")), 9, 8);
    }

    @Test
    void leadsToTheTableWhatIsNotWritten() {
        check(ObjectId.constraint(SALES, Identifier.of("SYS_C007")), 0, 0);
    }

    @Test
    void leavesOutWhatIsAboutAnotherTable() {
        assertThat(line(OF_DATABASE, ObjectId.table(QualifiedName.of("APP", "ITEMS"))))
                .isEmpty();
    }

    private static void check(ObjectId subject, int ofDatabase, int rendered) {
        assertThat(line(OF_DATABASE, subject)).contains(ofDatabase);
        assertThat(line(RENDERED, subject)).contains(rendered);
    }

    private static Optional<Integer> line(String shown, ObjectId subject) {
        return new NamedLines(shown, SALES)
                .lineOf(new Finding(
                        "PB-KEY-001", Severity.WARNING, subject, Optional.empty(), "It is so.", "Keep it."));
    }
}
