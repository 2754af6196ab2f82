package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.RandomTable.Column;
import dev.partbridge.oracle.script.RandomTable.Constraint;
import dev.partbridge.oracle.script.RandomTable.Division;
import dev.partbridge.oracle.script.RandomTable.Index;
import dev.partbridge.oracle.script.RandomTable.Kind;
import dev.partbridge.oracle.script.RandomTable.Part;
import dev.partbridge.oracle.script.RandomTable.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes a table down as a program or a person does. */
enum TableStyle {
    /** DBMS_METADATA.GET_DDL as it is. */
    METADATA,
    /** The same with SQLTERMINATOR. */
    TERMINATED,
    /** By hand. */
    PERSON,
    /** Data Pump's SQLFILE, and much alike SQL Developer's export: constraints by ALTER TABLE. */
    SQLFILE;

    private static final String SEGMENT =
            " SEGMENT CREATION IMMEDIATE \n  PCTFREE 10 PCTUSED 40 INITRANS 1 MAXTRANS 255 \n NOCOMPRESS LOGGING\n"
                    + "  STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS 1 MAXEXTENTS 2147483645\n  PCTINCREASE 0 FREELISTS"
                    + " 1 FREELIST GROUPS 1\n  BUFFER_POOL DEFAULT FLASH_CACHE DEFAULT CELL_FLASH_CACHE DEFAULT)";
    private static final String INDEX_SEGMENT =
            "\n  PCTFREE 10 INITRANS 2 MAXTRANS 255 COMPUTE STATISTICS \n  STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS"
                    + " 1 MAXEXTENTS 2147483645)\n  TABLESPACE \"IDX\" ";

    private boolean person() {
        return this == PERSON;
    }

    /** The whole script, the parent of the foreign key before the table. */
    String print(RandomTable table, Random random) {
        StringBuilder out = new StringBuilder();
        if (this == SQLFILE) {
            out.append(
                    """
                    -- CONNECT APP
                    ALTER SESSION SET EVENTS '10150 TRACE NAME CONTEXT FOREVER, LEVEL 1';
                    -- new object type path: SCHEMA_EXPORT/TABLE/TABLE
                    """);
        }
        String parent = qualified(table, RandomTable.PARENT);
        out.append(person() ? "create table " : "\n  CREATE TABLE ")
                .append(parent)
                .append(" (")
                .append(name("ID"))
                .append(person() ? " number(9) primary key" : " NUMBER(9,0), PRIMARY KEY (\"ID\") USING INDEX  ENABLE")
                .append(person() ? ")" : "\n   ) " + SEGMENT)
                .append(
                        person()
                                ? " partition by hash (id) (partition c1, partition c2)"
                                : "\n  PARTITION BY HASH (\"ID\") \n (PARTITION \"C1\" SEGMENT CREATION DEFERRED, \n PARTITION \"C2\" )")
                .append(end(false));
        String name = qualified(table, table.name());
        boolean apart = this == SQLFILE || (person() && random.nextBoolean());
        out.append(person() ? "create table " : "\n  CREATE TABLE ")
                .append(name)
                .append(person() ? " (" : " \n   (\t");
        out.append(table.columns().stream()
                .map(c -> column(table, c, apart))
                .collect(Collectors.joining(person() ? ",\n  " : ", \n\t")));
        for (Constraint constraint : table.constraints()) {
            boolean inline = person() && constraint.columns().size() == 1;
            boolean byReference = table.reference().isPresent() && constraint.kind() == Kind.FOREIGN;
            if ((!apart && !inline) || (byReference && apart)) {
                out.append(", \n\t ").append(constraint(table, constraint));
            }
        }
        if (!person() && random.nextBoolean()) {
            out.append(
                    ", \n\t SUPPLEMENTAL LOG GROUP \"G1\" (\"AMOUNT\") ALWAYS, \n\t SUPPLEMENTAL LOG DATA (PRIMARY KEY) COLUMNS");
        }
        out.append(person() ? ")" : "\n   ) ").append(lob(random)).append(division(table));
        if (!person()) {
            out.append(random.nextBoolean() ? "  ENABLE ROW MOVEMENT " : "")
                    .append(random.nextBoolean() ? " PARALLEL 8 " : "");
        }
        out.append(end(table.division().isPresent()));
        if (apart) {
            for (Constraint constraint : table.constraints()) {
                boolean byReference = table.reference().isPresent() && constraint.kind() == Kind.FOREIGN;
                if (!byReference) {
                    alter(out, table, name, constraint);
                }
            }
        }
        for (Index index : table.indexes()) {
            index(out, table, name, index);
        }
        return out.toString();
    }

