package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of stored units and views, and what is said where it cannot be read. */
class CodeTest {
    private final SmallDictionary dictionary = new SmallDictionary();

    @AfterEach
    void close() {
        dictionary.close();
    }

    private static void unit(SmallDictionary into, String owner, String type, String name, String text) {
        object(into, owner, type.replace(" BODY", ""), name);
        String[] lines = text.split("(?<=\n)", -1);
        for (int i = lines.length; i > 0; i--) {
            into.row(
                    "ALL_SOURCE",
                    "OWNER",
                    owner,
                    "TYPE",
                    type,
                    "NAME",
                    name,
                    "LINE",
                    String.valueOf(i),
                    "TEXT",
                    lines[i - 1]);
        }
    }

    private static void object(SmallDictionary into, String owner, String type, String name) {
        into.row("ALL_OBJECTS", "OWNER", owner, "OBJECT_TYPE", type, "OBJECT_NAME", name);
    }

    /** But that code is not converted. */
    private static List<String> told(DictionarySource read) {
        return codes(read).stream().filter(c -> !c.equals("PB-DIC-020")).toList();
    }

    private static List<String> uses(DictionarySource read) {
        return read.model().codeUses().stream()
                .map(u -> u.unit() + " " + u.kind() + " " + u.table() + " @" + u.position())
                .toList();
    }

    @Test
    void unitsAndViewsWithTheirLines() throws SQLException {
        dictionary.table("T").table("Odd Name");
        unit(
                dictionary,
                "APP",
                "PACKAGE BODY",
                "PKG",
                "PACKAGE BODY pkg IS\n\n  PROCEDURE p IS\n  BEGIN\n    INSERT INTO t VALUES (1);\n  END;\nEND;");
        unit(dictionary, "APP", "PACKAGE", "PKG", "PACKAGE pkg IS\n  PROCEDURE p; -- insert into t\nEND;\n");
        unit(
                dictionary,
                "APP",
                "TRIGGER",
                "low",
                "TRIGGER \"low\" BEFORE INSERT ON \"Odd Name\"\nBEGIN\n"
                        + " insert into \"Odd Name\" values (1); END;");
        unit(dictionary, "APP", "TYPE", "TY", "TYPE ty AS OBJECT (a NUMBER) -- INSERT INTO t\n");
        unit(dictionary, "APP", "TRIGGER", "BIN$1==$0", "TRIGGER x\nBEGIN INSERT INTO t VALUES (1); END;");
        unit(dictionary, "OTHER", "PROCEDURE", "P", "PROCEDURE p IS\nBEGIN INSERT INTO app.t VALUES (1); END;");
        object(dictionary, "APP", "VIEW", "V");
        dictionary
                .row("ALL_VIEWS", "OWNER", "APP", "VIEW_NAME", "V", "TEXT", "select *\n  from t partition (p1)")
                .row(
                        "ALL_MVIEWS",
                        "OWNER",
                        "APP",
                        "MVIEW_NAME",
                        "MV",
                        "CONTAINER_NAME",
                        "MV",
                        "QUERY",
                        "select * from t partition for (1)");
        DictionarySource read = dictionary.read();
        assertThat(uses(read))
                .containsExactly(
                        "package body APP.PKG INSERT APP.T @APP.PKG package body:5:17",
                        "trigger APP.low INSERT APP.Odd Name @APP.low trigger:3:14",
                        "view APP.V PARTITION APP.T @APP.V view:2:10",
                        "materialized view APP.MV PARTITION_FOR APP.T @APP.MV materialized view:1:17");
        assertThat(told(read)).isEmpty();
        assertThat(dictionary.statements().stream().filter(s -> s.contains("_source")))
                .hasSize(1);
    }

