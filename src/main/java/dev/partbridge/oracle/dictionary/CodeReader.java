package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.oracle.script.DictionaryCode;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where code of a schema uses the tables of all that are read: in stored units (ALL_SOURCE), and in the queries of views.
 *
 * <p>ALL_SOURCE shows another user's procedures and package specifications to who may execute them, but package bodies,
 * type bodies and triggers only to who has DEBUG on them or may create them in any schema (catprc.sql of 10.2).
 */
final class CodeReader {
    private static final String NAME = "(?:\"[^\"]+\"|[\\p{L}\\p{N}_$#]+)";
    private static final String WRAPPED = "\\s+" + NAME + "(?:\\s*\\.\\s*" + NAME + ")?\\s+wrapped\\b";

    static final String UNITS = "source";
    static final String VIEWS = "view-queries";
    static final String MATERIALIZED_VIEWS = "materialized-view-queries";

    /** The resources that tell of code. */
    static final Set<String> ALL = Set.of(UNITS, VIEWS, MATERIALIZED_VIEWS);

    private final Dictionary dictionary;
    private final TableNames tables;
    private final DictionaryCode code;
    private final Report report;
    private final List<CodeUse> uses = new ArrayList<>();
    private final List<String> wrapped = new ArrayList<>();

    CodeReader(Dictionary dictionary, Collection<QualifiedName> tables, Report report) {
        this.dictionary = dictionary;
        this.tables = new TableNames(tables);
        this.code = new DictionaryCode(this.tables.names());
        this.report = report;
    }

    /** In the order in which they were read. */
    List<CodeUse> uses() {
        return uses;
    }

    /** @param resources of the code that there is, or may be where not all objects are shown */
    void read(Identifier owner, Set<String> resources) throws SQLException {
        UnitReader units = new UnitReader((kind, name, text) -> unit(owner, kind, name, text));
        boolean all = !resources.contains(UNITS) || ask(UNITS, owner, units);
        units.finish();
        all &= !resources.contains(VIEWS) || ask(VIEWS, owner, row -> query(owner, "view", row));
        all &= !resources.contains(MATERIALIZED_VIEWS)
                || ask(MATERIALIZED_VIEWS, owner, row -> query(owner, "materialized view", row));
        if (!all && !dictionary.isUser(owner)) {
            report.add(
                    "PB-DIC-024",
                    Dictionary.schema(owner),
                    "Not all code of " + owner + " was looked through for what it does with the tables: the user "
                            + dictionary.user() + " is shown no package body, trigger or view of another without a"
                            + " privilege on it.",
                    grant());
        }
        if (!wrapped.isEmpty()) {
            report.add(
                    "PB-DIC-023",
                    Dictionary.schema(owner),
                    "Wrapped, so that what it does with the tables is not known: " + String.join(", ", wrapped) + ".");
            wrapped.clear();
        }
    }

    /** Whether all objects were shown, not only those that the user has a privilege on. */
    private boolean ask(String resource, Identifier owner, RowReader reader) throws SQLException {
        try {
            return dictionary.read(resource, owner, reader);
        } catch (SQLException e) {
            if (!Dictionary.isMissing(e)) {
                throw e;
            }
            report.add(
                    "PB-DIC-024",
                    Dictionary.schema(owner),
                    "Code of " + owner + " was not looked through for what it does with the tables: "
                            + String.join(", ", SqlResource.of(resource).views("ALL")) + " is not readable ("
                            + Dictionary.code(e) + ").",
                    grant());
            return true;
        }
    }

    private String grant() {
        return "GRANT SELECT_CATALOG_ROLE TO " + OracleSql.quote(new Identifier(dictionary.user())) + ";";
    }

    private void query(Identifier owner, String kind, Row row) {
        row.text("TEXT").ifPresent(text -> look(owner, kind, row.neededName("NAME"), text));
    }

    private void unit(Identifier owner, String kind, Identifier name, String text) {
        Pattern hidden = Pattern.compile("\\s*" + kind.replace(" ", "\\s+") + WRAPPED, Pattern.CASE_INSENSITIVE);
        if (hidden.matcher(text).lookingAt()) {
            wrapped.add(kind + " " + QualifiedName.of(owner, name));
        } else {
            look(owner, kind, name, text);
        }
    }

    private void look(Identifier owner, String kind, Identifier name, String text) {
        QualifiedName object = QualifiedName.of(owner, name);
        for (CodeUse use : code.uses(kind + " " + object, object + " " + kind, text)) {
            tables.of(use.table(), owner).map(use::withTable).ifPresent(uses::add);
        }
    }
}
