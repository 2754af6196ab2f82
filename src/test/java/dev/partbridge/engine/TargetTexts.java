package dev.partbridge.engine;

import com.github.difflib.DiffUtils;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a database has for the tables of a plan, beside what is generated for them. */
public final class TargetTexts {
    private TargetTexts() {}

    /** The converted tables. */
    public static List<QualifiedName> tables(Conversion conversion) {
        return conversion.tables().stream().map(TableMapping::oracle).toList();
    }

    /** What is generated, by table. */
    public static Map<QualifiedName, String> generated(Plan plan) {
        Map<QualifiedName, String> texts = new LinkedHashMap<>();
        tables(plan.conversion())
                .forEach(t -> texts.put(t, ReviewText.of(plan, t).text()));
        return texts;
    }

    /** The lines of the tables found that are on one side alone, {@code -} before those of the first. */
    public static List<String> difference(Map<QualifiedName, String> generated, Map<QualifiedName, String> found) {
        List<String> lines = new ArrayList<>();
        found.forEach((table, text) -> DiffUtils.diff(
                        generated.getOrDefault(table, "").lines().toList(),
                        text.lines().toList())
                .getDeltas()
                .forEach(delta -> {
                    delta.getSource().getLines().forEach(l -> lines.add("- " + l));
                    delta.getTarget().getLines().forEach(l -> lines.add("+ " + l));
                }));
        return lines;
    }

    /** What is there, by table, in a transaction that may only read. */
    public static Map<QualifiedName, String> found(Plan plan, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return found(plan, tables(plan.conversion()), connection);
        }
    }

    /**
     * What would be there after some statements, which are not kept; of the tables that the statements name, and of all
     * where they name none.
     *
     * @param connection without autocommit; one for many keeps what it has prepared
     */
    public static Map<QualifiedName, String> afterwards(Plan plan, Connection connection, String sql)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            List<QualifiedName> all = tables(plan.conversion());
            List<QualifiedName> named = all.stream()
                    .filter(t -> sql.contains(t.name().text().toLowerCase(Locale.ROOT)))
                    .toList();
            return found(plan, named.isEmpty() ? all : named, connection);
        } finally {
            connection.rollback();
        }
    }

    private static Map<QualifiedName, String> found(Plan plan, List<QualifiedName> tables, Connection connection)
            throws SQLException {
        Map<QualifiedName, String> texts = new LinkedHashMap<>();
        for (QualifiedName table : tables) {
            texts.put(
                    table,
                    new TargetTable(plan, table)
                            .read(connection, Cancellation.none())
                            .text());
        }
        return texts;
    }
}
