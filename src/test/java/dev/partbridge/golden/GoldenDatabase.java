package dev.partbridge.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.engine.Inspection;
import dev.partbridge.golden.GoldenPlaces.Place;
import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleType;
import dev.partbridge.testing.oracle.catalog.CatalogView;
import dev.partbridge.testing.oracle.catalog.CatalogViews;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.h2.OracleTable;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A golden case as a database: its dictionary from the dumps, which are written by hand, its tables, and the rows of its
 * script's INSERTs in the partitions where rows.txt has them.
 */
final class GoldenDatabase {
    /** Of tables whose rows.txt says nothing of a schema. */
    static final String OWNER = "APP";

    private final H2Database database;
    private final Map<String, List<Map<String, String>>> dumps = new LinkedHashMap<>();
    private final Map<String, OracleTable> tables = new HashMap<>();

    private GoldenDatabase(GoldenCase golden, OracleRelease release) throws IOException, SQLException {
        database = new H2Database(release);
        dumps(golden.folder().resolve("dictionary"));
        // what interval and automatic partitioning have added for the rows
        dumps(golden.folder().resolve("dictionary-grown"));
        for (CatalogView view : CatalogViews.of(OracleVersion.of(release.version()))) {
            OracleTable into = view.names().contains("DBA_" + view.base()) ? database.dictionary(view.base()) : null;
            for (Map<String, String> row : into == null ? List.<Map<String, String>>of() : dump(view.base())) {
                into.row(typed(view, row));
            }
        }
        for (Map<String, String> table : dump("TABLES")) {
            make(table);
        }
    }

    /** @param script what the engine read of the case's script, and made of it */
    static H2Database of(GoldenCase golden, OracleRelease release, Inspection script, Conversion conversion)
            throws IOException, SQLException {
        GoldenDatabase made = new GoldenDatabase(golden, release);
        GoldenPlaces places = new GoldenPlaces(golden, made.places());
        for (TableMapping table : conversion.tables()) {
            List<Chunk> chunks = script.data(table.oracle())
                    .map(Inspection.TableData::chunks)
                    .orElse(List.of());
            for (Chunk chunk : chunks) {
                try (RowSource rows = script.rows().open(conversion, table, chunk, Optional.empty())) {
                    made.rows(table, rows, places);
                }
            }
        }
        return made.database;
    }

