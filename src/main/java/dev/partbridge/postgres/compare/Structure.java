package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

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
     */
    public record Oddity(QualifiedName relation, ObjectId object, String text) {}
}