    private void alter(StringBuilder out, RandomTable table, String name, Constraint constraint) {
        String suffix = "";
        if (constraint.kind() == Kind.PRIMARY && constraint.own()) {
            String index = constraint.name().orElseThrow();
            out.append(person() ? "create unique index " : "  CREATE UNIQUE INDEX ")
                    .append(qualified(table, index))
                    .append(" on ")
                    .append(name)
                    .append(names(constraint.columns()))
                    .append(person() ? "" : INDEX_SEGMENT + "PARALLEL 1 ")
                    .append(end(false));
            if (person()) {
                suffix = " using index " + name(index);
            }
        }
        out.append(person() ? "alter table " : "  ALTER TABLE ")
                .append(name)
                .append(person() ? " add " : " ADD ")
                .append(constraint(table, constraint))
                .append(suffix)
                .append(end(false));
    }

    private void index(StringBuilder out, RandomTable table, String name, Index index) {
        String parts = index.parts().stream()
                .map(p -> p.contains("(")
                        ? p
                        : p.endsWith(" DESC") ? name(p.substring(0, p.length() - 5)) + " DESC" : name(p))
                .collect(Collectors.joining(", "));
        out.append(person() ? "create " : "\n  CREATE ")
                .append(index.unique() ? "UNIQUE " : "")
                .append("INDEX ")
                .append(qualified(table, index.name()))
                .append(" ON ")
                .append(name)
                .append(" (")
                .append(parts)
                .append(") ")
                .append(person() ? "" : INDEX_SEGMENT);
        if (index.local()) {
            out.append(" LOCAL");
            if (!person() && !table.parts().isEmpty()) {
                out.append(table.parts().stream()
                        .map(p -> "PARTITION " + name(p.name()) + " \n  PCTFREE 10 INITRANS 2 MAXTRANS 255 LOGGING ")
                        .collect(Collectors.joining(", \n ", "\n (", ") ")));
            }
        }
        out.append(this == SQLFILE ? " PARALLEL 1 " : "").append(end(false));
        if (this == SQLFILE) {
            out.append("  ALTER INDEX ").append(qualified(table, index.name())).append(" NOPARALLEL;\n");
        }
    }

    private String column(RandomTable table, Column column, boolean apart) {
        StringBuilder out = new StringBuilder(name(column.name())).append(' ').append(type(column.type()));
        column.computed()
                .ifPresent(e -> out.append(person() ? " as (" + e + ")" : " GENERATED ALWAYS AS (" + e + ") VIRTUAL "));
        if (column.identity()) {
            out.append(
                    person()
                            ? " generated by default as identity"
                            : " GENERATED BY DEFAULT AS IDENTITY MINVALUE 1 MAXVALUE 9999999999999999999999999999 INCREMENT BY 1"
                                    + " START WITH 1 CACHE 20 NOORDER  NOCYCLE  NOKEEP  NOSCALE ");
        }
        column.defaultText().ifPresent(d -> out.append(person() ? " default " : " DEFAULT ")
                .append(column.onNull() ? "ON NULL " : "")
                .append(d));
        if (column.notNull() || column.onNull()) {
            out.append(person() ? " not null" : " NOT NULL ENABLE");
        }
        for (Constraint constraint : table.constraints()) {
            boolean own = constraint.columns().equals(List.of(column.name()));
            boolean byReference = table.reference().isPresent() && constraint.kind() == Kind.FOREIGN;
            if (person() && own && !apart && !(byReference && apart)) {
                constraint.name().ifPresent(n -> out.append(" constraint ").append(name(n)));
                out.append(
                                switch (constraint.kind()) {
                                    case PRIMARY -> " primary key";
                                    case UNIQUE -> " unique";
                                    case CHECK -> " check (" + constraint.condition() + ")";
                                    case FOREIGN ->
                                        " references " + qualified(table, RandomTable.PARENT) + " "
                                                + constraint.condition().toLowerCase(Locale.ROOT);
                                })
                        .append(' ')
                        .append(constraint.state().toLowerCase(Locale.ROOT));
            }
        }
        return out.toString();
    }

