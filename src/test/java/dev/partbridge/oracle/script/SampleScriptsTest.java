package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample's scripts are read completely. */
class SampleScriptsTest {
    private final ScriptModel sample = ScriptReader.read(Path.of("assets/sample/ddl"), Cancellation.none());

    @Test
    void nothingIsFound() {
        assertThat(sample.findings()).isEmpty();
        assertThat(sample.model().skipped()).isEmpty();
        assertThat(sample.files()).hasSize(6);
    }

    @Test
    void tablesWithTheirParts() {
        String counts =
                sample.model().tables().stream().map(SampleScriptsTest::counts).collect(Collectors.joining("\n"));
        assertThat(counts)
                .isEqualTo(
                        """
                        SALES 6 columns, 3 constraints, RANGE 12, 5 comments, 10 statements
                        ITEMS 5 columns, 3 constraints, REFERENCE 0, 3 comments, 6 statements
                        ITEM_DETAILS 4 columns, 2 constraints, REFERENCE 0, 2 comments, 4 statements
                        PERSON 4 columns, 1 constraints, RANGE 3, 2 comments, 6 statements
                        PERSON_LIST 4 columns, 1 constraints, LIST 3, 2 comments, 4 statements
                        COUNTRIES 3 columns, 2 constraints, - 0, 2 comments, 3 statements
                        CUSTOMERS 6 columns, 3 constraints, - 0, 1 comments, 6 statements""");
    }

    private static String counts(OracleTable table) {
        long comments = table.comment().stream().count()
                + table.columns().stream()
                        .map(OracleColumn::comment)
                        .filter(c -> c.isPresent())
                        .count();
        return String.format(
                "%s %d columns, %d constraints, %s %d, %d comments, %d statements",
                table.name(),
                table.columns().size(),
                table.constraints().size(),
                table.partitioning().map(p -> p.strategy()).orElse("-"),
                table.partitioning().map(p -> p.partitions().size()).orElse(0),
                comments,
                table.ddl().size());
    }

    @Test
    void indexesAndSequences() {
        assertThat(sample.model().indexes()).hasSize(11);
        assertThat(sample.model().sequences()).hasSize(3);
    }
}
