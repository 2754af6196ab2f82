package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import dev.partbridge.postgres.catalog.ExpressionEquality;
import dev.partbridge.postgres.catalog.StructureReader;
import dev.partbridge.postgres.compare.DroppedLandings;
import dev.partbridge.postgres.compare.ModelDiffer;
import dev.partbridge.postgres.compare.ModelDifference;
import dev.partbridge.postgres.compare.Structure;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The target's tables, partitions, keys, indexes, functions and triggers are the plan's, nothing more, nothing less. */
final class StructureCheck implements Check {
    private static final String KIND = "Structure";
    /** So many lines of their own; the rest is told in the last one's detail. */
    private static final int SHOWN = 50;

    private final PostgresModel wanted;

    StructureCheck(Conversion conversion) {
        this.wanted = conversion.target();
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        Structure found = StructureReader.read(connection, schemas());
        List<ModelDifference> differences = ModelDiffer.differences(
                wanted, found, ExpressionEquality.equal(connection, ModelDiffer.questions(wanted, found)));
        if (differences.isEmpty()) {
            List<QualifiedName> dropped = DroppedLandings.of(wanted, found.model());
            String but = dropped.isEmpty()
                    ? ""
                    : " but "
                            + dropped.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))
                            + ", landing dropped";
            return List.of(line(everything(), "target equals the plan", "no differences" + but, true, ""));
        }
        List<CheckLine> lines = new ArrayList<>();
        for (ModelDifference difference : differences.subList(0, Math.min(SHOWN, differences.size()))) {
            lines.add(line(
                    difference.object(),
                    difference.object().toString(),
                    difference.words(),
                    false,
                    detail(difference)));
        }
        if (differences.size() > SHOWN) {
            List<ModelDifference> rest = differences.subList(SHOWN, differences.size());
            lines.add(line(
                    everything(),
                    "target against the plan",
                    rest.size() + " more differences",
                    false,
                    rest.stream().map(ModelDifference::toString).collect(Collectors.joining("\n"))));
        }
        return lines;
    }

    /** Those of the plan, and those its objects are in. */
    private Set<Identifier> schemas() {
        Set<Identifier> schemas = new TreeSet<>(wanted.schemas());
        wanted.tables().forEach(t -> t.name().schema().ifPresent(schemas::add));
        wanted.functions().forEach(f -> f.name().schema().ifPresent(schemas::add));
        wanted.sequences().forEach(s -> s.name().schema().ifPresent(schemas::add));
        return schemas;
    }

    private CheckLine line(ObjectId subject, String what, String found, boolean passed, String detail) {
        return new CheckLine(KIND, subject, what, scope(), found, passed, detail);
    }

    private static ObjectId everything() {
        return ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("all tables"));
    }

    private static String detail(ModelDifference difference) {
        return "planned: " + difference.wanted().orElse("nothing") + "\nfound: "
                + difference.found().orElse("nothing");
    }

    private String scope() {
        int partitions = 0;
        for (PgTable table : wanted.tables()) {
            partitions += table.layout().all().size();
        }
        return String.format(
                Locale.ROOT,
                "%,d %s, %,d %s",
                wanted.tables().size(),
                wanted.tables().size() == 1 ? "table" : "tables",
                partitions,
                partitions == 1 ? "partition" : "partitions");
    }
}