    private String constraint(RandomTable table, Constraint constraint) {
        String name = constraint.name().map(n -> "CONSTRAINT " + name(n) + " ").orElse("");
        String what =
                switch (constraint.kind()) {
                    case PRIMARY -> "PRIMARY KEY " + names(constraint.columns());
                    case UNIQUE -> "UNIQUE " + names(constraint.columns());
                    case CHECK -> "CHECK (" + constraint.condition() + ")";
                    case FOREIGN ->
                        "FOREIGN KEY " + names(constraint.columns()) + "\n\t  REFERENCES "
                                + qualified(table, RandomTable.PARENT) + (person() ? "" : " (\"ID\")") + " "
                                + constraint.condition();
                };
        String state = constraint.state();
        if (person()) {
            return (name + what + " " + state).strip();
        }
        boolean key = constraint.kind() == Kind.PRIMARY || constraint.kind() == Kind.UNIQUE;
        boolean local = key && table.division().isPresent();
        return name + what + " " + (state.equals("DISABLE") ? "" : state)
                + (key
                        ? "\n  USING INDEX " + INDEX_SEGMENT
                                + (local
                                        ? " LOCAL\n ("
                                                + table.parts().stream()
                                                        .map(p ->
                                                                "PARTITION " + name(p.name()) + " TABLESPACE \"IDX\" ")
                                                        .collect(Collectors.joining(", \n "))
                                                + ") "
                                        : "")
                        : "")
                + (state.equals("DISABLE") ? " DISABLE" : " ENABLE");
    }

    private String lob(Random random) {
        if (person()) {
            return "\n";
        }
        return SEGMENT
                + "\n LOB (\"NOTE\") STORE AS SECUREFILE (\n  TABLESPACE \"USERS\" ENABLE STORAGE IN ROW CHUNK 8192\n"
                + "  NOCACHE LOGGING  NOCOMPRESS  KEEP_DUPLICATES ) \n"
                + (random.nextBoolean() ? " COMPRESS FOR OLTP \n" : "");
    }

    private String division(RandomTable table) {
        if (table.reference().isPresent()) {
            return "  PARTITION BY REFERENCE (" + name(table.reference().get()) + ") "
                    + list(table.parts(), Optional.empty(), Optional.empty(), "PARTITION", false);
        }
        if (table.division().isEmpty()) {
            return "";
        }
        Division division = table.division().get();
        StringBuilder out = new StringBuilder("  PARTITION BY ").append(words(division));
        Optional<Division> below = table.below();
        below.ifPresent(b -> out.append("\n  SUBPARTITION BY ").append(words(b)));
        if (table.template()) {
            List<Part> first = table.parts().get(0).below();
            List<Part> template = first.stream()
                    .map(p -> new Part(
                            p.name().substring(table.parts().get(0).name().length() + 1),
                            p.bound(),
                            p.tablespace(),
                            List.of()))
                    .toList();
            out.append("\n  SUBPARTITION TEMPLATE ")
                    .append(list(template, below, Optional.empty(), "SUBPARTITION", false));
        }
        boolean told = !(table.template() && person());
        out.append(list(table.parts(), table.division(), below, "PARTITION", told));
        return out.toString();
    }

