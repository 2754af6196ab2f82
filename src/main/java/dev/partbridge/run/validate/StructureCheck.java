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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The target's tables, partitions, keys, indexes, functions and triggers are the plan's, nothing more, nothing less.
 * What differs because a statement was edited by hand is told, and fails nothing.
 */
final class StructureCheck implements Check {
    private static final String KIND = "Structure";
    /** So many lines of their own; the rest is told in the last one's detail. */
    private static final int SHOWN = 50;

    private static final String BY_HAND = "edited by hand: ";

    private final PostgresModel wanted;
    private final ExpectedDifferences expected;

    StructureCheck(Conversion conversion, ExpectedDifferences expected) {
        this.wanted = conversion.target();
        this.expected = expected;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        Structure found = StructureReader.read(connection, schemas());
        List<ModelDifference> differences = ModelDiffer.differences(
                wanted, found, ExpressionEquality.equal(connection, ModelDiffer.questions(wanted, found)));
        Map<ModelDifference, String> byHand = new LinkedHashMap<>();
        List<ModelDifference> others = new ArrayList<>();
        for (ModelDifference difference : differences) {
            expected.of(difference)
                    .ifPresentOrElse(statement -> byHand.put(difference, statement), () -> others.add(difference));
        }
        List<CheckLine> lines = new ArrayList<>();
        if (others.isEmpty()) {
            List<QualifiedName> dropped = DroppedLandings.of(wanted, found.model());
            String but = dropped.isEmpty()
                    ? ""
                    : " but "
                            + dropped.stream().map(QualifiedName::toString).collect(Collectors.joining(", "))
                            + ", landing dropped";
            lines.add(line(
                    everything(),
                    "target equals the plan",
                    (byHand.isEmpty() ? "no differences" : "no others than edited by hand") + edited() + but,
                    true,
                    ""));
        }
        lines(others, "", false, d -> detail(d), lines);
        lines(List.copyOf(byHand.keySet()), BY_HAND, true, d -> detail(d) + "\nedited: " + byHand.get(d), lines);
        return lines;
    }

    /** What edits change is not always told by the catalog's comparison, such as fillfactor. */
    private String edited() {
        return switch (expected.edited()) {
            case 0 -> "";
            case 1 -> ", 1 statement is edited";
            default -> ", " + expected.edited() + " statements are edited";
        };
    }

    private void lines(
            List<ModelDifference> differences,
            String before,
            boolean passed,
            Function<ModelDifference, String> detail,
            List<CheckLine> lines) {
        for (ModelDifference difference : differences.subList(0, Math.min(SHOWN, differences.size()))) {
            lines.add(line(
                    difference.object(),
                    difference.object().toString(),
                    before + difference.words(),
                    passed,
                    detail.apply(difference)));
        }
        if (differences.size() > SHOWN) {
            List<ModelDifference> rest = differences.subList(SHOWN, differences.size());
            lines.add(line(
                    everything(),
                    "target against the plan",
                    before + rest.size() + " more differences",
                    passed,
                    rest.stream().map(ModelDifference::toString).collect(Collectors.joining("\n"))));
        }
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
