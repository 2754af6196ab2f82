package dev.partbridge.oracle.model;

import static dev.partbridge.oracle.model.TableOf.partition;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of assets/sample, written out by hand. */
public final class SampleTables {
    private SampleTables() {}

    public static OracleModel model() {
        return TableOf.model(countries(), customers(), sales(), items(), details(), person(), personList());
    }

    private static OracleTable countries() {
        return TableOf.name("COUNTRIES")
                .notNull("COUNTRY_CODE", OracleType.of("CHAR", 2))
                .notNull("NAME", chars(60))
                .column("LOCAL_NAME", chars(60))
                .build();
    }

    private static OracleTable customers() {
        return TableOf.name("CUSTOMERS")
                .notNull("CUST_ID", OracleType.of("NUMBER", 10, 0))
                .notNull("NAME", chars(100))
                .column("COUNTRY_CODE", OracleType.of("CHAR", 2))
                .column("CREDIT_LIMIT", OracleType.of("NUMBER", 12, 2))
                .column("SINCE", OracleType.of("DATE"))
                .column("MEMO", OracleType.of("CLOB"))
                .build();
    }

    private static OracleTable sales() {
        List<OraclePartition> months = new ArrayList<>();
        LocalDateTime month = LocalDateTime.of(2024, 1, 1, 0, 0);
        for (int i = 1; i <= 12; i++) {
            months.add(partition("P2024_" + (i < 10 ? "0" : "") + i, new BoundValue.Time(month.plusMonths(i))));
        }
        return TableOf.name("SALES")
                .notNull("SALE_ID", OracleType.of("NUMBER", 12, 0))
                .notNull("SALE_DATE", OracleType.of("DATE"))
                .column("CUST_ID", OracleType.of("NUMBER", 10, 0))
                .column("AMOUNT", OracleType.of("NUMBER", 12, 2))
                .column("STATUS", chars(10))
                .column("NOTE", chars(200))
                .range(List.of("SALE_DATE"), months)
                .build();
    }

    private static OracleTable items() {
        return TableOf.name("ITEMS")
                .notNull("ITEM_ID", OracleType.of("NUMBER", 12))
                .notNull("SALE_ID", OracleType.of("NUMBER", 12))
                .notNull("PRODUCT", chars(60))
                .notNull("QTY", OracleType.of("NUMBER", 8, 3))
                .column("PRICE", OracleType.of("NUMBER", 10, 2))
                .build();
    }

    private static OracleTable details() {
        return TableOf.name("ITEM_DETAILS")
                .notNull("DETAIL_ID", OracleType.of("NUMBER", 12))
                .notNull("ITEM_ID", OracleType.of("NUMBER", 12))
                .column("NOTE", OracleType.of("VARCHAR2", 400))
                .column("CHANGED_AT", OracleType.of("TIMESTAMP", 6))
                .build();
    }

    private static OracleTable person() {
        return people("PERSON")
                .range(
                        List.of("CREATE_DT"),
                        List.of(
                                partition("P1", new BoundValue.Time(LocalDateTime.of(2017, 1, 1, 0, 0))),
                                partition("P2", new BoundValue.Time(LocalDateTime.of(2018, 1, 1, 0, 0))),
                                partition("P3", new BoundValue.MaxValue())))
                .build();
    }

    private static OracleTable personList() {
        return people("PERSON_LIST")
                .list(
                        "GENDER",
                        List.of(
                                partition("M", new BoundValue.Text("M")),
                                partition("F", new BoundValue.Text("F")),
                                partition("O", new BoundValue.Default())))
                .build();
    }

    private static TableOf people(String name) {
        return TableOf.name(name)
                .notNull("ID", OracleType.of("NUMBER", 10))
                .column("NAME", OracleType.of("VARCHAR2", 50))
                .column("GENDER", OracleType.of("VARCHAR2", 1))
                .column("CREATE_DT", OracleType.of("DATE"));
    }

    private static OracleType chars(int length) {
        return new OracleType(
                "VARCHAR2", Optional.of(length), Optional.empty(), Optional.of(OracleType.LengthUnit.CHAR));
    }
}