    private String words(Division division) {
        String by = person() ? division.by().toLowerCase(Locale.ROOT) : division.by();
        if (division.by().equals("SYSTEM")) {
            return by + " ";
        }
        String interval = "";
        if (division.interval() && division.by().equals("LIST")) {
            interval = " AUTOMATIC";
        } else if (division.interval()) {
            interval = division.type() == RandomTable.Type.KEY
                    ? " INTERVAL (10)"
                    : person() ? " interval (interval '1' month)" : " INTERVAL (NUMTOYMINTERVAL(1, 'MONTH'))";
        }
        return by + " (" + name(division.column()) + ")" + interval + " ";
    }

    private String list(
            List<Part> parts, Optional<Division> division, Optional<Division> below, String word, boolean told) {
        if (parts.isEmpty()) {
            return "";
        }
        return parts.stream()
                .map(p -> {
                    String out = (person() ? word.toLowerCase(Locale.ROOT) : word) + " " + name(p.name())
                            + bound(p, division)
                            + (person() || word.equals("SUBPARTITION") ? "" : SEGMENT)
                            + p.tablespace()
                                    .map(t -> " TABLESPACE " + name(t.equals("users") ? "USERS" : t) + " ")
                                    .orElse("");
                    return out + (told ? list(p.below(), below, Optional.empty(), "SUBPARTITION", false) : "");
                })
                .collect(Collectors.joining(
                        person() ? ",\n    " : ", \n ", person() ? " (" : "\n ( ", person() ? ")" : " ) "));
    }

    private String bound(Part part, Optional<Division> division) {
        if (part.bound().isEmpty()) {
            return "";
        }
        boolean range = division.orElseThrow().by().equals("RANGE");
        String values = part.bound().stream().map(this::value).collect(Collectors.joining(", "));
        String words = range ? "VALUES LESS THAN" : "VALUES";
        return person()
                ? " " + words.toLowerCase(Locale.ROOT) + " (" + values + ")"
                : "  " + words + " (" + values + ")";
    }

    private String value(Object value) {
        if (value instanceof LocalDate day) {
            return person()
                    ? "date '" + day + "'"
                    : "TO_DATE(' " + day + " 00:00:00', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')";
        }
        if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        }
        return person() && value instanceof Word ? value.toString().toLowerCase(Locale.ROOT) : value.toString();
    }

    private String type(RandomTable.Type type) {
        return switch (type) {
            case KEY -> person() ? "number(9)" : "NUMBER(9,0)";
            case AMOUNT -> person() ? "number (12 , 2)" : "NUMBER(12,2)";
            case DAY -> person() ? "date" : "DATE";
            case MOMENT -> person() ? "timestamp" : "TIMESTAMP (6)";
            case TEXT -> person() ? "varchar2(20 char)" : "VARCHAR2(20 CHAR) COLLATE \"USING_NLS_COMP\"";
            case LARGE -> person() ? "clob" : "CLOB";
        };
    }

    private String end(boolean partitioned) {
        return switch (this) {
            case METADATA -> "\n";
            case TERMINATED -> " ;\n";
            case PERSON -> partitioned ? "\n/\n" : ";\n";
            case SQLFILE -> ";\n";
        };
    }

    private String names(List<String> names) {
        return " (" + names.stream().map(this::name).collect(Collectors.joining(", ")) + ")";
    }

    private String qualified(RandomTable table, String name) {
        return table.schema().map(s -> name(s) + ".").orElse("") + name(name);
    }

    /** Without quotes where a person needs none. */
    private String name(String name) {
        boolean plain =
                name.matches("[A-Z][A-Z0-9_]*") && !List.of("DATE", "SIZE").contains(name);
        return person() && plain ? name.toLowerCase(Locale.ROOT) : "\"" + name + "\"";
    }
}
