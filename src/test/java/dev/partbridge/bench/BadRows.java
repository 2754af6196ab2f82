package dev.partbridge.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A million rows, of which some are bad in twelve ways, spread over the whole file. */
final class BadRows {
    static final int ROWS = 1_000_000;
    static final int BAD = 1_000;

    private static final String DDL =
            """
            CREATE TABLE t (id NUMBER(9) NOT NULL, d DATE NOT NULL, amount NUMBER(8,2) CONSTRAINT t_amount CHECK (amount >= 0),
              note VARCHAR2(40)) PARTITION BY RANGE (d) (
              PARTITION p1 VALUES LESS THAN (DATE '2024-07-01'), PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            """;

    /**
     * A way to be bad.
     *
     * @param row what stands in the file, {@code %d} for the id; octets as characters
     */
    private record Kind(String sqlState, String reason, String row) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("22P02", "is not a number", "%d,2024-03-01 00:00:00,12x,n"),
            new Kind("22003", "is too large for NUMBER(8,2)", "%d,2024-03-01 00:00:00,1234567.5,n"),
            new Kind(
                    "22001",
                    "has 41 characters where VARCHAR2(40) holds 40",
                    "%d,2024-03-01 00:00:00,1," + "n".repeat(41)),
            new Kind("22021", "NUL", "%d,2024-03-01 00:00:00,1,a\0b"),
            new Kind("22021", "is not part of a UTF-8 character", "%d,2024-03-01 00:00:00,1,a\u00ffb"),
            new Kind("22007", "is not of the form", "%d,March 2024,1,n"),
            new Kind("22008", "is not in the calendar", "%d,2024-02-30 00:00:00,1,n"),
            new Kind("23514", "no partition of T takes the row", "%d,2031-01-01 00:00:00,1,n"),
            new Kind("23502", "is NOT NULL but the field is empty", "%d,,1,n"),
            new Kind("22P04", "3 fields where 4 are expected", "%d,2024-03-01 00:00:00,1"),
            new Kind("22P04", "text follows a closing quote", "%d,2024-03-01 00:00:00,1,\"a\"b"),
            new Kind("23514", "t_amount", "%d,2024-03-01 00:00:00,-1,n"));

    private BadRows() {}

    /** Writes the scripts' folder, with bad rows or without. */
    static Path write(Path folder, boolean bad) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ddl.sql"), DDL);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("T.csv")), 1 << 16)) {
            out.write("ID,D,AMOUNT,NOTE\n".getBytes(StandardCharsets.US_ASCII));
            for (int id = 0; id < ROWS; id++) {
                boolean now = bad && id % (ROWS / BAD) == 500;
                String row = now
                        ? String.format(
                                Locale.ROOT,
                                KINDS.get(id / (ROWS / BAD) % KINDS.size()).row(),
                                id)
                        : id + ",2024-0" + (1 + id % 9) + "-11 10:20:30," + id % 100_000 + ".25,note of row no " + id;
                out.write((row + "\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return folder;
    }

    /** How many rejects there must be of each code and reason. */
    static Map<String, Long> expected() {
        Map<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < BAD; i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            expected.merge(kind.sqlState() + " " + kind.reason(), 1L, Long::sum);
        }
        return expected;
    }

    /** The code and reason that a reject has; the whole reason where it has none that is known. */
    static String kind(String sqlState, String reason) {
        return KINDS.stream()
                .filter(k -> k.sqlState().equals(sqlState) && reason.contains(k.reason()))
                .map(k -> k.sqlState() + " " + k.reason())
                .findFirst()
                .orElse(sqlState + " " + reason);
    }
}
