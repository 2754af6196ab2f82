package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * What a target has, as its catalog tells it. The model's expressions are as the server prints them; remarks, roles and
 * levels, which no server keeps, are not in it, nor are the strategy and key of tables divided by inheritance.
 *
 * @param oddities what is there and the model has no word for
 */
public record Structure(PostgresModel model, List<Oddity> oddities) {
    public Structure {
        oddities = List.copyOf(oddities);
    }

    /**
     * Something no plan asks for.
     *
     * @param relation the table or partition it belongs to
     * @param text such as {@code is UNLOGGED}
     * @param whole the statement that makes the object, where the model cannot say all of it
     * @param beside the statement, or a remark, that stands behind that which makes the object
     */
    public record Oddity(
            QualifiedName relation, ObjectId object, String text, Optional<String> whole, Optional<String> beside) {
        /** One of which there is no statement. */
        public Oddity(QualifiedName relation, ObjectId object, String text) {
            this(relation, object, text, Optional.empty(), Optional.empty());
        }

        /** The same, with the statement that makes the object. */
        public Oddity of(String statement) {
            return new Oddity(relation, object, text, Optional.of(statement), beside);
        }

        /** The same, with the statement behind that which makes the object. */
        public Oddity behind(String statement) {
            return new Oddity(relation, object, text, whole, Optional.of(statement));
        }
    }
}
