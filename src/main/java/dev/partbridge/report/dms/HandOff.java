package dev.partbridge.report.dms;

import dev.partbridge.finding.Finding;
import dev.partbridge.report.Bundle;
import dev.partbridge.report.BundleFiles;
import dev.partbridge.report.FileSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that is needed to copy the rows with AWS Database Migration Service: scripts for both databases, endpoints, tasks,
 * the steps in order, and findings of what DMS does not do.
 */
public final class HandOff {
    private static final String SCRIPT = "aws-dms.sh";
    private static final Pattern OURS = Pattern.compile("README\\.md|findings\\.json|aws-dms\\.sh|90-validate\\.sql"
            + "|(oracle|rollback|target/[1-3]-[a-z-]+)/[0-9]{2}-[a-z-]+\\.sql"
            + "|endpoints/[a-z-]+\\.json|tasks/[a-z-]+/(table-mappings|task-settings)\\.json");

    private final Bundle bundle;
    private final Scope scope;
    private final Modes modes;

    /** @param bundle what a script bundle would hold; its findings are those of reading and converting */
    public HandOff(Bundle bundle) {
        this.scope = Scope.of(bundle.plan().conversion());
        this.modes = Modes.of(scope);
        List<Finding> all = Stream.of(
                        bundle.findings(),
                        scope.findings(),
                        modes.findings(),
                        scope.tables().stream()
                                .flatMap(t -> CopyLimits.of(
                                        t, bundle.plan().conversion().target())
                                        .stream())
                                .toList())
                .flatMap(List::stream)
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        this.bundle = new Bundle(
                bundle.plan(), bundle.source(), bundle.toolVersion(), all, bundle.checks(), bundle.signOffs());
    }

    /** Those of reading and converting, and those of the hand-off, sorted. */
    public List<Finding> findings() {
        return bundle.findings();
    }

    /** Name to text, sorted by name; the same bytes for the same source and choices. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(BundleFiles.shared(bundle));
        files.put(OraclePreparation.NAME, OraclePreparation.of(bundle, scope));
        files.put(OracleChecks.NAME, OracleChecks.of(bundle, scope));
        files.putAll(TargetScripts.of(bundle, scope));
        files.put("endpoints/source-oracle.json", Endpoints.oracle(scope));
        files.put("endpoints/target-full-load.json", Endpoints.fullLoad());
        files.put("endpoints/target-cdc.json", Endpoints.changes());
        for (DmsTask task : DmsTask.of(scope, modes)) {
            files.put("tasks/" + task.folder() + "/table-mappings.json", TableMappings.of(task));
            files.put("tasks/" + task.folder() + "/task-settings.json", TaskSettings.of(task));
        }
        files.put(SCRIPT, script());
        files.put(HandOffReadme.NAME, HandOffReadme.of(bundle, scope, modes, files.keySet()));
        return files;
    }

    /**
     * Writes the files and their manifest.
     *
     * @return the files written, relative to the directory, sorted, the manifest last
     * @throws IOException when the directory holds anything else, or cannot be written; the message says which and why
     */
    public List<Path> write(Path directory) throws IOException {
        return new FileSet("hand-off to AWS DMS", OURS, bundle, files()).write(directory);
    }

    private static String script() {
        try (InputStream in = HandOff.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException(SCRIPT + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
