package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertedModels;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Each change that somebody makes by hand is seen in the text of the target, and nothing else is. The changes are those
 * that a proof must find (planted.sql) and others that it does not look at (beside.sql). changed.txt has, below each, the
 * lines that are generated alone ({@code -}) and those that the target has alone ({@code +}); with
 * {@code -Dgolden.write=true} it is written, to be looked at.
 */
class ChangedTargetIT {
    private static final Path COMPARE = Path.of("src/test/resources/compare");
    private static final Path CHANGED = COMPARE.resolve("changed.txt");
    private static final int MAJOR = 18;
    private static final String SECTION = "== ";

    private final Map<ConvertedModels, TestDatabase> databases = new EnumMap<>(ConvertedModels.class);
    private final Map<ConvertedModels, Connection> connections = new EnumMap<>(ConvertedModels.class);
    private final Map<ConvertedModels, Plan> plans = new EnumMap<>(ConvertedModels.class);

    @Test
    void showsEachChangeAndNothingElse() throws IOException, SQLException {
        StringBuilder text = new StringBuilder();
        try {
            for (String file : List.of("planted.sql", "beside.sql")) {
                for (Change change : changes(Files.readAllLines(COMPARE.resolve(file)))) {
                    List<String> lines = lines(change);
                    text.append(SECTION)
                            .append(change.model())
                            .append(' ')
                            .append(change.sql())
                            .append('\n');
                    lines.forEach(line -> text.append(line).append('\n'));
                }
            }
        } finally {
            for (Connection connection : connections.values()) {
                connection.close();
            }
            databases.values().forEach(TestDatabase::close);
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(CHANGED, text);
        }
        assertThat(text).hasToString(Files.readString(CHANGED));
    }

    private record Change(ConvertedModels model, String sql) {}

    /** Those for this major; what a proof tells of them is left out. */
    private static List<Change> changes(List<String> lines) {
        List<Change> changes = new ArrayList<>();
        ConvertedModels model = ConvertedModels.CHAIN;
        boolean runs = true;
        for (String line : lines) {
            if (line.startsWith(SECTION)) {
                String[] words = line.substring(SECTION.length()).split(" ");
                model = ConvertedModels.valueOf(words[0]);
                runs = words.length < 3 || (Integer.parseInt(words[1]) <= MAJOR && MAJOR <= Integer.parseInt(words[2]));
            } else if (runs && !line.isBlank() && !line.startsWith("--")) {
                changes.add(new Change(model, line));
            }
        }
        return changes;
    }

    private List<String> lines(Change change) throws SQLException {
        if (!databases.containsKey(change.model())) {
            TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(MAJOR));
            databases.put(change.model(), database);
            Plan plan = Planner.plan(change.model().on(MAJOR), Map.of(), "none");
            plans.put(change.model(), plan);
            Apply.together(plan, database);
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            connections.put(change.model(), connection);
        }
        Plan plan = Objects.requireNonNull(plans.get(change.model()));
        Map<QualifiedName, String> generated = TargetTexts.generated(plan);
        try {
            return TargetTexts.difference(
                    generated,
                    TargetTexts.afterwards(
                            plan, Objects.requireNonNull(connections.get(change.model())), change.sql()));
        } catch (SQLException e) {
            // told where the statement stands; no such line is left in the file
            return List.of("FAILED: " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }
}
