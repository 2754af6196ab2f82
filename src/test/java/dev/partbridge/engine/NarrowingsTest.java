package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.convert.ChosenRows;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.convert.RowCondition;
import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Chunks of partitions that are not chosen do not exist, and those that are chosen carry the condition. */
class NarrowingsTest {
    private static Inspection inspection(String ddl) throws IOException {
        Path script = Files.createTempFile("narrowings", ".sql");
        try {
            Files.writeString(script, ddl);
            return inspection(ScriptReader.read(script, Cancellation.none()).model());
        } finally {
            Files.delete(script);
        }
    }

    /** As if a database had told the same. */
    private static Inspection inspection(OracleModel model) {
        LivePartitions partitions = new LivePartitions(new ReferenceChains(model));
        return new Inspection(
                new LiveSource(OracleConnectString.parse("mover@//db:1521/sales"), List.of()),
                "0",
                model,
                model.tables().stream()
                        .map(t -> new TableData(t.name(), LiveChunks.of(t, StoredSize.UNKNOWN, partitions)))
                        .toList(),
                List.of(),
                (conversion, mapping, chunk, point) -> {
                    throw new IllegalStateException("nobody copies here");
                });
    }

    private static List<Chunk> chunks(Inspection inspection, String table, Map<QualifiedName, Narrowing> rows) {
        return new Narrowings(inspection)
                .chunks(
                        inspection.data(QualifiedName.of(table)).orElseThrow(),
                        new ChosenRows(inspection.model(), rows));
    }

    /** A root of some partitions and subpartitions, and a chain below it, with names of its own or without. */
    private static String chain(List<Integer> subpartitions, List<Boolean> named) {
        StringBuilder ddl = new StringBuilder(
                "CREATE TABLE t0 (id NUMBER(9) PRIMARY KEY, d NUMBER(9) NOT NULL, l NUMBER(9) NOT NULL)"
                        + " PARTITION BY RANGE (d) SUBPARTITION BY LIST (l) (");
        for (int p = 0; p < subpartitions.size(); p++) {
            int part = p;
            ddl.append(p == 0 ? "" : ", ").append("PARTITION p%d VALUES LESS THAN (%d) (".formatted(p, p));
            ddl.append(IntStream.range(0, subpartitions.get(p))
                    .mapToObj(s -> "SUBPARTITION p%d_s%d VALUES (%d)".formatted(part, s, s))
                    .collect(Collectors.joining(", ")));
            ddl.append(")");
        }
        ddl.append(");\n");
        int leaves = subpartitions.stream().mapToInt(Integer::intValue).sum();
        for (int level = 1; level <= named.size(); level++) {
            int of = level;
            ddl.append(("CREATE TABLE t%d (id NUMBER(9) PRIMARY KEY, up NUMBER(9) NOT NULL,"
                            + " CONSTRAINT fk%d FOREIGN KEY (up) REFERENCES t%d) PARTITION BY REFERENCE (fk%d)")
                    .formatted(level, level, level - 1, level));
            if (named.get(level - 1)) {
                ddl.append(IntStream.range(0, leaves)
                        .mapToObj(n -> "PARTITION q%d_%d".formatted(of, n))
                        .collect(Collectors.joining(", ", " (", ")")));
            }
            ddl.append(";\n");
        }
        return ddl.toString();
    }

    @Property(tries = 60)
    void partitionsTogetherAreTheWhole(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 3) Integer> subpartitions,
            @ForAll @Size(max = 3) List<Boolean> named,
            @ForAll @IntRange(max = 3) int level)
            throws IOException {
        Inspection inspection = inspection(chain(subpartitions, named));
        // of any table of the chain, those below it go along
        String chosen = "T" + Math.min(level, named.size());
        OracleTable table = inspection.model().table(QualifiedName.of(chosen)).orElseThrow();
        LivePartitions partitions = new LivePartitions(new ReferenceChains(inspection.model()));
        for (int below = Math.min(level, named.size()); below <= named.size(); below++) {
            List<Chunk> together = new ArrayList<>();
            for (var partition : partitions.of(table)) {
                Narrowing one = new Narrowing(Set.of(partition.name().orElseThrow()), Optional.empty());
                together.addAll(chunks(inspection, "T" + below, Map.of(table.name(), one)));
            }
            assertThat(together).containsExactlyInAnyOrderElementsOf(chunks(inspection, "T" + below, Map.of()));
        }
    }

    @Example
    void chosenChunksCarryTheCondition() throws IOException {
        Inspection inspection = inspection(chain(List.of(2, 1), List.of(true)));
        Map<QualifiedName, Narrowing> rows = new HashMap<>();
        rows.put(QualifiedName.of("T0"), new Narrowing(Set.of(new Identifier("P0_S1")), Optional.of("L > 0")));
        Slice.OfDatabase slice = new Slice.OfDatabase(
                        "T1 partition Q1_1", Optional.of(new Identifier("Q1_1")), Optional.empty())
                .with(List.of(new RowCondition(QualifiedName.of("T0"), "L > 0")));
        assertThat(chunks(inspection, "T1", rows)).containsExactly(new Chunk(QualifiedName.of("T1"), 2, slice, 0, 0));
        assertThat(chunks(inspection, "T0", rows)).extracting(Chunk::number).containsExactly(2);
    }

    @Example
    void partitionsAreFoundInAnyLetters() throws IOException {
        Inspection inspection = inspection(
                """
                CREATE TABLE t (id NUMBER(9)) PARTITION BY RANGE (id) (PARTITION p1 VALUES LESS THAN (1),
                  PARTITION "Odd" VALUES LESS THAN (2), PARTITION "odd" VALUES LESS THAN (3));
                CREATE TABLE u (id NUMBER(9));
                """);
        Narrowings narrowings = new Narrowings(inspection);
        OracleTable table = inspection.model().table(QualifiedName.of("T")).orElseThrow();
        OracleTable plain = inspection.model().table(QualifiedName.of("U")).orElseThrow();
        assertThat(narrowings.partitions(table, List.of("p1", " odd ")))
                .containsExactly(new Identifier("P1"), new Identifier("odd"));
        assertThatThrownBy(() -> narrowings.partitions(table, List.of("ODD")))
                .hasMessage(
                        "T has partitions Odd, odd, which differ in upper and lower case alone: write ODD as Oracle has"
                                + " it");
        assertThatThrownBy(() -> narrowings.partitions(table, List.of("p2")))
                .hasMessage("T has no partition or subpartition p2; it has P1, Odd, odd");
        assertThatThrownBy(() -> narrowings.partitions(table, List.of("p1", "")))
                .hasMessage("a name is empty between the commas; T has P1, Odd, odd");
        assertThatThrownBy(() -> narrowings.partitions(plain, List.of("p1")))
                .hasMessage("U has no partitions: choose its rows by a condition");
    }

    @Example
    void ofManyTheFirstAreShown() {
        assertThat(Narrowings.some(IntStream.range(0, 12).boxed().toList()))
                .isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more");
    }
}
