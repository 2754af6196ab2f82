package dev.partbridge.run.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.RowCondition;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.model.StoredSize.Extent;
import dev.partbridge.oracle.model.StoredSize.Statistics;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.plan.Step;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How gaps of statistics are filled, and what is told of a table as Oracle stores it. */
class StoredTableTest {
    private static final QualifiedName TABLE = QualifiedName.of("APP", "Docs");
    private static final Statistics NONE = Statistics.NONE;

    private final Map<Identifier, Extent> parts = new LinkedHashMap<>();
    private Extent whole = Extent.UNKNOWN;
    private OptionalLong lobs = OptionalLong.empty();
    private List<RowCondition> conditions = List.of();

    private static Statistics gathered(long rows, long length) {
        return new Statistics(OptionalLong.of(rows), OptionalLong.of(length), false);
    }

    private StoredTableTest part(String name, Statistics statistics, String compression, long... bytes) {
        parts.put(new Identifier(name), extent(statistics, compression, bytes));
        return this;
    }

    private static Extent extent(Statistics statistics, String compression, long... bytes) {
        return new Extent(
                statistics,
                bytes.length == 0 ? OptionalLong.empty() : OptionalLong.of(bytes[0]),
                Optional.of(compression).filter(c -> !c.isEmpty()));
    }

    /** Read by the parts of these names, or as a whole where none is given. */
    private StoredTable read(String... names) {
        List<Chunk> chunks = new ArrayList<>();
        for (String name : names.length == 0 ? new String[] {""} : names) {
            Optional<Identifier> part =
                    Optional.of(name).filter(n -> !n.isEmpty()).map(Identifier::new);
            Slice slice = new Slice.OfDatabase("APP.Docs " + name, part, Optional.empty()).with(conditions);
            chunks.add(new Chunk(TABLE, chunks.size() + 1, slice, 0, 0));
        }
        TableMapping mapping = new TableMapping(
                TABLE,
                QualifiedName.of("app", "docs"),
                0,
                List.of(new ColumnMapping(
                        new Identifier("C"), OracleType.of("CLOB"), new Identifier("c"), "text", false)),
                Optional.empty(),
                List.of());
        StoredSize size = new StoredSize(whole, parts, Map.of(), lobs);
        Step.Copy copy = new Step.Copy(mapping, chunks);
        return new StoredTable(copy, size, LeafStatistics.of(copy, size));
    }

    @Test
    void onePartHasWhatIsLeftOfTheTablesRows() {
        whole = extent(gathered(1_000, 50), "");
        part("P1", gathered(300, 40), "").part("P2", NONE, "").part("P3", NONE, "");
        LeafStatistics statistics = read("P1", "P2", "P3").statistics().orElseThrow();
        assertThat(statistics).isEqualTo(new LeafStatistics(1_000, 47_000, List.of("P2", "P3"), List.of(), 3));
    }

    /** The table's own are older than those of its parts, or were never gathered. */
    @Test
    void elseAsManyAsTheOthersHave() {
        part("P1", gathered(100, 40), "").part("P2", gathered(300, 60), "").part("P3", NONE, "");
        assertThat(read("P1", "P2", "P3").statistics().orElseThrow())
                .isEqualTo(new LeafStatistics(600, 33_000, List.of("P3"), List.of(), 3));
        whole = extent(gathered(400, 10), "");
        assertThat(read("P3").statistics().orElseThrow())
                .isEqualTo(new LeafStatistics(200, 2_000, List.of("P3"), List.of(), 1));
    }

    @Test
    void ofATableAloneItsRowsAreSharedOut() {
        whole = extent(gathered(1_000, 50), "");
        assertThat(read("P1", "P2").statistics().orElseThrow())
                .isEqualTo(new LeafStatistics(1_000, 50_000, List.of("P1", "P2"), List.of(), 2));
    }

    @Test
    void withoutAnyNothingIsKnown() {
        part("P1", NONE, "", 65_536);
        assertThat(read("P1", "P2").statistics()).isEmpty();
    }

    /** A part without a segment has no rows, whatever was gathered of others. */
    @Test
    void whatHasNoSegmentIsNotMissing() {
        part("P1", gathered(100, 40), "").part("P2", Statistics.EMPTY, "");
        assertThat(read("P1", "P2").statistics().orElseThrow())
                .isEqualTo(new LeafStatistics(100, 4_000, List.of(), List.of(), 2));
    }

    @Test
    void compressionIsTold() {
        part("P1", gathered(1_000_000, 100), "QUERY HIGH", 10 << 20)
                .part("P2", gathered(500_000, 100), "ADVANCED", 20 << 20)
                .part("P3", gathered(500_000, 100), "ADVANCED", 20 << 20)
                .part("P4", gathered(10, 100), "", 1 << 16);
        assertThat(read("P1", "P2", "P3", "P4").held())
                .isEqualTo(
                        "Oracle holds 50 MB in segments, compressed by ADVANCED (2 of 4 partitions), QUERY HIGH (1 of"
                                + " 4 partitions); uncompressed, rows x average length, 191 MB");
        assertThat(read("P2").held())
                .startsWith(
                        "Oracle holds 20 MB in segments, compressed by ADVANCED; uncompressed, rows x average length,"
                                + " 48 MB");
    }

    @Test
    void lobsWhoseSegmentsNobodyShowsAreTold() {
        whole = extent(gathered(1_000, 100), "");
        assertThat(read().held())
                .isEqualTo("Oracle holds it in segments of unknown size; rows x average length, 98 KB; LOBs beside the"
                        + " rows are not counted, since their segments are not readable");
    }

    @Test
    void lobsAndConditionsAreTold() {
        whole = extent(gathered(1_000, 100), "", 1 << 20);
        lobs = OptionalLong.of(30 << 20);
        conditions = List.of(new RowCondition(TABLE, "ID < 7"));
        assertThat(read().held())
                .isEqualTo("Oracle holds 1.0 MB in segments; rows x average length, 98 KB; beside the rows 30 MB in"
                        + " segments of LOBs, counted as they are; all rows are counted, not only those that the"
                        + " condition takes");
    }

    @Test
    void namesInMixedLettersAreQuoted() {
        whole = extent(gathered(5, 5).outdated(), "");
        assertThat(read().gaps())
                .contains("statistics are stale: DBMS_STATS.GATHER_TABLE_STATS('APP', '\"Docs\"') gathers them");
    }
}
