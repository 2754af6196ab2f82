package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an index is divided: LOCAL as its table is, or GLOBAL PARTITION BY. */
final class IndexPartitions {
    private final TokenStream stream;
    private final ObjectId subject;
    private final Findings findings;
    private final List<Optional<Identifier>> tablespaces = new ArrayList<>();

    IndexPartitions(TokenStream stream, ObjectId subject, Findings findings) {
        this.stream = stream;
        this.subject = subject;
        this.findings = findings;
    }

    /** Those of the parts read so far, in order. */
    List<Optional<Identifier>> tablespaces() {
        return tablespaces;
    }

    /** What follows LOCAL: names and storage of the parts, which PostgreSQL names itself. */
    void local() {
        storeIn();
        if (stream.at("(")) {
            list("PARTITION", false, Optional.empty());
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
            list("PARTITION", range, Optional.empty());
        }
        return stream.text(from, stream.mark());
    }

    private void storeIn() {
        TablespaceClause.storeIn(stream).forEach(t -> tablespaces.add(Optional.of(t)));
    }

    /** @param above the tablespace of the part that these divide */
    private void list(String word, boolean bounds, Optional<Identifier> above) {
        stream.expect("(");
        do {
            stream.expect(word);
            if (stream.atName() && !stream.at("VALUES") && !withoutName()) {
                stream.next();
            }
            if (bounds) {
                bound();
            }
            attributes(above);
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
    }

    /** PARTITION TABLESPACE ts. */
    private boolean withoutName() {
        Token after = stream.peek(1);
        return TablespaceClause.at(stream)
                && ((after.kind() == Token.Kind.WORD && !after.is("VALUES")) || after.kind() == Token.Kind.QUOTED);
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

    private void attributes(Optional<Identifier> above) {
        Optional<Identifier> own = above;
        int before = tablespaces.size();
        while (!stream.atEnd() && !stream.atAny(",", ")")) {
            if (stream.at("(", "SUBPARTITION")) {
                list("SUBPARTITION", false, own);
            } else if (stream.at("STORE", "IN")) {
                storeIn();
            } else if (TablespaceClause.at(stream)) {
                own = TablespaceClause.read(stream);
            } else {
                KnownClauses.INDEX_PARTITION.takeAny(
                        stream, subject, findings, s -> s.atAny("PARTITION", "SUBPARTITION"));
            }
        }
        if (tablespaces.size() == before) {
            tablespaces.add(own);
        }
    }
}
