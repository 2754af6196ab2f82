package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables after their maintenance statements, on a real server: its partitions are those that Oracle would have. */
class AlteredTablesIT {
    private static final String LEAVES =
            "SELECT c.relname, pg_get_expr(c.relpartbound, c.oid) FROM pg_partition_tree('%s') t"
                    + " JOIN pg_class c ON c.oid = t.relid WHERE level > 0 ORDER BY c.oid";

    @Test
    void rangesAreDividedAndJoined() throws SQLException {
        try (TestDatabase database = applied("range")) {
            assertThat(leaves(database, "split_many"))
                    .containsExactly(
                            "split_many_p1|FOR VALUES FROM (MINVALUE) TO ('10')",
                            "split_many_p2|FOR VALUES FROM ('10') TO ('20')",
                            "split_many_p3|FOR VALUES FROM ('20') TO ('30')",
                            "split_many_p9|DEFAULT");
            assertThat(leaves(database, "merge_to"))
                    .containsExactly("merge_to_p13|FOR VALUES FROM (MINVALUE) TO ('30')", "merge_to_p4|DEFAULT");
            assertThat(leaves(database, "drop_one"))
                    .containsExactly(
                            "drop_one_p1|FOR VALUES FROM (MINVALUE) TO ('10')",
                            "drop_one_p3|FOR VALUES FROM ('10') TO ('30')");
            database.execute("INSERT INTO drop_one VALUES (15); INSERT INTO split_many VALUES (29), (30), (NULL)");
            assertThat(database.query("SELECT n, tableoid::regclass FROM split_many ORDER BY n"))
                    .containsExactly("29|split_many_p3", "30|split_many_p9", "null|split_many_p9");
            assertThat(database.query("SELECT n, tableoid::regclass FROM drop_one"))
                    .containsExactly("15|drop_one_p3");
        }
    }

    @Test
    void listsAreDividedAndJoined() throws SQLException {
        try (TestDatabase database = applied("list")) {
            database.execute("INSERT INTO value_lists VALUES ('A'), ('B'), ('C'), ('D'), ('Z'), (NULL);"
                    + " INSERT INTO split_lists VALUES ('A'), ('C'), ('D'), ('F'), ('Z')");
            assertThat(database.query("SELECT c, tableoid::regclass FROM value_lists ORDER BY c"))
                    .containsExactly(
                            "A|value_lists_p2",
                            "B|value_lists_p1",
                            "C|value_lists_p2",
                            "D|value_lists_p2",
                            "Z|value_lists_rest",
                            "null|value_lists_p2");
            assertThat(database.query("SELECT c, tableoid::regclass FROM split_lists ORDER BY c"))
                    .containsExactly(
                            "A|split_lists_a",
                            "C|split_lists_c",
                            "D|split_lists_d",
                            "F|split_lists_e",
                            "Z|split_lists_rest");
        }
    }

    @Test
    void subpartitionsOfHalvesTakeTheirRows() throws SQLException {
        try (TestDatabase database = applied("composite")) {
            database.execute("INSERT INTO template_list VALUES ('2025-03-01', 'X'), ('2024-03-01', 'A'),"
                    + " ('2024-03-01', 'B'); INSERT INTO subs VALUES ('2023-01-01', 'A'), ('2023-01-01', 'D'),"
                    + " ('2023-01-01', 'E'), ('2024-01-01', 'X'), ('2024-01-01', 'C')");
            assertThat(database.query("SELECT c, tableoid::regclass FROM subs ORDER BY d, c"))
                    .containsExactly("A|subs_s12", "D|subs_d_only", "E|subs_s3", "C|subs_u3", "X|subs_u1");
            assertThat(database.query("SELECT c, count(DISTINCT tableoid) FROM template_list GROUP BY 1 ORDER BY 1"))
                    .containsExactly("A|1", "B|1", "X|1");
            assertThat(database.query("SELECT tableoid::regclass FROM template_list WHERE c = 'X'"))
                    .containsExactly("template_list_p3_x");
        }
    }

    @Test
    void renamedAndDroppedThingsLoad() throws SQLException {
        try (TestDatabase database = applied("objects")) {
            assertThat(leaves(database, "\"Bee\""))
                    .containsExactly(
                            "Bee_p1|FOR VALUES FROM (MINVALUE) TO ('10')", "Bee_p2|FOR VALUES FROM ('10') TO ('20')");
            assertThat(database.query("SELECT last_value, increment_by FROM pg_sequences"
                            + " WHERE sequencename = 'seq' OR start_value = 1000 ORDER BY start_value"))
                    .hasSize(2);
            assertThat(database.query("SELECT conrelid::regclass, confrelid::regclass FROM pg_constraint"
                            + " WHERE contype = 'f' AND conparentid = 0 ORDER BY 1"))
                    .contains("later|renamed");
        }
        applied("columns").close();
        applied("constraints").close();
        applied("hash").close();
        applied("interval").close();
        applied("reference").close();
    }

    private static List<String> leaves(TestDatabase database, String table) throws SQLException {
        return database.query(LEAVES.formatted(table));
    }

    private static TestDatabase applied(String script) throws SQLException {
        OracleModel model = ScriptReader.read(
                        Path.of("src/test/resources/script/alter", script + ".sql"), Cancellation.none())
                .model();
        ConvertOptions options = new ConvertOptions(new Identifier("public"), 18, Set.of(), Choices.defaults());
        Plan plan = Planner.plan(Converter.convert(model, options), Map.of(), "none");
        TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(18));
        Apply.all(plan, database);
        return database;
    }
}
