package dev.partbridge.testing.oracle.catalog;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dictionary of a release, in memory. Its views are in the schema SYS, which each connection begins in, so that they
 * are found with and without it. ALL_ views show no table that is in HIDDEN_TABLES; DBA_ views show all, and can be left
 * out for a user who may not read them.
 */
public final class CatalogDatabase implements AutoCloseable {
    /** Who reads it. */
    public static final String USER = "READER";

    private final String url;
    private final OracleVersion version;
    private final List<CatalogView> views;
    private final Connection keeper;
    /** Views that have got rows since the last time they were emptied. */
    private final Set<String> filled = new LinkedHashSet<>();

    private CatalogDatabase(OracleVersion version, boolean dba) throws SQLException {
        this.version = version;
        this.views = CatalogViews.of(version);
        // the words are names in Oracle
        this.url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=Oracle;NON_KEYWORDS=VALUE,INTERVAL,KEY,USER"
                + ";QUERY_CACHE_SIZE=64;INIT=CREATE SCHEMA IF NOT EXISTS SYS\\;SET SCHEMA SYS";
        this.keeper = DriverManager.getConnection(url, USER, "");
        execute("CREATE TABLE HIDDEN_TABLES (OWNER VARCHAR(128), TABLE_NAME VARCHAR(128))");
        for (CatalogView view : views) {
            create(view, dba);
        }
        characterSets();
    }

    private void characterSets() {
        row("NLS_DATABASE_PARAMETERS", Map.of("PARAMETER", "NLS_CHARACTERSET", "VALUE", "AL32UTF8"));
        row("NLS_DATABASE_PARAMETERS", Map.of("PARAMETER", "NLS_NCHAR_CHARACTERSET", "VALUE", "AL16UTF16"));
        row("NLS_DATABASE_PARAMETERS", Map.of("PARAMETER", "NLS_LENGTH_SEMANTICS", "VALUE", "BYTE"));
    }

    /** Empty, with DBA_ views that the user may read. */
    public static CatalogDatabase of(OracleVersion version) {
        return open(version, true);
    }

    /** Empty, for a user without access to DBA_ views. */
    public static CatalogDatabase withoutDba(OracleVersion version) {
        return open(version, false);
    }

    private static CatalogDatabase open(OracleVersion version, boolean dba) {
        try {
            return new CatalogDatabase(version, dba);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes out all rows that were loaded, so that it is as it was made; that takes less time than another one. */
    public CatalogDatabase clear() {
        filled.forEach(storage -> execute("DELETE FROM " + storage));
        filled.clear();
        execute("DELETE FROM HIDDEN_TABLES");
        characterSets();
        return this;
    }

    public OracleVersion version() {
        return version;
    }

    /** The views with their columns' types, such as LONG. */
    public List<CatalogView> views() {
        return views;
    }

    /** A connection of H2's own, with its errors and its version. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url, USER, "");
    }

    /** Loads a folder of dumps, each named as its ALL_ view; columns that the release does not have are left out. */
    public CatalogDatabase load(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName()).replace(".csv", "");
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    load(name.toUpperCase(Locale.ROOT), rows.stream().map(CatalogDatabase::fields));
                }
            }
            addUsers();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(NamedCsvRecord row) {
        Map<String, String> fields = new TreeMap<>(row.getFieldsAsMap());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The owners of tables are users. */
    private void addUsers() throws SQLException {
        filled.add(storage("ALL_USERS"));
        execute("INSERT INTO ALL_USERS_ROWS (USERNAME) SELECT DISTINCT OWNER FROM ALL_TABLES"
                .replace("ALL_USERS_ROWS", view("ALL_USERS").storage()));
    }

    /** Adds a row; columns that are not given get their defaults. */
    public CatalogDatabase row(String view, Map<String, String> fields) {
        try {
            load(view, Stream.of(fields));
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a row given as name and value in turn. */
    public CatalogDatabase row(String view, String... fields) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return row(view, map);
    }

    /** Carries out a statement on the stored rows: UPDATE and DELETE name the storage by {@link #storage}. */
    public CatalogDatabase execute(String sql) {
        try (Statement statement = keeper.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The table that holds the rows of a view. */
    public String storage(String view) {
        return view(view).storage();
    }

    private void load(String name, Stream<Map<String, String>> rows) throws SQLException {
        if (views.stream().noneMatch(v -> v.names().contains(name))) {
            // a view of a later release
            return;
        }
        CatalogView view = view(name);
        filled.add(view.storage());
        List<String> known =
                view.columns().stream().map(CatalogView.Column::name).toList();
        for (Map<String, String> row : rows.toList()) {
            List<String> columns = new ArrayList<>(row.keySet());
            columns.retainAll(known);
            String sql = "INSERT INTO " + view.storage() + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            try (PreparedStatement insert = keeper.prepareStatement(sql)) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setString(i + 1, row.get(columns.get(i)));
                }
                insert.executeUpdate();
            }
        }
    }

    private CatalogView view(String name) {
        return views.stream()
                .filter(v -> v.names().contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view " + name));
    }

    private void create(CatalogView view, boolean dba) {
        execute("CREATE TABLE " + view.storage() + " ("
                + view.columns().stream().map(CatalogDatabase::definition).collect(Collectors.joining(", ")) + ")");
        for (String name : view.names()) {
            if (dba || !name.startsWith("DBA_")) {
                execute("CREATE VIEW " + name + " AS SELECT * FROM " + view.storage() + " V"
                        + (name.startsWith("ALL_") && view.table().isPresent() ? visible(view) : ""));
            }
        }
    }

    private static String visible(CatalogView view) {
        return " WHERE NOT EXISTS (SELECT 1 FROM SYS.HIDDEN_TABLES H WHERE H.OWNER = V."
                + view.owner().orElseThrow() + " AND H.TABLE_NAME = V."
                + view.table().orElseThrow() + ")";
    }

    private static String definition(CatalogView.Column column) {
        String type = column.type();
        String stored = type.equals("NUMBER")
                ? "NUMERIC(38)"
                : type.equals("LONG") || type.equals("CLOB") || type.equals("JSON")
                        ? "VARCHAR"
                        : type.replace("VARCHAR2", "VARCHAR");
        return column.name() + " " + stored
                + column.fallback().map(f -> " DEFAULT '" + f + "'").orElse("");
    }

    @Override
    public void close() {
        try {
            execute("SHUTDOWN");
            keeper.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
