package dev.partbridge.ui.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.state.Aim;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AimViewModelTest {
    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final ConvertWork convert = new ConvertWork(engine, tasks, state, new StubDialogs());
    private final AimViewModel aim = new AimViewModel(state, convert);

    private void read() {
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
        convert.convert();
    }

    private List<String> conversions() {
        return engine.conversions.stream().map(AimViewModelTest::text).toList();
    }

    private static String text(ConvertOptions options) {
        return options.targetSchema() + " " + options.targetVersion();
    }

    @Test
    void convertsForAnotherSchema() {
        read();
        aim.schemaProperty().set(" app ");
        aim.applySchema();
        assertThat(conversions()).containsExactly("public 18", "app 18");
        assertThat(aim.schemaProperty().get()).isEqualTo("app");
        assertThat(aim.schemaEffectProperty().getValue())
                .isEqualTo("5 tables, which name no schema in Oracle, go to “app”.");
        aim.applySchema();
        assertThat(engine.conversions).hasSize(2);
        aim.schemaProperty().set("public");
        aim.applySchema();
        assertThat(aim.schemaProperty().get()).isEmpty();
        assertThat(state.aimProperty().get()).isEqualTo(new Aim(Optional.empty(), Optional.empty()));
    }

    @Test
    void tellsWhatIsWrongWithASchemaAndKeepsTheOldOne() {
        read();
        aim.schemaProperty().set("pg_mine");
        aim.applySchema();
        assertThat(aim.troubleProperty().get())
                .isEqualTo("The name pg_mine is kept for other things in PostgreSQL: take another one.");
        aim.schemaProperty().set("\"App\"");
        aim.applySchema();
        assertThat(aim.troubleProperty().get())
                .isEqualTo("Write the name without quotes: it is taken exactly as it stands here.");
        aim.schemaProperty().set("ä".repeat(32));
        aim.applySchema();
        assertThat(aim.troubleProperty().get())
                .isEqualTo("The name has 64 bytes, and PostgreSQL keeps 63: shorten it.");
        assertThat(engine.conversions).hasSize(1);
        aim.schemaProperty().set("App");
        aim.applySchema();
        assertThat(aim.troubleProperty().get()).isEmpty();
        assertThat(aim.schemaEffectProperty().getValue())
                .endsWith("It has capitals or signs: every statement must put it in double quotes.");
        assertThat(state.aimProperty().get().schema()).contains(Identifier.of("App"));
    }

    @Test
    void convertsForAnotherVersion() {
        read();
        assertThat(aim.versions().stream().map(aim::words))
                .startsWith("As the connected server", "PostgreSQL 18", "PostgreSQL 17")
                .endsWith("PostgreSQL 9.6")
                .hasSize(11);
        assertThat(aim.versionEffectProperty().getValue())
                .isEqualTo("Statements are made for PostgreSQL 18 until a server is connected.");
        aim.chooseVersion(Optional.of(9));
        assertThat(conversions()).containsExactly("public 18", "public 9.6");
        assertThat(aim.versionEffectProperty().getValue())
                .startsWith(
                        "Statements are made for PostgreSQL 9.6. PostgreSQL 9.6 had its last release on 2021-11-11");
        aim.chooseVersion(Optional.empty());
        assertThat(conversions()).endsWith("public 18");
    }
}
