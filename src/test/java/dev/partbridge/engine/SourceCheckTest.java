package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run of a database would only run into is refused before it begins. */
class SourceCheckTest {
    private static final Finding HIDDEN = Finding.of(
            "PB-ROW-002",
            ObjectId.table(SmallModel.SALES),
            Optional.empty(),
            "SALES has the access policy P.",
            "GRANT X.");

    @Test
    void nothingToRefuse() {
        assertThatCode(() -> check(Set.of(SmallModel.SALES), List.of()).refuse(false))
                .doesNotThrowAnyException();
    }

    @Test
    void rowsThatCannotBeRead() {
        assertThatThrownBy(() -> check(
                                Set.of(SmallModel.SALES),
                                IntStream.range(0, 7)
                                        .mapToObj(n -> denied(SmallModel.SALES))
                                        .toList())
                        .refuse(true))
                .isInstanceOf(EngineException.class)
                .hasMessage("the rows cannot be read: "
                        + "The user U may not read SALES. GRANT READ ON \"SALES\" TO \"U\"; "
                                .repeat(5)
                                .stripTrailing()
                        + " And 2 more, see 'assess'.");
    }

    @Test
    void onlyOfTablesThatAreMoved() {
        assertThatCode(() -> check(Set.of(SmallModel.CUSTOMERS), List.of(denied(SmallModel.SALES), HIDDEN))
                        .refuse(false))
                .doesNotThrowAnyException();
    }

    @Test
    void valuesThatCannotBeRead() {
        Finding note = Finding.of(
                "PB-ROW-001",
                ObjectId.column(SmallModel.SALES, Identifier.of("AMOUNT")),
                Optional.empty(),
                "Of SALES AMOUNT: values of type BFILE cannot be read.",
                "Leave it out.");
        assertThatThrownBy(() -> check(Set.of(SmallModel.SALES), List.of(note)).refuse(false))
                .hasMessage(
                        "values cannot be read: Of SALES AMOUNT: values of type BFILE cannot be read. Leave it out.");
    }

    @Test
    void hiddenRowsNeedASignOff() {
        SourceCheck check = check(Set.of(SmallModel.SALES), List.of(HIDDEN));
        assertThat(check.hidden()).containsExactly(HIDDEN);
        assertThatThrownBy(() -> check.refuse(false))
                .hasMessage("rows may be missing or masked: SALES has the access policy P. GRANT X.; or copy what this"
                        + " user sees, and no more, with --accept-hidden-rows");
        assertThatCode(() -> check.refuse(true)).doesNotThrowAnyException();
    }

    private static Finding denied(QualifiedName table) {
        return Finding.of(
                "PB-DIC-015",
                ObjectId.table(table),
                Optional.empty(),
                "The user U may not read " + table + ".",
                "GRANT READ ON \"" + table + "\" TO \"U\";");
    }

    private static SourceCheck check(Set<QualifiedName> chosen, List<Finding> findings) {
        Inspection read = SmallModel.inspection();
        OracleModel model = read.model();
        ConvertOptions defaults = ConvertOptions.defaults();
        Plan plan = Planner.plan(
                Converter.convert(
                        model,
                        new ConvertOptions(
                                defaults.targetSchema(), defaults.targetMajor(), chosen, defaults.choices())),
                Map.of(),
                "f");
        return new SourceCheck(
                new Inspection(read.source(), read.fingerprint(), model, read.data(), findings, read.rows()), plan);
    }
}
