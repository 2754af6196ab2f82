package dev.partbridge.testing.oracle.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A connection to a {@link CatalogDatabase} that has Oracle's version and error codes, and keeps what it was asked. */
public final class OracleConnection implements AutoCloseable {
    private static final String AS_OF = " AS OF TIMESTAMP SYSTIMESTAMP";

    private final Connection inner;
    private final OracleVersion version;
    private final Set<String> withoutFlashback = new HashSet<>();
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    public OracleConnection(CatalogDatabase database) throws SQLException {
        this(database, database.version());
    }

    /**
     * One that gives itself out for another release.
     *
     * @param version that the driver tells
     */
    public OracleConnection(CatalogDatabase database, OracleVersion version) throws SQLException {
        this.inner = database.connection();
        this.version = version;
    }

    /** The connection itself. */
    public Connection connection() {
        return proxy(Connection.class, inner);
    }

    /** Has a table, as it is quoted, refuse AS OF as for a user without the privilege. */
    public OracleConnection withoutFlashback(String table) {
        withoutFlashback.add(table);
        return this;
    }

    /** H2 has no AS OF: the clause is taken out, or refused; it has no PL/SQL, of which blocks are only kept. */
    private Object[] forH2(String sql, Object[] given) throws SQLException {
        if (sql.startsWith("BEGIN")) {
            return new Object[] {"SELECT 1"};
        }
        int at = sql.indexOf(AS_OF);
        if (at < 0) {
            return given;
        }
        if (withoutFlashback.stream().anyMatch(sql::contains)) {
            throw new SQLException("ORA-01031: insufficient privileges", "42000", 1031);
        }
        Object[] other = given.clone();
        other[0] = sql.substring(0, at) + sql.substring(at + AS_OF.length());
        return other;
    }

    /** The statements that were prepared or executed, in order. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    if (given.length > 0
                            && given[0] instanceof String sql
                            && (method.getName().startsWith("prepare")
                                    || method.getName().startsWith("execute"))) {
                        statements.add(sql);
                        given = forH2(sql, given);
                    }
                    if (method.getName().equals("getDatabaseMajorVersion")) {
                        return version.major();
                    }
                    if (method.getName().equals("getDatabaseMinorVersion")) {
                        return version.minor();
                    }
                    try {
                        return wrapped(method.invoke(target, given));
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof SQLException error ? oracle(error) : e.getCause();
                    }
                }));
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        if (result instanceof Statement statement) {
            return proxy(Statement.class, statement);
        }
        return result instanceof DatabaseMetaData data ? proxy(DatabaseMetaData.class, data) : result;
    }

    /** H2's errors for names that are not there, as Oracle's. */
    private static SQLException oracle(SQLException error) {
        return switch (error.getErrorCode()) {
            case 42102, 42103, 42104, 90079 ->
                new SQLException("ORA-00942: table or view does not exist", "42000", 942, error);
            case 42122 -> new SQLException("ORA-00904: invalid identifier", "42000", 904, error);
            default -> error;
        };
    }

    @Override
    public void close() throws SQLException {
        inner.close();
    }
}
