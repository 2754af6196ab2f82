package dev.partbridge.oracle.script;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A model in plain lines, so that tests compare it whole. */
final class ModelDump {
    private final StringBuilder out = new StringBuilder();

    /** The model with the places where things stand. */
    static String of(ScriptModel script) {
        ModelDump dump = new ModelDump();
        dump.model(script.model(), true);
        script.findings().forEach(dump::finding);
        return dump.out.toString();
    }

    /** The model alone, without places. */
    static String withoutPlaces(OracleModel model) {
        ModelDump dump = new ModelDump();
        dump.model(model, false);
        return dump.out.toString();
    }

    private void model(OracleModel model, boolean places) {
        model.tables().forEach(t -> table(t, places));
        model.indexes().forEach(i -> index(i, places));
        model.sequences()
                .forEach(s -> line("sequence %s start %s increment %s min %s max %s cache %d%s%s"
                        .formatted(
                                s.name(),
                                s.start(),
                                s.increment(),
                                s.minimum().map(String::valueOf).orElse("-"),
                                s.maximum().map(String::valueOf).orElse("-"),
                                s.cache(),
                                s.cycle() ? " cycle" : "",
                                place(s.position(), places))));
        model.skipped()
                .forEach(s -> line("skipped %s %s%s".formatted(s.kind(), s.name(), place(s.position(), places))));
        model.codeUses().forEach(u -> codeUse(u, places));
        if (!model.readOver().isEmpty()) {
            line("read over "
                    + model.readOver().entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void codeUse(CodeUse use, boolean places) {
        line("code %s %s %s%s%s%s%s%s"
                .formatted(
                        use.unit(),
                        use.kind(),
                        use.table(),
                        use.partition().map(p -> "/" + p).orElse(""),
                        use.columnList() ? " with columns" : "",
                        use.returning() ? " returning" : "",
                        use.rowCount() ? " row count" : "",
                        place(Optional.of(use.position()), places)));
    }

    private void table(OracleTable table, boolean places) {
        line("table %s %s%s%s"
                .formatted(
                        table.name(), table.organization(), comment(table.comment()), place(table.position(), places)));
        for (OracleColumn column : table.columns()) {
            line("  %s %s%s%s%s%s%s%s%s"
                    .formatted(
                            column.name(),
                            column.type(),
                            column.invisible() ? " invisible" : "",
                            column.notNull() ? " not null" : "",
                            column.defaultText()
                                    .map(d -> " default " + (column.defaultOnNull() ? "on null " : "") + d)
                                    .orElse(""),
                            column.virtualText().map(v -> " as (" + v + ")").orElse(""),
                            column.identityText().map(i -> " identity " + i).orElse(""),
                            comment(column.comment()),
                            place(column.position(), places)));
        }
        table.constraints().forEach(c -> constraint(c, places));
        table.partitioning().ifPresent(p -> partitioning(p, places));
        if (places) {
            line("  ddl %s"
                    .formatted(table.ddl().stream()
                            .map(d -> d.text().lines().findFirst().orElse("").strip() + " "
                                    + d.position().line())
                            .collect(Collectors.joining(" | "))));
        }
    }

    private void constraint(OracleConstraint constraint, boolean places) {
        String what;
        if (constraint instanceof OracleConstraint.PrimaryKey) {
            what = "primary key (" + names(constraint.columns()) + ")";
        } else if (constraint instanceof OracleConstraint.Unique) {
            what = "unique (" + names(constraint.columns()) + ")";
        } else if (constraint instanceof OracleConstraint.ForeignKey key) {
            what = "foreign key (" + names(key.columns()) + ") to " + key.parent() + " (" + names(key.parentColumns())
                    + ") " + key.onDelete();
        } else {
            what = "check (" + ((OracleConstraint.Check) constraint).condition() + ")";
        }
        line("  constraint %s %s %s%s%s"
                .formatted(
                        constraint.name().map(Identifier::text).orElse("-"),
                        what,
                        constraint.state(),
                        constraint.state().index().map(ModelDump::kept).orElse(""),
                        place(constraint.position(), places)));
    }

    private void partitioning(Partitioning partitioning, boolean places) {
        String reference = partitioning instanceof Partitioning.Reference r ? " " + r.constraint() : "";
        String kind = partitioning instanceof Partitioning.NotConverted ? "not converted " : "";
        line("  by %s%s (%s)%s".formatted(kind, partitioning.strategy(), names(partitioning.key()), reference));
        for (OraclePartition partition : partitioning.partitions()) {
            line("    %s %s%s"
                    .formatted(
                            partition.name().map(Identifier::text).orElse("-"),
                            partition.boundText().orElse("-"),
                            place(partition.position(), places)));
        }
    }

    private void index(OracleIndex index, boolean places) {
        line("index %s on %s %s%s (%s) %s%s%s%s"
                .formatted(
                        index.name(),
                        index.table(),
                        index.unique() ? "unique " : "",
                        index.kind(),
                        index.parts().stream().map(ModelDump::part).collect(Collectors.joining(", ")),
                        index.locality(),
                        index.globalPartitioning().map(g -> " " + g).orElse(""),
                        kept(index.storage()),
                        place(index.position(), places)));
    }

    private static String kept(IndexStorage storage) {
        Set<Identifier> places = storage.places(Set.of());
        return places.isEmpty() ? "" : " in " + names(List.copyOf(places));
    }

    private static String part(OracleIndex.Part part) {
        return part.column().map(Identifier::text).orElse("")
                + part.expression().map(e -> "[" + e + "]").orElse("")
                + (part.descending() ? " desc" : "");
    }

    private void finding(Finding f) {
        line("%s %s %s%s: %s"
                .formatted(f.severity().word(), f.code(), f.subject(), place(f.position(), true), f.message()));
    }

    private static String names(List<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }

    private static String comment(Optional<String> comment) {
        return comment.map(c -> " -- " + c).orElse("");
    }

    private static String place(Optional<SourcePosition> position, boolean shown) {
        return shown ? position.map(p -> " @" + p).orElse("") : "";
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
