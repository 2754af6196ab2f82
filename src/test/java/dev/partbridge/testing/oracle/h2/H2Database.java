package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.h2.engine.Mode;
import org.jspecify.annotations.Nullable;

/** What the double's back end holds: tables with their rows, dictionary views, users, grants. Lives until closed. */
public final class H2Database implements AutoCloseable {
    static final String SYS = "SYS";
    private static final int FIRST_OBJECT = 70_000;
    private static final int FIRST_OF_SYS = 100_000_000;
    private static final int OBJECTS_PER_TABLE = 10_000;

    /** Reserved words of H2 that are good names of columns in Oracle. */
    private static final String ORACLES_NAMES = "VALUE,INTERVAL,DAY,HOUR,MINUTE,MONTH,SECOND,YEAR,KEY,GROUPS,IF,LIMIT,"
            + "QUALIFY,RANGE,REGEXP,TOP,WINDOW,ARRAY,SYMMETRIC,ASYMMETRIC,UNKNOWN,CONSTRAINT";

    private final String url =
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=Oracle;TIME ZONE=UTC;NON_KEYWORDS=" + ORACLES_NAMES;
    private final Connection connection;
    private final Map<String, OracleTable> tables = new ConcurrentHashMap<>();
    private final Map<String, DictionaryView> views = new ConcurrentHashMap<>();
    private final Map<String, OracleTable> publicViews = new ConcurrentHashMap<>();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final Grants grants = new Grants();
    private final Map<String, String> context = new ConcurrentHashMap<>();
    private final boolean marksOwn;
    private final AtomicLong scn = new AtomicLong(1_000_000);
    private final AtomicLong appliedScn = new AtomicLong(1_000_000);

