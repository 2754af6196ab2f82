package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleIndex.Locality;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** CREATE INDEX. */
final class CreateIndex implements StatementParser {
    /** Oracle's own column for the expression of a function-based index. */
    private static final Pattern HIDDEN = Pattern.compile("SYS_NC\\d+\\$");

    /** Reads the CREATE INDEX in the parentheses of USING INDEX, of which only the place is of use. */
    static IndexStorage readOver(TokenStream stream, ObjectId subject, Findings findings) {
        stream.expect("CREATE");
        boolean unique = stream.accept("UNIQUE");
        if (!stream.accept("INDEX")) {
            throw stream.error(unique ? "INDEX" : "UNIQUE INDEX or INDEX");
        }
        stream.qualifiedName("the index's name");
        stream.expect("ON");
        stream.qualifiedName("the table's name");
        if (stream.atName()) {
            stream.next();
        }
        stream.expect("(");
        do {
            new ExpressionReader(stream).read();
            if (!stream.accept("ASC")) {
                stream.accept("DESC");
            }
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
        Attributes attributes = new Attributes(stream, subject, findings, "NORMAL");
        attributes.read();
        return attributes.storage();
    }

    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        SourcePosition position = stream.position();
        stream.expect("CREATE");
        boolean unique = stream.accept("UNIQUE");
        String kind = stream.accept("BITMAP") ? "BITMAP" : stream.accept("MULTIVALUE") ? "MULTIVALUE" : "NORMAL";
        stream.expect("INDEX");
        stream.accept("IF", "NOT", "EXISTS");
        QualifiedName name = stream.qualifiedName("the index's name");
        stream.expect("ON");
        if (stream.accept("CLUSTER")) {
            model.skip("cluster index", name.toString(), position);
            return;
        }
        QualifiedName on = stream.qualifiedName("the table's name");
        if (stream.atName()) {
            stream.next();
        }
        List<OracleIndex.Part> parts = parts(stream);
        Optional<Identifier> hidden = parts.stream()
                .flatMap(p -> p.column().stream())
                .filter(c -> HIDDEN.matcher(c.text()).matches())
                .findFirst();
        Optional<TableDraft> table = model.known(on, stream.statement());
        if (table.isEmpty()) {
            return;
        }
        ObjectId id = ObjectId.index(table.get().name(), name.name());
        Attributes attributes = new Attributes(stream, id, model.findings(), kind);
        attributes.read();
        if (!stream.atEnd()) {
            throw stream.error("a clause or the end of the statement");
        }
        table.get().ddl(stream.statement());
        if (hidden.isPresent()) {
            model.findings()
                    .add(
                            "PB-SRC-044",
                            id,
                            position,
                            table.get().name() + ": index " + name.name() + " is left out: it is on the hidden column "
                                    + hidden.get() + ", whose expression the script does not tell");
            return;
        }
        model.add(new OracleIndex(
                name,
                table.get().name(),
                unique,
                attributes.kind,
                parts,
                attributes.locality,
                attributes.globalPartitioning,
                attributes.storage(),
                Optional.of(position)));
    }

    private static List<OracleIndex.Part> parts(TokenStream stream) {
        List<OracleIndex.Part> parts = new ArrayList<>();
        stream.expect("(");
        do {
            parts.add(part(stream));
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
        return parts;
    }

    private static OracleIndex.Part part(TokenStream stream) {
        int from = stream.mark();
        Optional<Identifier> column = Optional.empty();
        if (stream.atName()) {
            column = Optional.of(stream.name("a column"));
        }
        if (column.isEmpty() || !stream.atAny(",", ")", "ASC", "DESC")) {
            column = Optional.empty();
            stream.reset(from);
            while (!stream.atEnd() && !stream.atAny(",", ")", "ASC", "DESC")) {
                stream.skipOne();
            }
        }
        if (stream.mark() == from) {
            throw stream.error("a column or an expression");
        }
        String text = stream.text(from, stream.mark());
        boolean descending = stream.accept("DESC");
        if (!descending) {
            stream.accept("ASC");
        }
        return new OracleIndex.Part(column, column.isPresent() ? Optional.empty() : Optional.of(text), descending);
    }

    /** What follows the columns. */
    private static final class Attributes {
        private final TokenStream stream;
        private final ObjectId id;
        private final Findings findings;
        private String kind;
        private Locality locality = Locality.NONE;
        private Optional<String> globalPartitioning = Optional.empty();
        private Optional<Identifier> tablespace = Optional.empty();
        private final IndexPartitions partitions;

        Attributes(TokenStream stream, ObjectId id, Findings findings, String kind) {
            this.stream = stream;
            this.id = id;
            this.findings = findings;
            this.kind = kind;
            this.partitions = new IndexPartitions(stream, id, findings);
        }

        IndexStorage storage() {
            return new IndexStorage(tablespace, partitions.tablespaces(), locality == Locality.LOCAL);
        }

        void read() {
            while (!stream.atEnd() && !stream.at(")")) {
                if (stream.accept("LOCAL")) {
                    locality = Locality.LOCAL;
                    partitions.local();
                } else if (stream.at("GLOBAL", "PARTITION", "BY")) {
                    locality = Locality.GLOBAL;
                    globalPartitioning = Optional.of(partitions.global());
                } else if (TablespaceClause.at(stream)) {
                    tablespace = TablespaceClause.read(stream);
                } else if (stream.accept("REVERSE")) {
                    kind = "REVERSE";
                } else if (stream.accept("INDEXTYPE", "IS")) {
                    domain();
                } else if (stream.accept("FROM")) {
                    join();
                } else {
                    KnownClauses.INDEX.takeAny(
                            stream, id, findings, s -> s.atAny("LOCAL", "GLOBAL", "REVERSE", "INDEXTYPE"));
                }
            }
        }

        private void domain() {
            kind = "DOMAIN";
            QualifiedName type = stream.qualifiedName("the index type's name");
            StringBuilder parameters = new StringBuilder();
            if (stream.accept("PARAMETERS")) {
                int from = stream.mark();
                stream.skipParentheses();
                parameters.append(' ').append(stream.text(from, stream.mark()));
            }
            findings.add(
                    "PB-SRC-004",
                    id,
                    stream.statement().position(),
                    id.table() + ", index " + id.name().orElseThrow() + ": INDEXTYPE IS " + type + parameters
                            + " of the index is not carried over");
        }

        private void join() {
            kind = "BITMAP JOIN";
            int from = stream.mark();
            while (!stream.atEnd() && !stream.atAny("LOCAL", "TABLESPACE", "PCTFREE", "NOLOGGING", "PARALLEL")) {
                stream.skipOne();
            }
            findings.add(
                    "PB-SRC-004",
                    id,
                    stream.statement().position(),
                    id.table() + ": the join of the index, FROM " + stream.text(from, stream.mark())
                            + ", is not carried over");
        }
    }
}
