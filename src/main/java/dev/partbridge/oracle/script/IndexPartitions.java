package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;

/** How an index is divided: LOCAL as its table is, or GLOBAL PARTITION BY. */
final class IndexPartitions {
    private final TokenStream stream;
    private final ObjectId subject;
    private final Findings findings;

    IndexPartitions(TokenStream stream, ObjectId subject, Findings findings) {
        this.stream = stream;
        this.subject = subject;
        this.findings = findings;
    }

    /** What follows LOCAL: names and storage of the parts, which PostgreSQL names itself. */
    void local() {
        storeIn();
        if (stream.at("(")) {
            list("PARTITION", false);
        }
    }

    /** GLOBAL PARTITION BY RANGE or HASH, and its text. */
    String global() {
        int from = stream.mark();
        stream.expect("GLOBAL", "PARTITION", "BY");
        boolean range = stream.accept("RANGE");
        if (!range && !stream.accept("HASH")) {
            throw stream.error("RANGE or HASH");
        }
        stream.nameList("a column of the index");
        if (stream.accept("PARTITIONS")) {
            stream.integer("the number of partitions");
        }
        storeIn();
        if (stream.at("(")) {
            list("PARTITION", range);
        }
        return stream.text(from, stream.mark());
    }

    private void storeIn() {
        if (stream.accept("STORE", "IN")) {
            stream.nameList("a tablespace's name");
        }
    }

    private void list(String word, boolean bounds) {
        stream.expect("(");
        do {
            stream.expect(word);
            if (stream.atName() && !stream.at("VALUES")) {
                stream.next();
            }
            if (bounds) {
                bound();
            }
            attributes();
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
    }

    private void bound() {
        stream.expect("VALUES", "LESS", "THAN", "(");
        do {
            new ExpressionReader(stream).read();
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
    }

    private void attributes() {
        while (!stream.atEnd() && !stream.atAny(",", ")")) {
            if (stream.at("(", "SUBPARTITION")) {
                list("SUBPARTITION", false);
            } else if (stream.at("STORE", "IN")) {
                storeIn();
            } else {
                KnownClauses.INDEX_PARTITION.takeAny(
                        stream, subject, findings, s -> s.atAny("PARTITION", "SUBPARTITION"));
            }
        }
    }
}
