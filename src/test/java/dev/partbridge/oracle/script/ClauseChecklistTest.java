package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every clause that scripts in the wild hold, one by one: read over for a reason, lost with a finding, or understood. */
class ClauseChecklistTest {
    private static final String COLUMNS = "(a number, d date, c varchar2(20), b clob)";

    /** The script around the clause, by place. */
    private static final Map<String, String> SCRIPTS = Map.ofEntries(
            Map.entry("table", "create table t " + COLUMNS + " {};"),
            Map.entry("iot", "create table t (a number primary key, d date) organization index {};"),
            Map.entry("immutable", "create immutable table t " + COLUMNS + " {};"),
            Map.entry("create", "create {} t " + COLUMNS + ";"),
            Map.entry("temporary", "create global temporary table t " + COLUMNS + " {};"),
            Map.entry("statement", "create table t " + COLUMNS + ";\n{};"),
            Map.entry("element", "create table t (a number, d date, c varchar2(20), {});"),
            Map.entry("type", "create table t (a number, x {}, d date);"),
            Map.entry("column", "create table t (a number, c varchar2(20), x varchar2(20) {}, d date);"),
            Map.entry("identity", "create table t (a number, x number {}, d date);"),
            Map.entry("key", "create table t (a number, constraint k primary key (a) {}, d date);"),
            Map.entry("foreign", "create table t (a number, constraint k foreign key (a) references p (a) {});"),
            Map.entry(
                    "partition",
                    "create table t " + COLUMNS + " partition by range (a) (partition p1 values less than (1) {},"
                            + " partition p2 values less than (maxvalue));"),
            Map.entry(
                    "subpartition",
                    "create table t " + COLUMNS + " partition by range (a) subpartition by list (c)"
                            + " (partition p1 values less than (1) (subpartition s1 values ('x') {},"
                            + " subpartition s2 values (default)));"),
            Map.entry(
                    "template",
                    "create table t " + COLUMNS + " partition by range (a) subpartition by list (c)"
                            + " subpartition template (subpartition s1 values ('x') {},"
                            + " subpartition s2 values (default)) (partition p1 values less than (1));"),
            Map.entry("hash", "create table t " + COLUMNS + " partition by hash (a) {};"),
            Map.entry("index", "create table t " + COLUMNS + ";\ncreate index i on t (a) {};"),
            Map.entry("indexcolumns", "create table t " + COLUMNS + ";\ncreate index i on t ({});"),
            Map.entry("sequence", "create table t " + COLUMNS + ";\ncreate sequence s {};"));

    /** Which finding the script around it has. */
    private static final Map<String, String> AROUND = Map.of("iot", "PB-SRC-037", "immutable", "PB-SRC-041");

    private static final Pattern EXPECTED =
            Pattern.compile("((?:PB-[A-Z]+-\\d+ ?)*)(lost)?(?:read over ([a-z -]+))?(?:is (.+))?");

    @TestFactory
    Stream<DynamicTest> eachClause() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/script/clauses.txt"));
        return lines.stream().filter(l -> !l.startsWith("#") && !l.isBlank()).map(line -> {
            String[] parts = line.split(" \\| ");
            return DynamicTest.dynamicTest(parts[0] + " " + parts[1], () -> check(parts[0], parts[1], parts[2]));
        });
    }

    private static void check(String place, String clause, String expectation) {
        Matcher expected = EXPECTED.matcher(expectation);
        assertThat(expected.matches()).as(expectation).isTrue();
        ScriptModel read = ReadText.of(Objects.requireNonNull(SCRIPTS.get(place), place)
                        .replace("{}", clause) + "\ncreate table next_one (n number);\n");
        String dump = ModelDump.of(read);
        assertThat(dump).as("the statement after it").contains("table NEXT_ONE HEAP");
        List<String> codes = read.findings().stream()
                .map(Finding::code)
                .filter(c -> !c.equals(AROUND.get(place)))
                .toList();
        boolean lost = expected.group(2) != null;
        List<String> wanted = lost
                ? List.of("PB-SRC-004")
                : Stream.of(expected.group(1).split(" "))
                        .filter(c -> !c.isEmpty() && !c.equals(AROUND.get(place)))
                        .toList();
        assertThat(codes).as(dump).containsExactlyInAnyOrderElementsOf(wanted);
        if (lost) {
            assertThat(read.findings().get(0).message()).contains(clause.replaceAll(" +", " "));
        }
        if (expected.group(3) != null) {
            assertThat(read.model().readOver().keySet())
                    .containsExactlyInAnyOrder(expected.group(3).split(" "));
        } else if (wanted.isEmpty()) {
            assertThat(read.model().readOver()).isEmpty();
        }
        if (expected.group(4) != null) {
            assertThat(dump).contains(expected.group(4));
        }
    }

    @Test
    void eachReasonIsInTheRegistry() {
        TreeSet<String> reasons = new TreeSet<>(SequenceOptions.KNOWN.reasons());
        Stream.of(
                        KnownClauses.TABLE,
                        KnownClauses.INDEX_ORGANIZED,
                        KnownClauses.IMMUTABLE,
                        KnownClauses.PARTITION,
                        KnownClauses.COLUMN,
                        KnownClauses.INDEX,
                        KnownClauses.INDEX_PARTITION,
                        KnownClauses.KEY_INDEX,
                        AlterClauses.MAINTENANCE,
                        AlterClauses.TABLE,
                        AlterClauses.INDEX,
                        TruncateTable.CLAUSES,
                        DropObject.INDEX)
                .forEach(c -> reasons.addAll(c.reasons()));
        assertThat(Registry.get().clauses().keySet()).containsExactlyInAnyOrderElementsOf(reasons);
    }
}
