package dev.partbridge.run.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.PlanEdits;
import dev.partbridge.plan.Planner;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The proof of exclusion and overlap, where the planner looks at each of many children for each query. */
@ExtendWith(FreshDatabase.class)
class InheritanceProofIT {
    private static final ProofSettings SOME = ProofSettings.defaults();
    private static final ProofSettings EVERY = SOME.withEveryChild(true);

    @TempDir
    private Path folder;

    @Test
    void looksAtSomeOfManyChildrenAndSaysSo(TestDatabase database) throws SQLException, IOException {
        Conversion conversion = children(database, 100);
        assertThat(lines(database, conversion, SOME))
                .containsExactly(
                        "Overlap checked 64 of 100 children: none",
                        "Exclusion checked 64 of 100 children: each reads 1 leaf; with constraint_exclusion = off 100 leaves");
    }

    @Test
    void looksAtEachChildByChoice(TestDatabase database) throws SQLException, IOException {
        Conversion conversion = children(database, 100);
        assertThat(lines(database, conversion, EVERY))
                .containsExactly(
                        "Overlap 100 children: none",
                        "Exclusion 100 queries: each reads 1 leaf; with constraint_exclusion = off 100 leaves");
    }

    @Test
    void findsALastChildThatWouldTakeWhatOthersHold(TestDatabase database) throws SQLException, IOException {
        Conversion conversion = children(database, 100);
        String check = database.query("SELECT conname FROM pg_constraint WHERE conrelid = 't_p100'::regclass"
                        + " AND contype = 'c' AND NOT connoinherit AND pg_get_constraintdef(oid) LIKE '%99%'")
                .get(0);
        database.execute("ALTER TABLE t_p100 DROP CONSTRAINT \"" + check + "\"");

        assertThat(lines(database, conversion, SOME))
                .containsExactly(
                        "Overlap checked 64 of 100 children: 63 children overlap others",
                        "Exclusion checked 64 of 100 children: 63 read other leaves");
    }

    @Tag("deep")
    @Test
    void thousandChildrenAreLookedAtEach(TestDatabase database) throws SQLException, IOException {
        Conversion conversion = children(database, 1000);
        assertThat(lines(database, conversion, EVERY))
                .containsExactly(
                        "Overlap 1000 children: none",
                        "Exclusion 1000 queries: each reads 1 leaf; with constraint_exclusion = off 1000 leaves");
    }

    private Conversion children(TestDatabase database, int many) throws SQLException, IOException {
        String partitions = IntStream.rangeClosed(1, many)
                .mapToObj(i -> "partition p" + i + " values less than (" + i + ")")
                .collect(Collectors.joining(",\n"));
        Path script = Files.writeString(
                folder.resolve("t.sql"),
                "create table t (id number(9) not null, k number(9) not null) partition by range (k) (" + partitions
                        + ");\n");
        Choices choices = Choices.defaults().with("strategy", "inheritance");
        Conversion conversion = Converter.convert(
                ScriptReader.read(script, Cancellation.none()).model(),
                new ConvertOptions(new Identifier("public"), 18, Set.of(), choices));
        database.execute(Planner.plan(conversion, Map.of(), "none").steps().stream()
                .filter(s -> s instanceof Step.Execute)
                .map(s -> ((Step.Execute) s).sql())
                .collect(Collectors.joining(";\n")));
        return conversion;
    }

    private static List<String> lines(TestDatabase database, Conversion conversion, ProofSettings settings)
            throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect()) {
            // as the proof does: SET LOCAL holds in a transaction alone
            connection.setAutoCommit(false);
            for (Check check : Checks.of(conversion, PlanEdits.NONE, settings, true)) {
                if (check instanceof OverlapCheck || check instanceof PruningCheck) {
                    for (CheckLine line : check.run(connection)) {
                        lines.add(line.kind() + " " + line.scope() + ": " + line.found());
                    }
                }
            }
        }
        return lines;
    }
}
