package dev.partbridge.deep;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample on the majors that only {@code -Pdeep} brings, and on the shipped one. */
@Tag("deep")
class AllMajorsIT {
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 16, 17, 18})
    void declarative(int major) throws SQLException, IOException {
        new SampleOnMajor(major).declarative();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 16, 17, 18})
    void inheritance(int major) throws SQLException, IOException {
        new SampleOnMajor(major).inheritance();
    }
}