    /** A missing row stays an empty line, so that what follows keeps its number. */
    @Test
    void linesAreOraclesOwn() throws SQLException {
        dictionary.table("T");
        object(dictionary, "APP", "PROCEDURE", "P");
        for (String[] line : List.of(
                new String[] {"1", "PROCEDURE p IS\n"},
                new String[] {"3", "BEGIN"},
                new String[] {"4", "INSERT INTO t VALUES (1);\r\n"},
                new String[] {"6", "INSERT INTO t VALUES (1);\n"})) {
            dictionary.row(
                    "ALL_SOURCE", "OWNER", "APP", "TYPE", "PROCEDURE", "NAME", "P", "LINE", line[0], "TEXT", line[1]);
        }
        assertThat(uses(dictionary.read()))
                .containsExactly(
                        "procedure APP.P INSERT APP.T @APP.P procedure:4:13",
                        "procedure APP.P INSERT APP.T @APP.P procedure:6:13");
    }

    @Test
    void aNameWithoutSchemaIsTheOwners() throws SQLException {
        dictionary
                .table("T")
                .table("ONCE")
                .row("ALL_TABLES", "OWNER", "OTHER", "TABLE_NAME", "T")
                .row("ALL_USERS", "USERNAME", "OTHER");
        String text = "BEGIN INSERT INTO t VALUES (1); INSERT INTO once VALUES (1); INSERT INTO app.t VALUES (1);"
                + " INSERT INTO third.t VALUES (1); END;";
        unit(dictionary, "OTHER", "PROCEDURE", "P", "PROCEDURE p IS\n" + text);
        unit(dictionary, "APP", "PROCEDURE", "P", "PROCEDURE p IS\n" + text);
        unit(dictionary, "CODE", "PROCEDURE", "P", "PROCEDURE p IS\n" + text);
        DictionarySource read = dictionary.read("OTHER", "APP", "CODE");
        assertThat(read.model().codeUses().stream().map(u -> u.unit() + " " + u.table()))
                .containsExactly(
                        "procedure OTHER.P OTHER.T",
                        "procedure OTHER.P APP.ONCE",
                        "procedure OTHER.P APP.T",
                        "procedure APP.P APP.T",
                        "procedure APP.P APP.ONCE",
                        "procedure APP.P APP.T",
                        "procedure CODE.P APP.ONCE",
                        "procedure CODE.P APP.T");
    }

    @Test
    void wrappedUnitsAreNamed() throws SQLException {
        dictionary.table("T");
        String hidden = " wrapped \na000000\n1\nabcd\nINSERT INTO t VALUES (1);\n";
        unit(dictionary, "APP", "PACKAGE BODY", "A", "PACKAGE BODY a" + hidden);
        unit(dictionary, "APP", "PROCEDURE", "Bb", "PROCEDURE app.\"Bb\"" + hidden);
        unit(dictionary, "APP", "PROCEDURE", "WRAPPED", "PROCEDURE wrapped IS\nBEGIN INSERT INTO t VALUES (1); END;");
        unit(dictionary, "APP", "PACKAGE BODY", "WRAPPED", "PACKAGE BODY wrapped IS\nEND;");
        DictionarySource read = dictionary.read();
        assertThat(uses(read)).containsExactly("procedure APP.WRAPPED INSERT APP.T @APP.WRAPPED procedure:2:19");
        assertThat(read.findings())
                .filteredOn(f -> !f.code().equals("PB-DIC-020"))
                .extracting(f -> f.severity().word() + " " + f.code() + " " + f.subject() + " " + f.message())
                .containsExactly(
                        "note PB-DIC-023 schema:APP Wrapped, so that what it does with the tables is not known:"
                                + " package body APP.A, procedure APP.Bb.");
    }

