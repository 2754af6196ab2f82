package dev.partbridge.deep;

import dev.partbridge.run.session.LeafByLeafIT;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaf by leaf on the majors that only {@code -Pdeep} brings. */
@Tag("deep")
class LeafByLeafMajorsIT {
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 16, 17})
    void theCatalogIsThatOfOneStatement(int major) throws SQLException, IOException {
        LeafByLeafIT.onMajor(major);
    }
}
