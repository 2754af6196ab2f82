package dev.partbridge.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A script as DBMS_METADATA prints it, with every storage clause: tables by range of months, a key and a local index. */
final class MetadataScript {
    private static final String STORAGE =
            """
              PCTFREE 10 PCTUSED 40 INITRANS 1 MAXTRANS 255
             NOCOMPRESS LOGGING
              STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS 1 MAXEXTENTS 2147483645
              PCTINCREASE 0 FREELISTS 1 FREELIST GROUPS 1
              BUFFER_POOL DEFAULT FLASH_CACHE DEFAULT CELL_FLASH_CACHE DEFAULT)
              TABLESPACE "USERS"\s""";

    private MetadataScript() {}

    static Path write(Path folder, int tables, int partitions) throws IOException {
        Path script = folder.resolve(tables + "x" + partitions + ".sql");
        try (BufferedWriter out = Files.newBufferedWriter(script)) {
            for (int table = 0; table < tables; table++) {
                table(out, String.format(Locale.ROOT, "T%05d", table), partitions);
            }
        }
        return script;
    }

    private static void table(BufferedWriter out, String name, int partitions) throws IOException {
        out.write("\n  CREATE TABLE \"APP\".\"" + name + "\" \n   (\t\"ID\" NUMBER(12,0) NOT NULL ENABLE, \n"
                + "\t\"SALE_DATE\" DATE NOT NULL ENABLE, \n\t\"CUSTOMER\" VARCHAR2(60 BYTE), \n"
                + "\t\"AMOUNT\" NUMBER(12,2) DEFAULT 0, \n\t\"NOTE\" VARCHAR2(400 CHAR), \n"
                + "\t CONSTRAINT \"" + name + "_PK\" PRIMARY KEY (\"ID\", \"SALE_DATE\")\n"
                + "  USING INDEX PCTFREE 10 INITRANS 2 MAXTRANS 255 COMPUTE STATISTICS \n"
                + "  TABLESPACE \"USERS\"  ENABLE\n   )" + STORAGE + "\n  PARTITION BY RANGE (\"SALE_DATE\") \n (");
        for (int month = 0; month < partitions; month++) {
            out.write((month == 0 ? "" : ",\n ") + "PARTITION \"" + partition(month)
                    + "\"  VALUES LESS THAN (TO_DATE(' " + first(month + 1)
                    + " 00:00:00', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')) SEGMENT CREATION IMMEDIATE \n"
                    + STORAGE);
        }
        out.write(") ;\n\n  CREATE INDEX \"APP\".\"" + name + "_I\" ON \"APP\".\"" + name + "\" (\"CUSTOMER\") \n"
                + "  PCTFREE 10 INITRANS 2 MAXTRANS 255 COMPUTE STATISTICS  LOCAL\n (");
        for (int month = 0; month < partitions; month++) {
            out.write((month == 0 ? "" : ",\n ") + "PARTITION \"" + partition(month) + "\"  TABLESPACE \"USERS\"");
        }
        out.write(") ;\n");
    }

    private static String partition(int month) {
        return "P" + first(month).substring(0, 7).replace("-", "");
    }

    private static String first(int month) {
        return String.format(Locale.ROOT, "%d-%02d-01", 2015 + month / 12, month % 12 + 1);
    }
}
