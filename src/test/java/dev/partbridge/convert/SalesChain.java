package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.index;
import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;

import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.sql.QualifiedName;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The tables of conversion.md: SALES, ITEMS by reference, ITEM_DETAILS by reference; PERSON twice; CUSTOMERS. */
public final class SalesChain {
    private SalesChain() {}

    public static OracleModel model() {
        return new OracleModel(
                List.of(
                        table("ITEM_DETAILS")
                                .column("DETAIL_ID", "NUMBER(12,0)!")
                                .column("ITEM_ID", "NUMBER(12,0)!")
                                .column("NOTE", "VARCHAR2(400)")
                                .columnWithDefault("CHANGED_AT", "TIMESTAMP(6)", "systimestamp")
                                .primaryKey("ITEM_DETAILS_PK", "DETAIL_ID")
                                .foreignKey("DETAILS_ITEMS_FK", "ITEM_ID", "ITEMS", OnDelete.CASCADE)
                                .reference("DETAILS_ITEMS_FK")
                                .build(),
                        table("SALES")
                                .column("SALE_ID", "NUMBER(12,0)!")
                                .column("SALE_DATE", "DATE!")
                                .column("CUST_ID", "NUMBER(10,0)")
                                .columnWithDefault("STATUS", "VARCHAR2(10)", "'NEW'")
                                .check("SALES_STATUS_CK", "status IN ('NEW', 'PAID')")
                                .primaryKey("SALES_PK", "SALE_ID")
                                .foreignKey("SALES_CUSTOMERS_FK", "CUST_ID", "CUSTOMERS", OnDelete.NO_ACTION)
                                .range(
                                        "SALE_DATE",
                                        partition("P2024_01", "2024-02-01"),
                                        partition("P2024_02", "2024-03-01"),
                                        partition("P2024_03", "2024-04-01"))
                                .comment("One row per sale; the sale's month is its partition")
                                .build(),
                        table("ITEMS")
                                .column("ITEM_ID", "NUMBER(12)!")
                                .column("SALE_ID", "NUMBER(12)!")
                                .column("PRODUCT", "VARCHAR2(60)!")
                                .columnWithDefault("QTY", "NUMBER(8,3)!", "1")
                                .check("ITEMS_QTY_CK", "qty <> 0")
                                .primaryKey("ITEMS_PK", "ITEM_ID")
                                .foreignKey("ITEMS_SALES_FK", "SALE_ID", "SALES", OnDelete.NO_ACTION)
                                .reference("ITEMS_SALES_FK")
                                .build(),
                        table("CUSTOMERS")
                                .column("CUST_ID", "NUMBER(10)!")
                                .column("NAME", "VARCHAR2(100)!")
                                .primaryKey("CUSTOMERS_PK", "CUST_ID")
                                .build(),
                        table("PERSON")
                                .column("ID", "NUMBER(10)!")
                                .column("NAME", "VARCHAR2(50)")
                                .column("GENDER", "VARCHAR2(1)")
                                .columnWithDefault("CREATE_DT", "DATE", "SYSDATE")
                                .primaryKey("PERSON_PK", "ID")
                                .range(
                                        "CREATE_DT",
                                        partition("P1", "2017-01-01"),
                                        partition("P2", "2018-01-01"),
                                        partition("P3", "MAXVALUE"))
                                .build(),
                        table("PERSON_LIST")
                                .column("ID", "NUMBER(10)!")
                                .column("NAME", "VARCHAR2(50)")
                                .column("GENDER", "VARCHAR2(1)")
                                .columnWithDefault("CREATE_DT", "DATE", "SYSDATE")
                                .primaryKey("PERSON_LIST_PK", "ID")
                                .list("GENDER", partition("M", "M"), partition("F", "F"), partition("O", "DEFAULT"))
                                .build()),
                List.of(
                        index("SALES_CUST_IX", "SALES", "CUST_ID"),
                        index("ITEMS_SALE_IX", "ITEMS", "SALE_ID"),
                        index("PERSON_NAME_IX", "PERSON", "NAME")),
                List.of(new OracleSequence(
                        QualifiedName.of("SALES_SEQ"),
                        BigInteger.valueOf(10001),
                        BigInteger.ONE,
                        Optional.of(BigInteger.ONE),
                        Optional.of(BigInteger.valueOf(999_999_999_999L)),
                        20,
                        false,
                        Optional.empty())),
                List.of());
    }
}
