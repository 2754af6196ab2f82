package dev.partbridge.deep;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample on the majors that every build has beside the shipped one. */
class SampleMajorsIT {
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 15})
    void declarative(int major) throws SQLException, IOException {
        new SampleOnMajor(major).declarative();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 15})
    void inheritance(int major) throws SQLException, IOException {
        new SampleOnMajor(major).inheritance();
    }
}
