package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.plan.Slice;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ReadAt;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of a source that says itself in which partition they are, reads the partition key of children from their
 * ancestors, and is read at one state: as a database does.
 */
class DatabaseRowsIT {
    private static final String CHAIN =
            """
            CREATE TABLE sales (id NUMBER(9) PRIMARY KEY, sold DATE NOT NULL, note VARCHAR2(5))
              PARTITION BY RANGE (sold) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
                PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE items (id NUMBER(9) PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales) PARTITION BY REFERENCE (items_fk);
            CREATE TABLE details (id NUMBER(9) PRIMARY KEY, item_id NUMBER(9) NOT NULL,
              CONSTRAINT details_fk FOREIGN KEY (item_id) REFERENCES items) PARTITION BY REFERENCE (details_fk);
            CREATE TABLE codes (id NUMBER(9) PRIMARY KEY, name VARCHAR2(5));
            """;
    private static final LocalDateTime EARLY = LocalDateTime.of(2023, 5, 1, 12, 0);
    private static final LocalDateTime LATE = LocalDateTime.of(2024, 2, 29, 23, 59, 59);
    private static final String WHERE_ALL_ARE = "SELECT 'd' || id, sold, tableoid::regclass FROM details UNION ALL"
            + " SELECT 'i' || id, sold, tableoid::regclass FROM items ORDER BY 1";

    private final List<String> notes = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    /** The rows by table and partition, and what the source says of its state. */
    private static final class Source implements RowSourceOpener {
        private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        private final List<Optional<String>> asked = new ArrayList<>();
        private boolean lost;
        private int now = 4711;
        private boolean fails;

        Source() {
            put("SALES P1", new Object[] {1L, EARLY, "a"});
            put("SALES P2", new Object[] {2L, LATE, null});
            put("ITEMS P1", new Object[] {11L, 1L, EARLY});
            put("ITEMS P2", new Object[] {12L, 2L, LATE});
            put("DETAILS P1", new Object[] {101L, 11L, EARLY});
            put("DETAILS P2", new Object[] {102L, 12L, LATE});
            put("CODES", new Object[] {7L, "x"});
        }

        void put(String where, Object[]... more) {
            rows.computeIfAbsent(where, w -> new ArrayList<>()).addAll(List.of(more));
        }

        @Override
        public RowSource open(TableMapping table, Chunk chunk) {
            boolean root = table.oracle().name().text().equals("SALES");
            List<RowColumn> columns = table.oracle().name().text().equals("CODES")
                    ? List.of(column("ID", ValueKind.DECIMAL), column("NAME", ValueKind.TEXT))
                    : root
                            ? List.of(
                                    column("ID", ValueKind.DECIMAL),
                                    column("SOLD", ValueKind.LOCAL_DATE_TIME),
                                    column("NOTE", ValueKind.TEXT))
                            : List.of(
                                    column("ID", ValueKind.DECIMAL),
                                    column(
                                            table.oracle().name().text().equals("ITEMS") ? "SALE_ID" : "ITEM_ID",
                                            ValueKind.DECIMAL),
                                    new RowColumn(new Identifier("SOLD"), ValueKind.LOCAL_DATE_TIME, true));
            return new MemoryRows(chunk.origin(), columns, rows.getOrDefault(chunk.origin(), List.of()), 1, row -> {
                if (fails && chunk.origin().equals("DETAILS P2")) {
                    throw new IOException("the session was killed");
                }
            });
        }

        @Override
        public List<String> news() {
            return List.of("partition P3 came later");
        }

        @Override
        public Optional<String> point(Optional<String> kept) throws IOException {
            asked.add(kept);
            if (lost && kept.isPresent()) {
                throw new IOException(kept.get() + " is too old");
            }
            return kept.or(() -> Optional.of("SCN " + now));
        }

        private static RowColumn column(String name, ValueKind kind) {
            return new RowColumn(new Identifier(name), kind);
        }
    }

