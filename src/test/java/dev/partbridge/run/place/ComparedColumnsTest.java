package dev.partbridge.run.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.run.checksum.SummedColumn;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which columns a row is known again, and whether they are all that the source brings. */
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class ComparedColumnsTest {
    private static final RowColumn ID = new RowColumn(new Identifier("ID"), ValueKind.DECIMAL);
    private static final RowColumn NAME = new RowColumn(new Identifier("NAME"), ValueKind.TEXT);
    private static final RowColumn STATE = new RowColumn(new Identifier("STATE"), ValueKind.TEXT);
    private static final RowColumn DOC = new RowColumn(new Identifier("DOC"), ValueKind.TEXT);

    @TempDir
    private Path folder;

    private Conversion conversion;
    private TableMapping table;

    @BeforeEach
    void convert() throws IOException {
        Path script = Files.writeString(
                folder.resolve("t.sql"),
                "CREATE TABLE t (id NUMBER(9), name VARCHAR2(9), state VARCHAR2(3) DEFAULT 'new'," + " doc JSON);");
        conversion =
                Converter.convert(ScriptReader.read(script, Cancellation.none()).model(), ConvertOptions.defaults());
        table = conversion.tables().get(0);
    }

    private ComparedColumns of(Mask mask, List<List<RowColumn>> parts) {
        return ComparedColumns.of(
                table, conversion.target().table(table.postgres()).orElseThrow(), parts, mask);
    }

    @Test
    void allThatTheSourceBrings() {
        assertThat(of(Mask.NONE, List.of(List.of(ID, NAME, STATE))))
                .isEqualTo(new ComparedColumns(List.of("id", "name", "state"), true));
    }

    @Test
    void butNoneThatADefaultFills() {
        assertThat(of(Mask.NONE, List.of(List.of(ID, NAME))))
                .isEqualTo(new ComparedColumns(List.of("id", "name"), true));
    }

    @Test
    void whatOnlySomeFilesBringMayDiffer() {
        ComparedColumns columns = of(Mask.NONE, List.of(List.of(ID, NAME), List.of(STATE, ID, NAME)));
        assertThat(columns).isEqualTo(new ComparedColumns(List.of("id", "name"), false));
        // each file in its own order, the values in the table's
        assertThat(columns.of(
                                table,
                                conversion.target().table(table.postgres()).orElseThrow(),
                                List.of(STATE, NAME, ID))
                        .columns())
                .extracting(SummedColumn::source)
                .containsExactly(2, 1);
        assertThat(columns.stored(table).names()).containsExactly("id", "name");
    }

    @Test
    void whatIsMaskedMayDiffer() {
        assertThat(of(new Mask(Set.of(new Identifier("name"))), List.of(List.of(ID, NAME, STATE))))
                .isEqualTo(new ComparedColumns(List.of("id", "state"), false));
    }

    @Test
    void whatHasNoFormOfBothSidesMayDiffer() {
        assertThat(of(Mask.NONE, List.of(List.of(ID, DOC)))).satisfies(c -> {
            assertThat(c.names()).contains("id").doesNotContain("doc");
            assertThat(c.all()).isFalse();
        });
    }

    @Test
    void withoutASourceThereIsNothingToCompare() {
        assertThat(of(Mask.NONE, List.of()).names()).isEmpty();
    }
}
