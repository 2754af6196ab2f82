package dev.partbridge.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sales in twelve months and five items for each, with keys, an index and a foreign key. */
final class ChainFiles {
    static final int SALES = 100_000;
    static final int ITEMS = 5 * SALES;

    private static final String BOUNDS = IntStream.rangeClosed(1, 12)
            .mapToObj(m -> String.format(
                    Locale.ROOT,
                    "PARTITION p%02d VALUES LESS THAN (DATE '%d-%02d-01')",
                    m,
                    m < 12 ? 2024 : 2025,
                    m % 12 + 1))
            .collect(Collectors.joining(", ", "(", ")"));

    /** Items by reference, whose rows have not the partition key. */
    static final String BY_REFERENCE = "CREATE TABLE sales (sale_id NUMBER(10) CONSTRAINT sales_pk PRIMARY KEY,"
            + " sold DATE NOT NULL, amount NUMBER(10,2)) PARTITION BY RANGE (sold) " + BOUNDS + ";\n"
            + "CREATE TABLE items (item_id NUMBER(10) CONSTRAINT items_pk PRIMARY KEY, sale_id NUMBER(10) NOT NULL,"
            + " note VARCHAR2(40), CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales)"
            + " PARTITION BY REFERENCE (items_fk);\nCREATE INDEX items_sale ON items (sale_id) LOCAL;\n";

    /** The same with the key in the items, as the target has them in the end. */
    static final String WITH_KEY = "CREATE TABLE sales (sale_id NUMBER(10), sold DATE NOT NULL, amount NUMBER(10,2),"
            + " CONSTRAINT sales_pk PRIMARY KEY (sale_id, sold)) PARTITION BY RANGE (sold) " + BOUNDS + ";\n"
            + "CREATE TABLE items (item_id NUMBER(10), sale_id NUMBER(10) NOT NULL, note VARCHAR2(40),"
            + " sold DATE NOT NULL, CONSTRAINT items_pk PRIMARY KEY (item_id, sold),"
            + " CONSTRAINT items_fk FOREIGN KEY (sale_id, sold) REFERENCES sales (sale_id, sold))"
            + " PARTITION BY RANGE (sold) " + BOUNDS + ";\nCREATE INDEX items_sale ON items (sale_id) LOCAL;\n";

    private ChainFiles() {}

    /** A scripts' folder with this DDL alone. */
    static Path structure(Path folder, String ddl) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ddl.sql"), ddl);
        return folder;
    }

    /** The sales, with or without the line of names. */
    static void sales(Path file, boolean head) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head ? "SALE_ID,SOLD,AMOUNT\n" : "");
            for (int id = 1; id <= SALES; id++) {
                out.write(id + "," + sold(id) + "," + id % 5_000 + ".25\n");
            }
        }
    }

    /** So many of the items. */
    static void items(Path file, boolean head, boolean key, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(head ? (key ? "ITEM_ID,SALE_ID,NOTE,SOLD\n" : "ITEM_ID,SALE_ID,NOTE\n") : "");
            for (int id = 1; id <= rows; id++) {
                int sale = 1 + id % SALES;
                out.write(id + "," + sale + ",note of item no " + id + (key ? "," + sold(sale) : "") + "\n");
            }
        }
    }

    private static String sold(int sale) {
        return String.format(Locale.ROOT, "2024-%02d-15 12:30:00", 1 + sale % 12);
    }
}
