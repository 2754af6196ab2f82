package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.plan.Step;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablespacesTest {
    @Test
    void tellsOfThemByDefault() {
        Conversion conversion = convert(Choices.defaults());
        assertThat(conversion.findings())
                .extracting(f -> f.code() + " " + f.message())
                .contains("PB-TBS-001 T names the tablespaces COLD, HOT.");
        assertThat(sql(conversion)).noneMatch(s -> s.contains("TABLESPACE"));
    }

    @Test
    void keepsThemOnWhatHoldsRows() {
        Conversion conversion = convert(Choices.defaults().with("tablespaces", "keep"));
        assertThat(conversion.findings())
                .extracting(f -> f.code() + " " + f.message())
                .contains("PB-TBS-002 T needs the tablespaces cold, hot on the target.");
        assertThat(sql(conversion))
                .filteredOn(s -> s.contains("TABLESPACE"))
                .containsExactly(
                        "CREATE TABLE public.t_p1 PARTITION OF public.t\n"
                                + "  FOR VALUES FROM (MINVALUE) TO (10) TABLESPACE cold",
                        "CREATE TABLE public.t_p2 PARTITION OF public.t\n"
                                + "  FOR VALUES FROM (10) TO (20) TABLESPACE hot");
    }

    @Test
    void mapsThem() {
        Conversion conversion =
                convert(Choices.defaults().with("tablespaces", "map:COLD=\"Slow disks\",HOT=pg_default"));
        assertThat(conversion.findings())
                .extracting(f -> f.code() + " " + f.message())
                .containsExactly("PB-TBS-002 T needs the tablespace Slow disks on the target.");
        assertThat(sql(conversion))
                .filteredOn(s -> s.contains("TABLESPACE"))
                .containsExactly(
                        "CREATE TABLE public.t_p1 PARTITION OF public.t\n"
                                + "  FOR VALUES FROM (MINVALUE) TO (10) TABLESPACE \"Slow disks\"",
                        "CREATE TABLE public.t_p2 PARTITION OF public.t\n"
                                + "  FOR VALUES FROM (10) TO (20) TABLESPACE pg_default");
    }

    @Test
    void tellsWhatTheMapLacksAndWhatItHasTooMuch() {
        Conversion conversion = convert(Choices.defaults().with("tablespaces", "map:COLD=slow,WARM=slow"));
        assertThat(conversion.findings())
                .extracting(f -> f.code() + " " + f.message())
                .containsExactlyInAnyOrder(
                        "PB-TBS-002 T needs the tablespace slow on the target.",
                        "PB-TBS-003 T names the tablespace HOT, not in the map; what Oracle keeps there goes to the default"
                                + " one.",
                        "PB-TBS-005 The map names the tablespace WARM, which no table and no index of the source is in.");
        assertThat(sql(conversion)).filteredOn(s -> s.contains("TABLESPACE")).hasSize(1);
    }

    @Test
    void refusesAMapThatCannotBeRead() {
        assertThatThrownBy(() -> Choices.defaults().with("tablespaces", "map:COLD"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule tablespaces does not take \"map:COLD\": \"COLD\" is not read; write pairs such as"
                        + " USERS=pg_default,TS_OLD=slow, names with other signs than letters, digits, _, $ and # in"
                        + " double quotes");
        assertThatThrownBy(() -> Choices.defaults().with("tablespaces", "move"))
                .hasMessage("rule tablespaces has no choice \"move\"; it offers ignore, keep, map:<tablespaces>");
    }

    private static List<String> sql(Conversion conversion) {
        Plan plan = Planner.plan(conversion, Map.of(), "none");
        return plan.steps().stream()
                .filter(s -> s instanceof Step.Execute)
                .map(s -> ((Step.Execute) s).sql())
                .toList();
    }

    private static Conversion convert(Choices choices) {
        OracleColumn column = new OracleColumn(
                new Identifier("ID"),
                OracleType.of("NUMBER", 9),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        OracleTable table = new OracleTable(
                QualifiedName.of("T"),
                OracleTable.Organization.HEAP,
                List.of(column),
                Optional.of(new Partitioning.Range(
                        List.of(new Identifier("ID")),
                        List.of(partition("P1", 10, Optional.of("COLD")), partition("P2", 20, Optional.empty())))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new Identifier("HOT")),
                List.of(),
                Optional.empty());
        return Converter.convert(
                new OracleModel(List.of(table), List.of(), List.of(), List.of()),
                new ConvertOptions(new Identifier("public"), 18, Set.of(), choices));
    }

    private static OraclePartition partition(String name, int bound, Optional<String> tablespace) {
        return new OraclePartition(
                Optional.of(new Identifier(name)),
                List.of(new BoundValue.Num(new BigDecimal(bound))),
                List.of(),
                false,
                tablespace.map(Identifier::new),
                Optional.empty());
    }
}
