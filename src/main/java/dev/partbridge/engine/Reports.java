package dev.partbridge.engine;

import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.ValidationSql;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.report.AssessJson;
import dev.partbridge.report.Bundle;
import dev.partbridge.report.BundleWriter;
import dev.partbridge.report.InspectJson;
import dev.partbridge.report.ReportSource;
import dev.partbridge.report.TableSize;
import dev.partbridge.report.dms.HandOff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is written of a source: the bundle and the JSON contracts. */
final class Reports {
    private final Inspection inspection;

    Reports(Inspection inspection) {
        this.inspection = inspection;
    }

    List<Path> export(Plan plan, List<SignOff> signOffs, Path directory) {
        try {
            return BundleWriter.write(bundle(plan, signOffs), directory);
        } catch (IOException e) {
            throw new EngineException(Kind.USAGE, "the bundle cannot be written: " + FileTrouble.words(e), e);
        }
    }

    HandedOff exportDms(Plan plan, List<SignOff> signOffs, Path directory) {
        if (!plan.conversion().options().narrowings().isEmpty()) {
            throw new EngineException(
                    Kind.USAGE,
                    "the hand-off to AWS DMS takes whole tables: leave out --partitions and --where, and write DMS's own"
                            + " filters into the table mappings where rows are to be chosen");
        }
        HandOff handOff = new HandOff(bundle(plan, signOffs));
        try {
            return new HandedOff(handOff.write(directory), handOff.findings());
        } catch (IOException e) {
            throw new EngineException(
                    Kind.USAGE, "the hand-off to AWS DMS cannot be written: " + FileTrouble.words(e), e);
        }
    }

    private Bundle bundle(Plan plan, List<SignOff> signOffs) {
        return new Bundle(plan, source(), version(), plan.findings(), ValidationSql.of(plan.conversion()), signOffs);
    }

    String inspectJson(List<SignOff> signOffs) {
        return InspectJson.of(
                source(),
                inspection.model(),
                SignedFindings.of(inspection.findings(), signOffs),
                inspection.data().stream()
                        .collect(Collectors.toMap(TableData::table, d -> new TableSize(d.rows(), d.bytes()))));
    }

    String assessJson(List<Finding> findings, List<SignOff> signOffs) {
        return AssessJson.of(source(), inspection.model(), SignedFindings.of(findings, signOffs));
    }

    private ReportSource source() {
        return new ReportSource(
                inspection.source() instanceof LiveSource ? "oracle" : "script",
                inspection.source().name(),
                inspection.fingerprint());
    }

    private static String version() {
        return Optional.ofNullable(Reports.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
