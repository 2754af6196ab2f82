package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.ForkedJava;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A JVM that inspects the database whose URL it is told, and says in one line what it found. */
final class InspectingJvm {
    static final String PASSWORD = "INSPECTING_PASSWORD";

    private InspectingJvm() {}

    public static void main(String[] arguments) throws Exception {
        try (Engine engine = Engines.create()) {
            ForkedJava.serve(url -> inspected(engine, url));
        }
    }

    private static String inspected(Engine engine, String url) {
        OracleProfile profile = OracleConnectString.parse(url);
        Secret password = new Secret(Objects.requireNonNull(System.getenv(PASSWORD)));
        engine.remember(profile, OracleCredentials.of(PartitionedSchema.USER, password));
        LiveSource source = new LiveSource(profile, List.of(new Identifier(PartitionedSchema.OWNER)));
        Inspection read = engine.inspect(source, Cancellation.none());
        engine.disconnect(source);
        List<String> told = new ArrayList<>();
        told.add(read.model().tables().size() + " tables");
        told.add(read.model().tables().stream()
                .map(t -> t.partitioning()
                        .map(Partitioning::partitions)
                        .orElse(List.of())
                        .size())
                .distinct()
                .map(n -> n + " partitions each")
                .collect(Collectors.joining(" and ")));
        told.add(read.data().stream().mapToLong(d -> d.chunks().size()).sum() + " chunks");
        told.add(read.model().indexes().size() + " indexes");
        told.add("findings " + read.findings().stream().map(Finding::code).toList());
        return String.join(", ", told);
    }
}
