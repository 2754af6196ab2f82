package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Inspection;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code --partitions} and {@code --where} find what is meant, and refuse what is not there. */
class RowArgumentsTest {
    private static Map<QualifiedName, Narrowing> rows(Inspection source, String... arguments) {
        ConvertArguments parsed = CommandLine.populateCommand(new ConvertArguments(), arguments);
        return parsed.options(new Given(source.source(), Optional.empty()), source)
                .narrowings();
    }

    private static Narrowing partitions(String... names) {
        return Narrowing.NONE.withPartitions(
                java.util.Arrays.stream(names).map(Identifier::new).toList());
    }

    @Test
    void partitionsInAnyLettersAndMoreThanOnce() {
        assertThat(rows(
                        SmallModel.live(),
                        "--partitions",
                        "sales=p2024_02, P2024_01",
                        "--partitions=SALES=P2024_12",
                        "--partitions",
                        "items=P2024_03"))
                .isEqualTo(Map.of(
                        SmallModel.SALES,
                        partitions("P2024_01", "P2024_02", "P2024_12"),
                        SmallModel.ITEMS,
                        partitions("P2024_03")));
    }

    @Test
    void conditionsHoldEqualSignsAndCommas() {
        assertThat(rows(
                        SmallModel.live(),
                        "--where",
                        "Customers= REGION = 'EU' AND ID IN (1, 2) ",
                        "--partitions",
                        "SALES=P2024_01",
                        "--where",
                        "SALES=1=1"))
                .isEqualTo(Map.of(
                        SmallModel.CUSTOMERS,
                        new Narrowing(Set.of(), Optional.of("REGION = 'EU' AND ID IN (1, 2)")),
                        SmallModel.SALES,
                        new Narrowing(Set.of(new Identifier("P2024_01")), Optional.of("1=1"))));
    }

    @Test
    void nothingIsAskedForOfItself() {
        assertThat(rows(SmallModel.live())).isEmpty();
        assertThat(rows(SmallModel.inspection())).isEmpty();
    }

    @Test
    void anAncestorOfAChosenTableIsTakenToo() {
        assertThat(rows(SmallModel.live(), "--tables", "items", "--where", "SALES=ID = 1"))
                .hasSize(1);
        assertThatThrownBy(() -> rows(SmallModel.live(), "--tables", "sales", "--where", "ITEMS=ID = 1"))
                .hasMessage("--where ITEMS=ID = 1: ITEMS is not among the tables that are taken (--tables, --schema)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--where | SALE=ID = 1 | --where SALE=ID = 1: the source has no table SALE; it has SALES, ITEMS, ITEM_DETAILS, PERSON_LIST, CUSTOMERS",
                "--where | SALES | --where SALES: write it as TABLE=CONDITION",
                "--where | SALES= | SALES: the condition is empty",
                "--where | SALES=where ID = 1 | SALES: the condition begins with the word WHERE: leave it out",
                "--partitions | =P1 | --partitions =P1: write it as TABLE=P1,P2",
                "--partitions | SALES=P2023 | --partitions SALES=P2023: SALES has no partition or subpartition P2023; it has P2024_01, P2024_02, P2024_03, P2024_04, P2024_05, P2024_06, P2024_07, P2024_08, P2024_09, P2024_10 and 2 more",
                "--partitions | SALES= | --partitions SALES=: a name is empty between the commas; SALES has P2024_01, P2024_02, P2024_03, P2024_04, P2024_05, P2024_06, P2024_07, P2024_08, P2024_09, P2024_10 and 2 more",
                "--partitions | CUSTOMERS=P1 | --partitions CUSTOMERS=P1: CUSTOMERS has no partitions: choose its rows by a condition"
            })
    void whatIsNotThereIsRefused(String option, String value, String message) {
        assertThatThrownBy(() -> rows(SmallModel.live(), option, value))
                .isInstanceOf(EngineException.class)
                .hasMessage(message);
    }

    @Test
    void twoConditionsOfATableAreRefused() {
        assertThatThrownBy(() -> rows(SmallModel.live(), "--where", "SALES=ID = 1", "--where", "sales=ID = 2"))
                .hasMessage("--where is given twice for SALES: join the conditions by AND");
    }

    @Test
    void rowsOfScriptsAreNotChosen() {
        for (String[] arguments : new String[][] {{"--where", "SALES=ID = 1"}, {"--partitions", "SALES=P2024_01"}}) {
            assertThatThrownBy(() -> rows(SmallModel.inspection(), arguments))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("rows can be chosen of a database only (--partitions, --where), and "
                            + SmallModel.SOURCE.name()
                            + " is a script: take out of the script and its data files what is not to be copied, or read"
                            + " the database itself");
        }
    }
}
