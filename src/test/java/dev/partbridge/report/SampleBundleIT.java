package dev.partbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample's bundle as a change board runs it: forward, proof, back to nothing. */
@ExtendWith(FreshDatabase.class)
class SampleBundleIT {
    private static final String EVERYTHING = "SELECT 'relation ' || oid::regclass FROM pg_class"
            + " WHERE relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname IN"
            + " ('pg_catalog', 'pg_toast', 'information_schema'))"
            + " UNION ALL SELECT 'function ' || oid::regprocedure FROM pg_proc"
            + " WHERE pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
            + " UNION ALL SELECT 'schema ' || nspname FROM pg_namespace"
            + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public')";

    @TempDir
    private Path folder;

    @Test
    void goesForwardIsProvenAndGoesBackToNothing(TestDatabase database) throws SQLException, IOException {
        write(folder);
        List<Path> forward = sql(folder, name -> name.startsWith("0"));
        assertThat(forward).hasSizeGreaterThan(5);

        for (Path file : forward) {
            database.execute(Files.readString(file));
        }
        assertThat(database.query(EVERYTHING)).contains("relation sales", "relation items_landing");

        database.execute(Files.readString(folder.resolve("90-validate.sql")));

        for (Path file : sql(folder.resolve("rollback"), name -> true)) {
            database.execute(Files.readString(file));
        }
        assertThat(database.query(EVERYTHING)).isEmpty();
    }

    @Test
    void isWrittenTwiceAlike() throws IOException {
        write(folder.resolve("one"));
        write(folder.resolve("two"));

        assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
    }

    private static void write(Path directory) {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(Path.of("assets/sample")), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            engine.export(inspection, plan, directory);
        }
    }

    private static List<Path> sql(Path directory, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(".sql"))
                    .filter(f -> wanted.test(String.valueOf(f.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files) {
            contents.put(directory.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
        return contents;
    }
}
