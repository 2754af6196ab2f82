package dev.partbridge.plan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/** One thing to do. */
public sealed interface Step {
    /** Unique within the plan and the same whenever the plan is made from the same source and choices. */
    String id();

    Phase phase();

    /** The object it is about: PostgreSQL's for a statement, Oracle's for a copy. */
    ObjectId subject();

    /**
     * A statement.
     *
     * @param sql without the final semicolon
     * @param undo what takes it back; empty where nothing is to be undone
     * @param edited whether the text was changed by hand, so that only the server knows what it does; it may be several
     *     statements, with semicolons between them
     */
    record Execute(StatementId statement, String sql, String undo, boolean edited) implements Step {
        /** As it is generated. */
        public Execute(StatementId statement, String sql, String undo) {
            this(statement, sql, undo, false);
        }

        @Override
        public String id() {
            return statement.toString();
        }

        @Override
        public Phase phase() {
            return statement.phase();
        }

        @Override
        public ObjectId subject() {
            return statement.object();
        }
    }

    /** All chunks of one table. */
    record Copy(TableMapping table, List<Chunk> chunks) implements Step {
        public Copy {
            chunks = List.copyOf(chunks);
        }

        @Override
        public String id() {
            return Phase.LOAD.file() + " " + subject();
        }

        @Override
        public Phase phase() {
            return Phase.LOAD;
        }

        @Override
        public ObjectId subject() {
            return ObjectId.table(table.oracle());
        }

        /** Rows in all chunks. */
        public long rows() {
            return chunks.stream().mapToLong(Chunk::rows).sum();
        }

        /** Bytes in all chunks. */
        public long bytes() {
            return chunks.stream().mapToLong(Chunk::bytes).sum();
        }
    }

    /** The proof at the end. */
    record Validate() implements Step {
        @Override
        public String id() {
            return Phase.VALIDATION.file();
        }

        @Override
        public Phase phase() {
            return Phase.VALIDATION;
        }

        @Override
        public ObjectId subject() {
            return ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("all tables"));
        }
    }
}
