package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Planner;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Oracle's DDL, written down in a test, converted with choices and applied to an empty database. */
final class AppliedScript implements AutoCloseable {
    private final int major;
    private final Conversion conversion;
    private final TestDatabase database;

    private AppliedScript(int major, Conversion conversion, TestDatabase database) {
        this.major = major;
        this.conversion = conversion;
        this.database = database;
    }

    /** @param choices {@code rule=choice} with blanks between */
    static AppliedScript of(int major, String choices, String ddl) throws SQLException, IOException {
        Conversion conversion = convert(major, choices, ddl);
        TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
        try {
            Apply.together(Planner.plan(conversion, Map.of(), "none"), database);
            return new AppliedScript(major, conversion, database);
        } catch (SQLException | RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    static Conversion convert(int major, String choices, String ddl) throws IOException {
        Path script = Files.createTempFile("partbridge-applied-", ".sql");
        try {
            OracleModel model = ScriptReader.read(Files.writeString(script, ddl), Cancellation.none())
                    .model();
            Choices chosen = Choices.defaults();
            for (String choice : choices.isBlank() ? new String[0] : choices.split(" ")) {
                chosen = chosen.with(choice.split("=", 2)[0], choice.split("=", 2)[1]);
            }
            return Converter.convert(model, new ConvertOptions(new Identifier("public"), major, Set.of(), chosen));
        } finally {
            Files.delete(script);
        }
    }

    int major() {
        return major;
    }

    Conversion conversion() {
        return conversion;
    }

    TestDatabase database() {
        return database;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    void execute(String sql) throws SQLException {
        database.execute(sql);
    }

    List<String> query(String sql) throws SQLException {
        return database.query(sql);
    }

    /** SQLSTATE, message, detail and hint of a refusal, those that are there. */
    List<String> refused(String sql) {
        PSQLException refused = catchThrowableOfType(PSQLException.class, () -> execute(sql));
        ServerErrorMessage told = Objects.requireNonNull(refused.getServerErrorMessage());
        return java.util.stream.Stream.of(told.getSQLState(), told.getMessage(), told.getDetail(), told.getHint())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
