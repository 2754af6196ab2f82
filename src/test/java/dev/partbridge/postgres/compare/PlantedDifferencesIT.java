package dev.partbridge.postgres.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertedModels;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Planner;
import dev.partbridge.postgres.catalog.Differences;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of change that can be made to a target is found, and told in words. The file has sections {@code == model
 * from to} (majors), in them statements, and behind {@code --> } what must be told of each; nothing of a change that is
 * none. With {@code -Dgolden.write=true} what is told on 18 is written there, to be looked at.
 */
class PlantedDifferencesIT {
    private static final Path FILE = Path.of("src/test/resources/compare/planted.sql");
    private static final String SECTION = "== ";
    private static final String TOLD = "--> ";

    @Test
    void findsThem() throws IOException, SQLException {
        String told = told(18);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(FILE, told);
        }
        assertThat(told).isEqualTo(Files.readString(FILE));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 12, 13, 14, 15, 16, 17})
    @Tag("deep")
    void findsThemOnOtherMajors(int major) throws IOException, SQLException {
        assertThat(told(major)).isEqualTo(Files.readString(FILE));
    }

    /** The file with what is told by a major; sections for others stay as they are. */
    private static String told(int major) throws IOException, SQLException {
        StringBuilder text = new StringBuilder();
        Map<ConvertedModels, TestDatabase> databases = new EnumMap<>(ConvertedModels.class);
        try {
            boolean runs = false;
            ConvertedModels model = ConvertedModels.CHAIN;
            for (String line : Files.readAllLines(FILE)) {
                if (line.startsWith(SECTION)) {
                    String[] words = line.substring(SECTION.length()).split(" ");
                    model = ConvertedModels.valueOf(words[0]);
                    runs = Integer.parseInt(words[1]) <= major && major <= Integer.parseInt(words[2]);
                }
                boolean statement = !line.isBlank() && !line.startsWith(SECTION) && !line.startsWith("--");
                if (!line.startsWith(TOLD) || !runs) {
                    text.append(line).append('\n');
                }
                if (statement && runs) {
                    TestDatabase database = databases.get(model);
                    if (database == null) {
                        database = PostgresServers.freshDatabase(PostgresServers.major(major));
                        databases.put(model, database);
                        Apply.together(Planner.plan(model.on(major), Map.of(), "none"), database);
                    }
                    for (String told : afterwards(model, major, database, line)) {
                        text.append(TOLD).append(told).append('\n');
                    }
                }
            }
        } finally {
            databases.values().forEach(TestDatabase::close);
        }
        return text.toString();
    }

    private static List<String> afterwards(ConvertedModels model, int major, TestDatabase database, String sql) {
        try {
            return new ArrayList<>(Differences.afterwards(model.on(major).target(), database, sql));
        } catch (SQLException e) {
            // told where the statement stands; no such line is left in the file
            return List.of("FAILED: " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }
}
