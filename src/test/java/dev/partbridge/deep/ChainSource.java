package dev.partbridge.deep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A generated source: SALE by month of 2024 and ITEM by reference to it, so many items for each sale. Rows are made wide
 * by a note.
 */
record ChainSource(Path folder, int sales, int itemsPerSale) {
    private static final int MONTHS = 12;

    /** Writes scripts and data. */
    ChainSource write(int noteLength) throws IOException {
        Files.createDirectories(folder);
        StringBuilder partitions = new StringBuilder();
        for (int month = 1; month <= MONTHS; month++) {
            String below = month == MONTHS ? "2025-01-01" : String.format(Locale.ROOT, "2024-%02d-01", month + 1);
            partitions.append(month == 1 ? "" : ",\n").append("  PARTITION P").append(month);
            partitions.append(" VALUES LESS THAN (DATE '").append(below).append("')");
        }
        Files.writeString(
                folder.resolve("chain.sql"),
                "CREATE TABLE SALE (SALE_ID NUMBER(10) CONSTRAINT SALE_PK PRIMARY KEY, D DATE NOT NULL,"
                        + " NOTE VARCHAR2(400))\nPARTITION BY RANGE (D) (\n" + partitions + ");\n"
                        + "CREATE TABLE ITEM (ITEM_ID NUMBER(10) CONSTRAINT ITEM_PK PRIMARY KEY, SALE_ID NUMBER(10) NOT NULL,"
                        + " NOTE VARCHAR2(400),\n CONSTRAINT ITEM_SALE_FK FOREIGN KEY (SALE_ID) REFERENCES SALE)\n"
                        + "PARTITION BY REFERENCE (ITEM_SALE_FK);\n");
        String note = "n".repeat(noteLength);
        try (BufferedWriter sale = Files.newBufferedWriter(folder.resolve("SALE.csv"), StandardCharsets.UTF_8);
                BufferedWriter item = Files.newBufferedWriter(folder.resolve("ITEM.csv"), StandardCharsets.UTF_8)) {
            sale.write("SALE_ID,D,NOTE\n");
            item.write("ITEM_ID,SALE_ID,NOTE\n");
            for (int id = 1; id <= sales; id++) {
                int month = id % MONTHS + 1;
                sale.write(id + (month < 10 ? ",2024-0" : ",2024-") + month + "-15 12:30:00," + note + "\n");
                for (int i = 0; i < itemsPerSale; i++) {
                    item.write((id * itemsPerSale + i) + "," + id + "," + note + "\n");
                }
            }
        }
        return this;
    }

    int rows() {
        return sales * (1 + itemsPerSale);
    }

    /** Rows and distinct keys of both tables, and items beside their sale: what {@link #counted} gives when all is in. */
    List<String> expected() {
        int items = sales * itemsPerSale;
        return List.of(sales + "|" + sales + "|" + items + "|" + items + "|" + items);
    }

    static String counted() {
        return "SELECT (SELECT count(*) FROM sale), (SELECT count(DISTINCT sale_id) FROM sale),"
                + " (SELECT count(*) FROM item), (SELECT count(DISTINCT item_id) FROM item),"
                + " (SELECT count(*) FROM item i JOIN sale s USING (sale_id, d)"
                + " WHERE i.tableoid::regclass::text = replace(s.tableoid::regclass::text, 'sale', 'item'))";
    }
}
