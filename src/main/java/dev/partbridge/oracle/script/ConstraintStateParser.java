package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.Optional;

/** The states after a constraint; of the index that USING INDEX describes only its place is kept. */
final class ConstraintStateParser {
    private final TokenStream stream;
    private final ObjectId subject;
    private final Findings findings;
    private boolean enabled = true;
    private boolean validated = true;
    private boolean deferrable;
    private boolean deferred;
    private Optional<IndexStorage> index = Optional.empty();

    ConstraintStateParser(TokenStream stream, ObjectId subject, Findings findings) {
        this.stream = stream;
        this.subject = subject;
        this.findings = findings;
    }

    /** For a constraint that is there: what is not said stays. */
    ConstraintStateParser(TokenStream stream, ObjectId subject, Findings findings, State old) {
        this(stream, subject, findings);
        enabled = old.enabled();
        validated = old.validated();
        deferrable = old.deferrable();
        deferred = old.initiallyDeferred();
        index = old.index();
    }

    State read() {
        boolean more = true;
        while (more) {
            more = one();
        }
        return new State(enabled, validated, deferrable, deferred, index);
    }

    private boolean one() {
        if (stream.accept("NOT", "DEFERRABLE") || stream.accept("RELY") || stream.accept("NORELY")) {
            return true;
        }
        if (stream.accept("DEFERRABLE")) {
            deferrable = true;
            return true;
        }
        if (stream.accept("INITIALLY")) {
            deferred = stream.accept("DEFERRED");
            deferrable |= deferred;
            if (!deferred) {
                stream.expect("IMMEDIATE");
            }
            return true;
        }
        if (stream.accept("VALIDATE")) {
            validated = true;
            return true;
        }
        if (stream.accept("NOVALIDATE")) {
            validated = false;
            return true;
        }
        if (stream.accept("USING", "INDEX")) {
            index();
            return true;
        }
        if (stream.accept("EXCEPTIONS", "INTO")) {
            stream.qualifiedName("the exceptions table's name");
            return true;
        }
        return enabling();
    }

    private boolean enabling() {
        Token then = stream.peek(1);
        boolean another =
                then.is("ROW") || then.is("CONSTRAINT") || then.is("PRIMARY") || then.is("UNIQUE") || then.is("ALL");
        if (another || !stream.atAny("ENABLE", "DISABLE")) {
            return false;
        }
        enabled = stream.next().is("ENABLE");
        // a disabled constraint is not validated unless that is said
        validated = enabled;
        return true;
    }

    private void index() {
        if (stream.accept("(")) {
            index = Optional.of(CreateIndex.readOver(stream, subject, findings));
            if (!stream.accept(")")) {
                throw stream.error("')' after CREATE INDEX");
            }
        }
        indexAttributes();
        boolean state = stream.atAny(
                "ENABLE",
                "DISABLE",
                "VALIDATE",
                "NOVALIDATE",
                "RELY",
                "NORELY",
                "DEFERRABLE",
                "INITIALLY",
                "EXCEPTIONS");
        if (stream.atName() && !state) {
            stream.qualifiedName("the index's name");
            indexAttributes();
        }
    }

    private void indexAttributes() {
        IndexPartitions partitions = new IndexPartitions(stream, subject, findings);
        Optional<Identifier> tablespace = Optional.empty();
        boolean local = false;
        boolean more = true;
        while (more) {
            if (stream.accept("LOCAL")) {
                local = true;
                partitions.local();
            } else if (TablespaceClause.at(stream)) {
                tablespace = TablespaceClause.read(stream);
            } else if (stream.at("GLOBAL", "PARTITION", "BY")) {
                partitions.global();
            } else {
                stream.forgetMisfits();
                more = KnownClauses.KEY_INDEX.take(stream, subject, findings);
                if (!more && stream.misfit().start() > stream.peek().start()) {
                    throw new SyntaxError(
                            stream.position(stream.misfit()),
                            "the clause " + stream.peek().text() + " of the index is not known from "
                                    + stream.misfit().text() + " on");
                }
            }
        }
        IndexStorage read = new IndexStorage(tablespace, partitions.tablespaces(), local);
        if (!read.equals(IndexStorage.NONE)) {
            index = Optional.of(read);
        }
    }
}
