package dev.partbridge.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallWorks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferencesViewModelTest {
    private static final QualifiedName ITEMS = QualifiedName.of("ITEMS");

    private final SmallWorks works = new SmallWorks();
    private final DifferencesViewModel model = new DifferencesViewModel(works.state, works.differences);

    @Test
    void saysWhatToDo() {
        assertThat(words()).startsWith("The numbers of rows agree");
        prove();
        assertThat(words())
                .isEqualTo("1 table differs: ITEMS. “Find differences” lists the rows by key; both sides are read"
                        + " again for it, up to three times.");
        assertThat(model.tablesProperty().get()).containsExactly(Optional.of(ITEMS));
    }

    @Test
    void saysThatThereIsNothingToFind() {
        works.engine.proof = Proofs.passed();
        prove();
        assertThat(words()).contains("Values were not compared");
        works.engine.proof = Proofs.compared();
        works.runs.validate();
        assertThat(words()).isEqualTo("Rows and values agree in every table: there is nothing to find.");
    }

    @Test
    void hasALineForEachRowAndEachColumn() {
        prove();
        works.engine.found = Proofs.found();
        model.find(ITEMS);

        assertThat(words())
                .isEqualTo("ITEMS: 2 only in Oracle, 1 only in PostgreSQL, 1 with other values, 1 more or less often"
                        + " there, the first 5, there are more  ·  LOGS: not looked for: no primary key");
        assertThat(model.linesProperty().get().stream().map(DifferenceLines::text))
                .containsExactly(
                        "SOURCE_ONLY ITEMS|sale_id = 4711, no = 1|P2024_01||1 row|no row",
                        "VALUES ITEMS|sale_id = 4712, no = 1|P2024_01|price|10.50|10.51",
                        "|||note|NULL|a note that was written\nby hand",
                        "TARGET_ONLY ITEMS|sale_id = 4713, no = 1|items_p2024_02||no row|1 row",
                        "NUMBER ITEMS|sale_id = 4714, no = 1|P2024_01||1 row|2 rows",
                        "SOURCE_ONLY ITEMS|sale_id = 4715, no = 1|P2024_01||1 row|refuses it: value too long");
    }

    @Test
    void choosesOnlyTablesThatDiffer() {
        prove();
        model.choose(QualifiedName.of("SALES"));
        assertThat(model.tableProperty().get()).isEmpty();
        model.choose(ITEMS);
        assertThat(model.tableProperty().get()).contains(ITEMS);
    }

    private String words() {
        return model.wordsProperty().getValue();
    }

    private void prove() {
        if (works.engine.proof.counts().isEmpty()) {
            works.engine.proof = Proofs.failed();
        }
        works.convert();
        works.connect();
        works.runs.validate();
    }
}
