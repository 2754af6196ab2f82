package dev.partbridge.postgres.catalog;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the queries of {@link StructureReader} in the form that the server's version takes. */
final class StructureQuery {
    private final Connection connection;
    private final int major;
    private final boolean objects;
    private final Set<Identifier> schemas;
    private final Cancellation cancellation;
    private Set<Long> oids = Set.of();

    /** Of whole schemas. */
    StructureQuery(Connection connection, Collection<Identifier> schemas) throws SQLException {
        this(connection, schemas, false, Cancellation.none());
    }

    private StructureQuery(
            Connection connection, Collection<Identifier> schemas, boolean objects, Cancellation cancellation)
            throws SQLException {
        this.connection = connection;
        this.cancellation = cancellation;
        this.schemas = Set.copyOf(schemas);
        this.objects = objects;
        this.major = ServerVersion.of(connection).major();
    }

    /** Of some objects, which are named before each query: see {@link #about}. */
    static StructureQuery ofObjects(Connection connection, Cancellation cancellation) throws SQLException {
        return new StructureQuery(connection, List.of(), true, cancellation);
    }

    /** What the next queries are about. */
    void about(Collection<Long> objects) {
        oids = Set.copyOf(objects);
    }

    @FunctionalInterface
    interface Each {
        void read(Row row) throws SQLException;
    }

    boolean asksFor(Identifier schema) {
        return schemas.contains(schema);
    }

    /** All schemas but the system's. */
    static List<Identifier> schemas(Connection connection) throws SQLException {
        List<Identifier> schemas = new ArrayList<>();
        new StructureQuery(connection, List.of()).run("structure-schemas.sql", row -> schemas.add(row.name(1)));
        return schemas;
    }

    /** With the schemas, or the objects, as its only parameter, if it has one. */
    void run(String file, Each each) throws SQLException {
        run(file, objects ? oids() : array(schemas.stream().map(Identifier::text)), each);
    }

    private Array oids() throws SQLException {
        return connection.createArrayOf("oid", oids.toArray());
    }

    private Array array(Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** With some names as its parameter, a line break between schema and name. */
    void named(String file, Collection<QualifiedName> names, Each each) throws SQLException {
        run(
                file,
                array(names.stream()
                        .map(n -> n.schema().map(Identifier::text).orElse("public") + "\n"
                                + n.name().text())),
                each);
    }

    /** With the array wherever there is a parameter. */
    private void run(String file, Array array, Each each) throws SQLException {
        cancellation.check();
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read(file, major, objects))) {
            int parameters = select.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                select.setArray(i, array);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.read(new Row(row));
                }
            }
        }
    }

    /** A row's columns, counted from 1. */
    record Row(ResultSet row) {
        String text(int column) throws SQLException {
            return Objects.requireNonNull(row.getString(column), () -> "column " + column);
        }

        Optional<String> optional(int column) throws SQLException {
            return Optional.ofNullable(row.getString(column));
        }

        Identifier name(int column) throws SQLException {
            return Identifier.of(text(column));
        }

        /** Schema and name in two columns. */
        QualifiedName qualified(int column) throws SQLException {
            return QualifiedName.of(name(column), name(column + 1));
        }

        boolean flag(int column) throws SQLException {
            return row.getBoolean(column);
        }

        /** 0 for NULL. */
        long number(int column) throws SQLException {
            return row.getLong(column);
        }

        Optional<Long> optionalNumber(int column) throws SQLException {
            long number = row.getLong(column);
            return row.wasNull() ? Optional.empty() : Optional.of(number);
        }

        /** An array of text. */
        List<Identifier> names(int column) throws SQLException {
            return texts(column).stream().map(Identifier::of).toList();
        }

        List<String> texts(int column) throws SQLException {
            Array array = row.getArray(column);
            return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
        }
    }
}
