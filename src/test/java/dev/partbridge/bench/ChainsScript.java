package dev.partbridge.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A script of many chains: a table by range of years, one by reference to it, one by reference to that, one beside. */
final class ChainsScript {
    private static final int PARTITIONS = 6;

    private ChainsScript() {}

    static Path write(Path folder, int chains) throws IOException {
        Path script = folder.resolve(chains + "chains.sql");
        String partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(p -> "PARTITION p" + p + " VALUES LESS THAN (DATE '202" + p + "-01-01')")
                .collect(Collectors.joining(", "));
        try (BufferedWriter out = Files.newBufferedWriter(script)) {
            for (int i = 0; i < chains; i++) {
                out.write(
                        """
                        CREATE TABLE s# (id NUMBER(9) CONSTRAINT s#_pk PRIMARY KEY, d DATE NOT NULL)
                          PARTITION BY RANGE (d) (@);
                        CREATE TABLE i# (id NUMBER(9) CONSTRAINT i#_pk PRIMARY KEY, sid NUMBER(9) NOT NULL,
                          CONSTRAINT i#_fk FOREIGN KEY (sid) REFERENCES s#) PARTITION BY REFERENCE (i#_fk);
                        CREATE TABLE d# (id NUMBER(9) CONSTRAINT d#_pk PRIMARY KEY, iid NUMBER(9) NOT NULL,
                          CONSTRAINT d#_fk FOREIGN KEY (iid) REFERENCES i#) PARTITION BY REFERENCE (d#_fk);
                        CREATE TABLE x# (id NUMBER(9) PRIMARY KEY, sid NUMBER(9) REFERENCES s#);
                        """
                                .replace("#", Integer.toString(i))
                                .replace("@", partitions));
            }
        }
        return script;
    }
}
