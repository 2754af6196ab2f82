package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.index;
import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleModel;
import java.util.List;

/** What the sample has not: keys of several columns, keys inside foreign keys, catch-all parents, odd names. */
final class Variations {
    private Variations() {}

    static OracleModel model() {
        return new OracleModel(
                List.of(
                        // two key columns, one of them in the foreign key; names that need quotes
                        table("Order")
                                .column("Region", "VARCHAR2(10)!")
                                .column("NO", "NUMBER(9)!")
                                .column("YEAR", "NUMBER(4)!")
                                .column("%RATE", "NUMBER(5,2)")
                                .primaryKey("ORDER_PK", "Region", "NO")
                                .unique("ORDER_NO_UK", "NO", "Region", "YEAR")
                                .range(
                                        "YEAR,Region",
                                        partition("A", 2020, "M"),
                                        partition("B", 2020, "MAXVALUE"),
                                        partition("C", "MAXVALUE", "MAXVALUE"))
                                .build(),
                        table("LINE")
                                .identity("ID", "NUMBER", "ALWAYS START WITH 100 INCREMENT BY 5")
                                .column("Region", "VARCHAR2(10)!")
                                .column("ORDER", "NUMBER!")
                                .column("YEAR", "NUMBER(4)")
                                .column("QTY", "NUMBER(6)!")
                                .column("PRICE", "NUMBER(10,2)!")
                                .virtual("TOTAL", "NUMBER", "\"QTY\"*\"PRICE\"")
                                .primaryKey("LINE_PK", "ID")
                                .foreignKey("LINE_ORDER_FK", "Region,ORDER", "Order", OnDelete.CASCADE)
                                .reference("LINE_ORDER_FK", partition("L1"), partition("L2"), partition("L3"))
                                .build(),
                        // the key is the referenced column: nothing is added
                        table("ACCOUNT")
                                .column("ID", "NUMBER(10)!")
                                .primaryKey("ACCOUNT_PK", "ID")
                                .range("ID", partition("LOW", 99.5), partition("HIGH", "MAXVALUE"))
                                .build(),
                        table("BOOKING")
                                .column("ID", "NUMBER(10)!")
                                .column("ACCOUNT_ID", "NUMBER(10)!")
                                .primaryKey("BOOKING_PK", "ID")
                                .foreignKey("BOOKING_FK", "ACCOUNT_ID", "ACCOUNT", OnDelete.NO_ACTION)
                                .reference("BOOKING_FK")
                                .build(),
                        // a list parent with DEFAULT: the child's DEFAULT is storage and landing at once
                        table("SHOP")
                                .column("ID", "NUMBER(10)!")
                                .column("LAND", "CHAR(2)!")
                                .primaryKey("SHOP_PK", "ID")
                                .list("LAND", partition("DE", "DE", "AT"), partition("REST", "DEFAULT"))
                                .build(),
                        table("STOCK")
                                .column("ID", "NUMBER(10)!")
                                .column("SHOP_ID", "NUMBER(10)!")
                                .primaryKey("STOCK_PK", "ID")
                                .foreignKey("STOCK_FK", "SHOP_ID", "SHOP", OnDelete.NO_ACTION)
                                .reference("STOCK_FK")
                                .build(),
                        // names a widened key and the parent of a foreign key from outside the chain
                        table("AUDIT_ROW")
                                .column("SHOP_ID", "NUMBER(10)")
                                .column("KIND", "VARCHAR2(1)")
                                .column("AT", "TIMESTAMP(9)")
                                .columnWithDefault("WHO", "VARCHAR2(30)", "USER")
                                .columnWithDefault("ODD", "VARCHAR2(30)", "SYS_CONTEXT('USERENV', 'HOST')")
                                .check("AUDIT_OK", "UPPER(kind) IN ('A', 'B') AND (at IS NOT NULL OR kind LIKE 'A%')")
                                .check("AUDIT_ODD", "REGEXP_LIKE(kind, 'x')")
                                .foreignKey("AUDIT_SHOP_FK", "SHOP_ID", "SHOP", OnDelete.SET_NULL)
                                .list("KIND", partition("A", "A", "NULL"), partition("B", "B"))
                                .build(),
                        // text range key, nullable, without MAXVALUE
                        table("NAMES")
                                .column("NAME", "VARCHAR2(20)")
                                .range("NAME", partition("A_M", "N"), partition("N_Z", new BoundValue.Text("[")))
                                .build(),
                        table("OLD").column("ID", "NUMBER").notConverted("HASH").build(),
                        table("OF_OLD")
                                .column("ID", "NUMBER!")
                                .column("OLD_ID", "NUMBER!")
                                .foreignKey("OF_OLD_FK", "OLD_ID", "OLD", OnDelete.NO_ACTION)
                                .reference("OF_OLD_FK")
                                .build(),
                        table("BESIDE_OLD")
                                .column("OLD_ID", "NUMBER(5)")
                                .foreignKey("BESIDE_OLD_FK", "OLD_ID", "OLD", OnDelete.NO_ACTION)
                                .build(),
                        table("PICTURE").column("P", "BFILE").build()),
                List.of(
                        index("STOCK_IX", "STOCK", "SHOP_ID", "ID"),
                        index("STOCK_IX2", "STOCK", "SHOP_ID", "ID"),
                        index("SHOP_PK", "SHOP", "ID"),
                        index("A_VERY_LONG_NAME_OF_AN_INDEX_THAT_GOES_ON_AND_ON_BEYOND_ALL_REASON", "SHOP", "LAND")),
                List.of(),
                List.of());
    }
}