    /** An empty database whose dictionary views have the columns of a release. */
    public H2Database(OracleRelease release) throws SQLException {
        // the name behind an alias, which the mode would hide, leads to the column's type
        Mode.getInstance("Oracle").aliasColumnName = false;
        connection = connect();
        execute("CREATE SCHEMA SYS");
        execute("CREATE SCHEMA DBMS_ROWID");
        execute("CREATE ALIAS DBMS_ROWID.ROWID_CREATE FOR '" + Rowids.class.getName() + ".create'");
        execute("CREATE ALIAS SYS.CHARTOROWID FOR '" + Rowids.class.getName() + ".parse'");
        execute("CREATE ALIAS SYS.ROWIDTOCHAR FOR '" + Rowids.class.getName() + ".parse'");
        execute("CREATE ALIAS SYS.ROWID_ORDER FOR '" + Rowids.class.getName() + ".order'");
        DdlTexts.create(connection);
        for (DictionaryView view : DictionaryViews.of(release.version())) {
            views.put(view.name(), view);
            create(SYS, "DBA_" + view.name(), view.columns());
        }
        publicView("DUAL", "DUMMY VARCHAR2(1)").row("X");
        marksOwn = OracleVersion.of(release.version()).has("12.1");
        publicView(
                "ALL_USERS",
                Stream.of("USERNAME VARCHAR2(128)", "USER_ID NUMBER", "CREATED DATE", "ORACLE_MAINTAINED VARCHAR2(1)")
                        .limit(marksOwn ? 4 : 3)
                        .toArray(String[]::new));
        publicView("NLS_DATABASE_PARAMETERS", "PARAMETER VARCHAR2(128)", "VALUE VARCHAR2(64)")
                .row("NLS_CHARACTERSET", "AL32UTF8")
                .row("NLS_NCHAR_CHARACTERSET", "AL16UTF16")
                .row("NLS_LENGTH_SEMANTICS", "BYTE");
        publicView("PRODUCT_COMPONENT_VERSION", "PRODUCT VARCHAR2(80)", "VERSION VARCHAR2(80)")
                .row("Oracle Database Enterprise Edition", release.version());
        publicView("V$VERSION", "BANNER VARCHAR2(80)")
                .row(release.banner().lines().findFirst().orElse(""));
        context.put("CON_NAME", "TESTPDB");
        context.put("DB_NAME", "TESTDB");
        context.put("DB_UNIQUE_NAME", "testdb");
        context.put("SERVICE_NAME", "testdb");
        context.put("INSTANCE_NAME", "testdb");
        context.put("SERVER_HOST", "localhost");
        context.put("LANGUAGE", "AMERICAN_AMERICA.AL32UTF8");
        context.put("ISDBA", "FALSE");
        context.put("DATABASE_ROLE", "PRIMARY");
        context.put("INSTANCE", "1");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private OracleTable create(String owner, String name, List<Column> columns) throws SQLException {
        // SYS apart: how many views the dictionary has is not to be seen in the rowids of others
        long before = tables.values().stream()
                .filter(t -> t.owner().equals(SYS) == owner.equals(SYS))
                .count();
        int firstObject = (owner.equals(SYS) ? FIRST_OF_SYS : FIRST_OBJECT) + (int) before * OBJECTS_PER_TABLE;
        OracleTable table = new OracleTable(connection, owner, name, columns, new Rowids(firstObject));
        tables.put(key(owner, name), table);
        return table;
    }

    private static String key(String owner, String name) {
        return owner + "." + name;
    }

    /** A new table; each column a name and a type as in CREATE TABLE. Its owner becomes a user of the database. */
    public OracleTable table(String owner, String name, String... columns) throws SQLException {
        user(owner);
        return create(owner, name, columnsOf(columns));
    }

    /** A view of SYS that every user may read under its bare name, such as PRODUCT_COMPONENT_VERSION. */
    public OracleTable publicView(String name, String... columns) throws SQLException {
        OracleTable view = create(SYS, name, columnsOf(columns));
        publicViews.put(name, view);
        return view;
    }

    /** A further dictionary view in its ALL_, DBA_ and USER_ forms. */
    public OracleTable dictionaryView(String name, String ownerColumn, String tableColumn, String... columns)
            throws SQLException {
        DictionaryView view = new DictionaryView(name, ownerColumn, tableColumn, columnsOf(columns));
        views.put(name, view);
        return create(SYS, "DBA_" + name, view.columns());
    }

    private static List<Column> columnsOf(String... columns) {
        List<Column> all = new ArrayList<>();
        for (String column : columns) {
            int blank = column.indexOf(' ');
            all.add(Column.of(column.substring(0, blank), column.substring(blank + 1)));
        }
        return all;
    }

    /** A user, whom ALL_USERS shows from now on. */
    public void user(String name) throws SQLException {
        user(name, "N");
    }

    /** A user that Oracle made for itself, such as MDSYS; releases before 12.1 do not say so. */
    public void oraclesOwn(String name) throws SQLException {
        user(name, "Y");
    }

    private synchronized void user(String name, String maintained) throws SQLException {
        if (schemas.add(name)) {
            execute("CREATE SCHEMA " + OracleTable.quote(name));
            Object[] row = {name, 100 + schemas.size(), LocalDateTime.of(2024, 1, 2, 3, 4, 5), maintained};
            existing(SYS, "ALL_USERS").row(Arrays.copyOf(row, marksOwn ? 4 : 3));
        }
    }

    /** Where the rows of a dictionary view are put, for all its forms; {@code name} without prefix. */
    public OracleTable dictionary(String name) {
        return existing(SYS, "DBA_" + name);
    }

    /** A table or public view that was made before. */
    public OracleTable existing(String owner, String name) {
        OracleTable table = find(owner, name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + key(owner, name));
        }
        return table;
    }

    public Grants grants() {
        return grants;
    }

    /** The number up to which V$RECOVERY_PROGRESS tells from now on that redo was applied, where it is a standby. */
    public void setAppliedScn(long number) {
        appliedScn.set(number);
    }

    /** The number that V$DATABASE shows from now on. */
    public void setScn(long number) {
        scn.set(number);
    }

    /** What DBMS_METADATA.GET_DDL answers for an object; {@code type} such as TABLE. */
    public void setDdl(String type, String name, String owner, String text) throws SQLException {
        DdlTexts.put(connection, type, name, owner, text);
    }

    /** What SYS_CONTEXT('USERENV', key) answers, but for the keys that tell of the session itself. */
    public void setContext(String key, String value) {
        context.put(key.toUpperCase(Locale.ROOT), value);
    }

    long scn() {
        return scn.get();
    }

    long appliedScn() {
        return appliedScn.get();
    }

    Map<String, String> context() {
        return new LinkedHashMap<>(context);
    }

    synchronized boolean hasSchema(String name) {
        return schemas.contains(name);
    }

    @Nullable
    OracleTable find(String owner, String name) {
        return tables.get(key(owner, name));
    }

    @Nullable
    OracleTable findPublic(String name) {
        return publicViews.get(name);
    }

    @Nullable
    DictionaryView findView(String name) {
        return views.get(name);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
