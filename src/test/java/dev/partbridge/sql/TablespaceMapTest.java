package dev.partbridge.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablespaceMapTest {
    @Test
    void foldsEachSideAsItsDatabaseDoes() {
        assertThat(TablespaceMap.parse("users=PG_Default, TS_OLD = slow").targets())
                .isEqualTo(Map.of(id("USERS"), id("pg_default"), id("TS_OLD"), id("slow")));
    }

    @Test
    void takesNamesInQuotesAsTheyAre() {
        assertThat(TablespaceMap.parse("\"Old, data=x\"=\"Slow \"\"disks\"\"\"").targets())
                .isEqualTo(Map.of(id("Old, data=x"), id("Slow \"disks\"")));
    }

    @Test
    void refusesWhatIsNoMapWithTheCure() {
        for (String text : List.of("", "USERS", "USERS=", "=slow", "A=b;C=d", "A=b,", "A=b c", "\"A=b", "A='b'")) {
            assertThatThrownBy(() -> TablespaceMap.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("USERS=pg_default,TS_OLD=slow");
            assertThat(TablespaceMap.flaw(text)).as(text).isPresent();
        }
        assertThat(TablespaceMap.flaw("A=b")).isEmpty();
    }

    @Test
    void refusesANameThatStandsTwice() {
        assertThatThrownBy(() -> TablespaceMap.parse("USERS=a,users=b"))
                .hasMessage("USERS stands in the map twice; take one of the pairs out");
    }

    @Test
    void refusesTablespacesOfTheServerItself() {
        assertThatThrownBy(() -> TablespaceMap.parse("USERS=pg_global"))
                .hasMessageContaining("pg_global")
                .hasMessageContaining("write pg_default");
    }

    private static Identifier id(String name) {
        return new Identifier(name);
    }
}