    @Test
    void rowsArriveWhereTheSourceHasThem() throws SQLException, IOException {
        try (TestDatabase database = database()) {
            Source source = new Source();
            RunReport report = run(database, source);
            assertThat(wrong(report)).isEmpty();
            assertThat(report.copied()).isEqualTo(7);
            assertThat(database.query(WHERE_ALL_ARE))
                    .containsExactly(
                            "d101|2023-05-01 12:00:00|details_p1",
                            "d102|2024-02-29 23:59:59|details_p2",
                            "i11|2023-05-01 12:00:00|items_p1",
                            "i12|2024-02-29 23:59:59|items_p2");
            assertThat(database.query("SELECT source_point FROM partbridge.run"))
                    .containsExactly("SCN 4711");
            assertThat(notes)
                    .filteredOn(note -> !note.startsWith("keys and indexes are built with"))
                    .containsExactly("all rows are read at SCN 4711", "partition P3 came later");
            // all is there: a source that knows its old state no more is not asked for it
            source.lost = true;
            assertThat(run(database, source).outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
            assertThat(source.asked).containsExactly(Optional.empty());
        }
    }

    /** The parent's note is too long, so that it is rejected: its children, and theirs, are rejected too. */
    @Test
    void childrenOfRejectedRowsAreRejected() throws SQLException, IOException {
        try (TestDatabase database = database()) {
            Source source = new Source();
            source.put("SALES P2", new Object[] {3L, LATE, "too long"});
            source.put("ITEMS P2", new Object[] {13L, 3L, LATE}, new Object[] {14L, 2L, LATE});
            source.put("DETAILS P2", new Object[] {103L, 13L, LATE});
            RunReport report = run(database, source);
            assertThat(wrong(report)).isEmpty();
            assertThat(database.query("SELECT source_table, source_partition, sqlstate, reason FROM partbridge.reject"
                            + " ORDER BY id"))
                    .containsExactly(
                            "SALES|P2|22001|column note: value too long for type character varying(5)",
                            "ITEMS||23503|parent (sale_id)=(3) is not in public.sales; 1 of its rows were rejected",
                            "DETAILS||23503|parent (item_id)=(13) is not in public.items; 1 of its rows were rejected");
            assertThat(database.query(WHERE_ALL_ARE)).hasSize(5);
            assertThat(wrong(validate(database, source))).isEmpty();
            database.execute("DELETE FROM details WHERE id = 102");
            assertThat(validate(database, source).passed()).isFalse();
        }
    }

    /** Oracle's own foreign key keeps such a row out; nothing relies on it. */
    @Test
    void rowsWithoutAnAncestorAreRejected() throws SQLException, IOException {
        try (TestDatabase database = database()) {
            Source source = new Source();
            source.put("ITEMS P2", new Object[] {13L, 99L, null});
            RunReport report = run(database, source);
            assertThat(wrong(report)).isEmpty();
            assertThat(database.query("SELECT source_table, origin, line, sqlstate, reason FROM partbridge.reject"))
                    .containsExactly("ITEMS|ITEMS P2|2|23503|the parent by (sale_id) is not in public.sales, or has no"
                            + " partition key, in the source");
            assertThat(wrong(validate(database, source))).isEmpty();
        }
    }

    @Test
    void aRunThatGoesOnReadsAtTheSameState() throws SQLException, IOException {
        try (TestDatabase database = database()) {
            Source source = new Source();
            source.fails = true;
            assertThat(run(database, source).outcome()).isEqualTo(RunReport.Outcome.STOPPED);
            source.fails = false;
            source.lost = true;
            assertThatThrownBy(() -> run(database, source))
                    .isInstanceOf(RunRefused.class)
                    .hasMessage("the source cannot be read: SCN 4711 is too old");
            source.lost = false;
            RunReport report = run(database, source);
            assertThat(wrong(report)).isEmpty();
            assertThat(source.asked)
                    .containsExactly(Optional.empty(), Optional.of("SCN 4711"), Optional.of("SCN 4711"));
            assertThat(database.query("SELECT source_point, state FROM partbridge.run ORDER BY id"))
                    .containsExactly("SCN 4711|stopped", "SCN 4711|done");
            assertThat(database.query(WHERE_ALL_ARE)).hasSize(4);
        }
    }

    /** CODES is complete and stays; of the chain nothing that was read at the old state may. */
    @Test
    void aFamilyThatIsLeftIsReadAgainAtOneState() throws SQLException, IOException {
        try (TestDatabase database = database()) {
            Source source = new Source();
            source.put("SALES P2", new Object[] {3L, LATE, "too long"});
            source.fails = true;
            assertThat(run(database, source).outcome()).isEqualTo(RunReport.Outcome.STOPPED);
            assertThat(database.query("SELECT count(*) FROM partbridge.reject")).containsExactly("1");
            source.fails = false;
            source.lost = true;
            source.now = 4_800;
            // between the two states a sale moved and its reject was mended
            source.rows.remove("SALES P2");
            source.put("SALES P2", new Object[] {2L, LATE, null}, new Object[] {4L, LATE, "new"});
            RunSettings again =
                    new RunSettings("chain", 2, -1, EarlierRun.REREAD, false, ProofSettings.defaults(), Retry.of(0), 0);
            RunReport report = run(database, source, again);
            assertThat(wrong(report)).isEmpty();
            assertThat(report.rejects()).isZero();
            assertThat(report.readAt())
                    .containsExactly(
                            new ReadAt("CODES", "SCN 4711", 1, 1),
                            new ReadAt("DETAILS", "SCN 4800", 2, 2),
                            new ReadAt("ITEMS", "SCN 4800", 2, 2),
                            new ReadAt("SALES", "SCN 4800", 2, 3));
            assertThat(notes)
                    .contains(
                            "SALES, ITEMS, DETAILS are emptied and read again at SCN 4800; tables of other families that"
                                    + " are complete stay as they were read at SCN 4711, and a foreign key between them and these"
                                    + " may find rows missing");
            assertThat(database.query("SELECT id, note FROM sales ORDER BY id"))
                    .containsExactly("1|a", "2|null", "4|new");
            source.lost = false;
            source.asked.clear();
            assertThat(wrong(validate(database, source))).isEmpty();
            // each table is counted at the state that it was read at
            assertThat(source.asked)
                    .containsExactlyInAnyOrder(
                            Optional.of("SCN 4800"),
                            Optional.of("SCN 4800"),
                            Optional.of("SCN 4800"),
                            Optional.of("SCN 4711"));
        }
    }

    /** The parents' keys are built when the run stops among the children, and COPY would meet them: the first row stayed. */
    @Test
    void duplicatesOfAFamilyThatIsReadAgainAreAllRejected() throws SQLException, IOException {
        try (TestDatabase database = database()) {
            Source source = new Source();
            source.fails = true;
            assertThat(run(database, source).outcome()).isEqualTo(RunReport.Outcome.STOPPED);
            assertThat(database.query("SELECT conname FROM pg_constraint WHERE contype = 'p' AND conparentid = 0"
                            + " AND connamespace = 'public'::regnamespace ORDER BY 1"))
                    .containsExactly("items_pkey", "sales_pkey");
            source.fails = false;
            source.lost = true;
            source.now = 4_800;
            source.rows.remove("SALES P2");
            source.put(
                    "SALES P2", new Object[] {2L, LATE, null}, new Object[] {3L, LATE, "a"}, new Object[] {3L, LATE, "b"
                    });
            RunSettings again =
                    new RunSettings("chain", 2, -1, EarlierRun.REREAD, false, ProofSettings.defaults(), Retry.of(0), 0);
            RunReport report = run(database, source, again);
            assertThat(wrong(report)).isEmpty();
            assertThat(database.query("SELECT id FROM sales ORDER BY id")).containsExactly("1", "2");
            assertThat(database.query("SELECT sqlstate, origin, line, raw FROM partbridge.reject ORDER BY raw"))
                    .containsExactly(
                            "23505|SALES P2|2|{\"id\":3,\"sold\":\"2024-02-29T23:59:59\",\"note\":\"a\"}",
                            "23505|SALES P2|3|{\"id\":3,\"sold\":\"2024-02-29T23:59:59\",\"note\":\"b\"}");
            source.lost = false;
            assertThat(wrong(validate(database, source))).isEmpty();
        }
    }

    private static TestDatabase database() throws SQLException {
        return PostgresServers.freshDatabase(PostgresServers.major(18));
    }

    private void note(RunEvent event) {
        // the tests' servers do not wait for the disk, and a run says so
        if (event instanceof RunEvent.Note note && !note.message().contains(" PB-RUN-")) {
            notes.add(note.message());
        }
    }

    private RunReport run(TestDatabase database, Source source) throws SQLException, IOException {
        return run(database, source, new RunSettings("chain", 2, -1, false, false, ProofSettings.defaults()));
    }

    private RunReport run(TestDatabase database, Source source, RunSettings settings) throws SQLException, IOException {
        return new Runner(database::connect, source).run(plan(), settings, this::note, Cancellation.none());
    }

    private Plan plan() throws IOException {
        Path script = Files.writeString(folder.resolve("chain.sql"), CHAIN);
        Conversion conversion = Converter.convert(
                ScriptReader.read(script, Cancellation.none()).model(),
                new ConvertOptions(new Identifier("public"), 18, Set.of(), Choices.defaults()));
        Map<QualifiedName, List<Chunk>> chunks = new LinkedHashMap<>();
        for (String table : List.of("SALES", "ITEMS", "DETAILS")) {
            chunks.put(
                    QualifiedName.of(table),
                    Stream.of(1, 2).map(n -> chunk(table, n)).toList());
        }
        Slice codes = new Slice.OfDatabase("CODES", Optional.empty(), Optional.empty());
        chunks.put(QualifiedName.of("CODES"), List.of(new Chunk(QualifiedName.of("CODES"), 1, codes, 0, 0)));
        return Planner.plan(conversion, chunks, "fingerprint");
    }

    private static Chunk chunk(String table, int number) {
        String partition = "P" + number;
        Slice slice =
                new Slice.OfDatabase(table + " " + partition, Optional.of(new Identifier(partition)), Optional.empty());
        return new Chunk(QualifiedName.of(table), number, slice, 0, 0);
    }

    private ValidationReport validate(TestDatabase database, Source source) throws SQLException, IOException {
        return new Validation(database::connect, source)
                .validate(plan(), "chain", ProofSettings.defaults(), event -> {}, Cancellation.none());
    }

    private static List<ValidationReport.CheckLine> wrong(RunReport report) {
        assertThat(report.failure()).isEmpty();
        return wrong(report.validation().orElseThrow());
    }

    private static List<ValidationReport.CheckLine> wrong(ValidationReport proof) {
        assertThat(proof.counts()).allMatch(c -> c.passed());
        return proof.checks().stream().filter(c -> !c.passed()).toList();
    }
}
