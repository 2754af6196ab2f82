package dev.partbridge.crash;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** SALE in six partitions, ITEM by reference to it, with keys, indexes and a foreign key; three items for each sale. */
record CrashSource(Path folder, int sales) {
    private static final int MONTHS = 6;
    private static final int ITEMS = 3;

    /** Writes scripts and data; the folder. */
    Path write() throws IOException {
        Files.createDirectories(folder);
        StringBuilder ddl = new StringBuilder("CREATE TABLE SALE (SALE_ID NUMBER(10) CONSTRAINT SALE_PK PRIMARY KEY,"
                + " D DATE NOT NULL, AMOUNT NUMBER(10,2), NOTE VARCHAR2(400))\nPARTITION BY RANGE (D) (\n");
        for (int month = 1; month <= MONTHS; month++) {
            ddl.append(String.format(
                    Locale.ROOT,
                    "  PARTITION P%d VALUES LESS THAN (DATE '2024-%02d-01')%s%n",
                    month,
                    month + 1,
                    month == MONTHS ? ");" : ","));
        }
        ddl.append("CREATE TABLE ITEM (ITEM_ID NUMBER(10) CONSTRAINT ITEM_PK PRIMARY KEY, SALE_ID NUMBER(10) NOT NULL,"
                + " NOTE VARCHAR2(400), CONSTRAINT ITEM_SALE_FK FOREIGN KEY (SALE_ID) REFERENCES SALE)\n"
                + "PARTITION BY REFERENCE (ITEM_SALE_FK);\n"
                + "CREATE INDEX SALE_AMOUNT ON SALE (AMOUNT) LOCAL;\n"
                + "CREATE INDEX ITEM_SALE ON ITEM (SALE_ID) LOCAL;\n");
        Files.writeString(folder.resolve("chain.sql"), ddl);
        try (BufferedWriter sale = Files.newBufferedWriter(folder.resolve("SALE.csv"));
                BufferedWriter item = Files.newBufferedWriter(folder.resolve("ITEM.csv"))) {
            sale.write("SALE_ID,D,AMOUNT,NOTE\n");
            item.write("ITEM_ID,SALE_ID,NOTE\n");
            for (int id = 1; id <= sales; id++) {
                sale.write(String.format(
                        Locale.ROOT,
                        "%d,2024-0%d-15 12:30:00,%d.%02d,note of sale %d%n",
                        id,
                        id % MONTHS + 1,
                        id % 9973,
                        id % 100,
                        id));
                for (int i = 0; i < ITEMS; i++) {
                    item.write(String.format(Locale.ROOT, "%d,%d,item %d of %d%n", id * ITEMS + i, id, i, id));
                }
            }
        }
        return folder;
    }
}
