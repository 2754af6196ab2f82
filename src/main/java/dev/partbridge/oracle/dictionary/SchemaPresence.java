package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Why a schema shows no table: there is no such schema, nothing of it is visible, or it has none. */
final class SchemaPresence {
    private final Dictionary dictionary;
    private final Identifier owner;

    SchemaPresence(Dictionary dictionary, Identifier owner) {
        this.dictionary = dictionary;
        this.owner = owner;
    }

    /** Tells the reason; ALL_USERS is readable by every user. */
    void report(Report report) throws SQLException {
        List<String> same = names("user");
        if (same.isEmpty()) {
            List<String> alike = names("users-alike");
            report.add(
                    "PB-DIC-012",
                    Dictionary.schema(owner),
                    "There is no schema " + owner + " in the database"
                            + (alike.isEmpty()
                                    ? "."
                                    : ", but " + String.join(", ", alike) + ": upper and lower case differ."));
        } else if (dictionary.showsAll() || dictionary.isUser(owner)) {
            report.add("PB-DIC-014", Dictionary.schema(owner), "The schema " + owner + " has no tables.");
        } else {
            report.add(
                    "PB-DIC-013",
                    Dictionary.schema(owner),
                    "The user " + dictionary.user() + " sees no table of the schema " + owner
                            + ": it has none, or he has no privilege on any of them.");
        }
    }

    private List<String> names(String resource) throws SQLException {
        List<String> names = new ArrayList<>();
        dictionary.read(resource, owner, row -> names.add(row.needed("USERNAME")));
        return names;
    }
}