    /** The owners of the case's tables, in the order of their names. */
    static List<Identifier> owners(GoldenCase golden) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(golden.folder().resolve("dictionary/all_tables.csv"))) {
            return rows.stream()
                    .map(r -> r.getField("OWNER"))
                    .distinct()
                    .sorted()
                    .map(Identifier::new)
                    .toList();
        }
    }

    private void dumps(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                String view = String.valueOf(file.getFileName())
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("^ALL_|\\.CSV$", "");
                List<Map<String, String>> into = dumps.computeIfAbsent(view, v -> new ArrayList<>());
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    rows.forEach(row -> into.add(filled(row)));
                }
            }
        }
    }

    private static Map<String, String> filled(NamedCsvRecord row) {
        Map<String, String> fields = new TreeMap<>(row.getFieldsAsMap());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private List<Map<String, String>> dump(String view) {
        return dumps.getOrDefault(view, List.of());
    }

    /** What a dump leaves out is what it commonly is. */
    private static Map<String, Object> typed(CatalogView view, Map<String, String> row) {
        Map<String, Object> values = new HashMap<>();
        for (CatalogView.Column column : view.columns()) {
            String text = row.getOrDefault(column.name(), column.fallback().orElse(""));
            if (!text.isEmpty()) {
                values.put(column.name(), column.type().startsWith("NUMBER") ? new BigDecimal(text) : text);
            }
        }
        return values;
    }

    private void make(Map<String, String> table) throws SQLException {
        String owner = table.getOrDefault("OWNER", OWNER);
        String name = table.getOrDefault("TABLE_NAME", "");
        String[] columns = dump("TAB_COLS").stream()
                .filter(c -> owner.equals(c.get("OWNER")) && name.equals(c.get("TABLE_NAME")))
                .map(c -> c.get("COLUMN_NAME") + " " + type(c))
                .toArray(String[]::new);
        OracleTable made = database.table(owner, name, columns);
        tables.put(owner + "." + name, made);
        dump("TAB_PARTITIONS").stream()
                .filter(p -> owner.equals(p.get("TABLE_OWNER")) && name.equals(p.get("TABLE_NAME")))
                .forEach(p -> made.partitions(p.get("PARTITION_NAME")));
        dump("TAB_SUBPARTITIONS").stream()
                .filter(p -> owner.equals(p.get("TABLE_OWNER")) && name.equals(p.get("TABLE_NAME")))
                .forEach(p -> made.subpartitions(p.get("SUBPARTITION_NAME")));
    }

    private static String type(Map<String, String> column) {
        String type = column.getOrDefault("DATA_TYPE", "");
        String precision = column.get("DATA_PRECISION");
        String scale = column.get("DATA_SCALE");
        return switch (type) {
            case "NUMBER" ->
                precision == null
                        ? scale == null ? type : type + "(*," + scale + ")"
                        : type + "(" + precision + "," + scale + ")";
            case "FLOAT" -> type + "(" + precision + ")";
            case "VARCHAR2", "CHAR" ->
                type + "(" + column.get("CHAR_LENGTH") + ("C".equals(column.get("CHAR_USED")) ? " CHAR)" : " BYTE)");
            case "NVARCHAR2", "NCHAR" -> type + "(" + column.get("CHAR_LENGTH") + ")";
            case "RAW" -> type + "(" + column.get("DATA_LENGTH") + ")";
            default -> type;
        };
    }

    /** By table, each as rows.txt names it. */
    private Map<String, List<Place>> places() {
        Map<String, List<Place>> places = new HashMap<>();
        for (Map<String, String> partition : dump("TAB_PARTITIONS")) {
            String table = partition.getOrDefault("TABLE_NAME", "");
            String name = partition.getOrDefault("PARTITION_NAME", "");
            List<Place> own = places.computeIfAbsent(table, t -> new ArrayList<>());
            List<Place> below = dump("TAB_SUBPARTITIONS").stream()
                    .filter(s -> table.equals(s.get("TABLE_NAME")) && name.equals(s.get("PARTITION_NAME")))
                    .map(s -> new Place(name, s.get("SUBPARTITION_NAME")))
                    .toList();
            own.addAll(below.isEmpty() ? List.of(new Place(name, null)) : below);
        }
        return places;
    }

    private void rows(TableMapping mapping, RowSource rows, GoldenPlaces places) throws IOException, SQLException {
        String table = mapping.oracle().name().text();
        OracleTable into =
                tables.get(mapping.oracle().schema().map(s -> s.text()).orElse(OWNER) + "." + table);
        if (into == null) {
            throw new AssertionError("the dictionary has no table " + mapping.oracle());
        }
        while (rows.next()) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int i = 0; i < rows.columns().size(); i++) {
                Column column = column(into, rows.columns().get(i));
                values.put(column.name(), rows.isNull(i) ? null : value(rows, i, column));
            }
            List<@Nullable Object> row = new ArrayList<>();
            into.columns().forEach(c -> row.add(values.get(c.name())));
            Place place = places.of(table, String.valueOf(row.get(0)));
            into.rows(
                    place == null ? null : place.partition(),
                    place == null ? null : place.subpartition(),
                    List.<List<@Nullable Object>>of(row));
        }
    }

    private static Column column(OracleTable table, RowColumn wanted) {
        return table.columns().stream()
                .filter(c -> c.name().equals(wanted.name().text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(table.name() + " has no column " + wanted.name()));
    }

    private static Object value(RowSource rows, int i, Column column) {
        return switch (rows.columns().get(i).kind()) {
            case DECIMAL -> new BigDecimal(rows.getDecimal(i).toString());
            case FLOAT -> Double.valueOf(rows.getDecimal(i).toString());
            case BYTES -> rows.getBytes(i);
            case TEXT -> padded(rows.getText(i).toString(), column);
            case LOCAL_DATE_TIME ->
                LocalDateTime.ofEpochSecond(rows.getEpochSecond(i), rows.getNano(i), ZoneOffset.UTC);
            case OFFSET_DATE_TIME -> zoned(rows, i, column);
        };
    }

    private static Object zoned(RowSource rows, int i, Column column) {
        LocalDateTime wall = LocalDateTime.ofEpochSecond(rows.getEpochSecond(i), rows.getNano(i), ZoneOffset.UTC);
        OffsetDateTime time = wall.atOffset(ZoneOffset.ofTotalSeconds(rows.getOffsetSeconds(i)));
        return column.type() == OracleType.TIMESTAMP_LTZ
                ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                : time;
    }

    /** Oracle keeps CHAR with blanks up to its length. */
    private static String padded(String text, Column column) {
        return column.type() == OracleType.CHAR
                ? text + " ".repeat(Math.max(0, column.characters() - text.length()))
                : text;
    }
}
