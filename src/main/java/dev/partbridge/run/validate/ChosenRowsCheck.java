package dev.partbridge.run.validate;

import dev.partbridge.convert.ChosenRows;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of a table of which not all rows are copied: which the proof is about, and that partitions not chosen are empty. */
final class ChosenRowsCheck implements Check {
    private final ObjectId subject;
    private final String words;
    private final String scope;
    private final Set<QualifiedName> others = new LinkedHashSet<>();

    ChosenRowsCheck(TableMapping table, OracleTable oracle, ChosenRows chosen) {
        this.subject = ObjectId.table(table.oracle());
        this.words = table.oracle() + ": only rows " + chosen.words(oracle);
        Optional<Set<Identifier>> segments = chosen.segments(oracle);
        this.scope = segments.map(s -> s.size() + " of " + chosen.all(oracle) + " partitions")
                .orElse("all partitions");
        segments.ifPresent(s -> notChosen(table, chosen.names(oracle, s)));
    }

    /** Rows with NULL in a key of several columns are elsewhere in PostgreSQL: their place says nothing. */
    private void notChosen(TableMapping table, Set<Identifier> names) {
        Set<QualifiedName> leaves = new LinkedHashSet<>();
        for (int i = 0; i < table.partitions().size(); i++) {
            PartitionMapping mapping = table.partitions().get(i);
            boolean chosen = names.contains(mapping.subpartition().orElse(mapping.oracle()))
                    || (table.strays().isPresent() && table.strays().getAsInt() == i);
            (chosen ? leaves : others).addAll(mapping.leaves());
        }
        others.removeAll(leaves);
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        List<String> filled = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (QualifiedName leaf : others) {
                try (ResultSet row =
                        statement.executeQuery("SELECT EXISTS (SELECT 1 FROM " + PostgresSql.quote(leaf) + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        filled.add(leaf.toString());
                    }
                }
            }
        }
        return List.of(new CheckLine(
                "Chosen rows",
                subject,
                words,
                scope,
                others.isEmpty()
                        ? "counted alike on both sides"
                        : filled.isEmpty()
                                ? "the others are empty"
                                : "rows in partitions that were not chosen: " + Words.some(filled),
                filled.isEmpty(),
                String.join("\n", filled)));
    }
}