    @Test
    void whatAUserIsNotShownIsTold() throws SQLException {
        try (SmallDictionary other =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V19), OracleVersion.V19)) {
            other.table("T");
            unit(other, "APP", "PROCEDURE", "P", "PROCEDURE p IS\nBEGIN INSERT INTO t VALUES (1); END;");
            DictionarySource read = other.read();
            assertThat(uses(read)).containsExactly("procedure APP.P INSERT APP.T @APP.P procedure:2:19");
            assertThat(told(read)).containsExactly("PB-DIC-011", "PB-DIC-024");
            Finding told = read.findings().get(2);
            assertThat(told.message())
                    .isEqualTo(
                            "Not all code of APP was looked through for what it does with the tables: the user"
                                    + " READER is shown no package body, trigger or view of another without a privilege on it.");
            assertThat(told.advice()).isEqualTo("GRANT SELECT_CATALOG_ROLE TO \"READER\";");
        }
    }

    @Test
    void theOwnerIsShownAllOfHis() throws SQLException {
        String user = CatalogDatabase.USER;
        try (SmallDictionary own =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V11_2), OracleVersion.V11_2)) {
            own.row("ALL_TABLES", "OWNER", user, "TABLE_NAME", "T");
            unit(own, user, "PROCEDURE", "P", "PROCEDURE p IS\nBEGIN INSERT INTO t VALUES (1); END;");
            DictionarySource read = own.read(user);
            assertThat(uses(read)).hasSize(1);
            assertThat(told(read)).isEmpty();
        }
    }

    @Test
    void aViewThatIsNotReadableIsTold() throws SQLException {
        dictionary.table("T").database().execute("DROP VIEW DBA_SOURCE");
        unit(dictionary, "APP", "PROCEDURE", "P", "PROCEDURE p IS\nBEGIN INSERT INTO t VALUES (1); END;");
        DictionarySource read = dictionary.read();
        assertThat(uses(read)).hasSize(1);
        assertThat(told(read)).containsExactly("PB-DIC-002", "PB-DIC-024");
        dictionary.database().execute("DROP VIEW ALL_SOURCE");
        read = dictionary.read();
        assertThat(uses(read)).isEmpty();
        assertThat(told(read)).containsExactly("PB-DIC-002", "PB-DIC-024");
        assertThat(read.findings().get(2).message())
                .isEqualTo("Code of APP was not looked through for what it does with the tables: ALL_SOURCE"
                        + " is not readable (ORA-00942).");
    }

    /** A schema without code is not asked for it, unless objects may be kept from the user. */
    @Test
    void onlyCodeThatThereIsIsAskedFor() throws SQLException {
        dictionary.table("T");
        dictionary.read();
        assertThat(asked(dictionary)).isEmpty();
        object(dictionary, "APP", "VIEW", "V");
        dictionary.read();
        assertThat(asked(dictionary)).containsExactly("DBA_VIEWS");
        dictionary.row("ALL_MVIEWS", "OWNER", "APP", "MVIEW_NAME", "MV");
        object(dictionary, "APP", "TRIGGER", "TR");
        dictionary.read();
        assertThat(asked(dictionary)).containsExactly("DBA_SOURCE", "DBA_VIEWS", "DBA_MVIEWS");
        try (SmallDictionary other =
                new SmallDictionary(CatalogDatabase.withoutDba(OracleVersion.V19), OracleVersion.V19)) {
            other.table("T").read();
            assertThat(asked(other)).containsExactly("ALL_SOURCE", "ALL_VIEWS", "ALL_MVIEWS");
        }
    }

    /** The views of code; that of objects asks for the names of materialised views. */
    private static List<String> asked(SmallDictionary dictionary) {
        return dictionary.statements().stream()
                .map(SqlResource::viewsIn)
                .filter(v -> v.size() == 1)
                .map(v -> v.get(0))
                .filter(v -> v.matches("(ALL|DBA)_(SOURCE|VIEWS|MVIEWS)"))
                .toList();
    }

    /** Nobody's code uses tables that there are not. */
    @Test
    void withoutTablesNothingIsAsked() throws SQLException {
        assertThat(codes(dictionary.read())).containsExactly("PB-DIC-014");
        assertThat(dictionary.statements()).noneMatch(s -> s.contains("_source"));
    }
}
