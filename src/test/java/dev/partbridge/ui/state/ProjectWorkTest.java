package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.Recovery;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.project.Edit;
import dev.partbridge.project.ProjectFile;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.dialog.Question;
import dev.partbridge.ui.task.SameThreadTasks;
import dev.partbridge.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectWorkTest {
    @TempDir
    private Path folder;

    private final StubEngine engine = new StubEngine();
    private final TaskRunner tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final StubDialogs dialogs = new StubDialogs();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final TargetWork targets = new TargetWork(engine, tasks, state);
    private final ConvertWork conversions = new ConvertWork(engine, tasks, state, dialogs);
    private final List<List<Path>> remembered = new ArrayList<>();
    private ProjectWork projects;
    private Path scripts;
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        scripts = Files.createDirectory(folder.resolve("ddl"));
        file = folder.resolve("shop.yaml");
        dialogs.project = Optional.of(file);
        projects = work(state, sources, targets, Autosave.none());
    }

    private ProjectWork work(WorkbenchState of, SourceWork from, TargetWork to, Autosave autosave) {
        return new ProjectWork(
                engine,
                tasks,
                of,
                dialogs,
                new ProjectWork.Sides(from, to, new LogInWork(from, of, dialogs, new ConnectViewModel(engine, tasks))),
                new Recent(List.of(), remembered::add),
                autosave);
    }

    private static QualifiedName table(int of) {
        return SmallModel.inspection().model().tables().get(of).name();
    }

    private void choose() {
        sources.open(new ScriptSource(scripts));
        targets.use(new Target.Embedded(folder.resolve("pg")));
        conversions.chooseTables(Set.of(table(0)));
        conversions.choose("number", table(0), "numeric");
        state.jobsProperty().set(4);
    }

    @Test
    void whatWasOnlyOpenedNeedsNoSaving() {
        sources.open(new ScriptSource(scripts));
        assertThat(state.unsavedProperty().get()).isFalse();
        targets.use(new Target.Embedded(folder.resolve("pg")));
        assertThat(state.unsavedProperty().get()).isTrue();
    }

    @Test
    void savesAndOpensAgain() {
        choose();
        projects.save();
        assertThat(state.unsavedProperty().get()).isFalse();
        assertThat(state.fileProperty().get()).contains(file);
        String text = ProjectFile.text(ProjectFile.read(file));
        assertThat(text)
                .isEqualTo(
                        """
                        # A migration of Partbridge. Passwords are never in it.
                        partbridge: 1
                        source:
                          scripts: ddl
                        target:
                          embedded: pg
                        tables:
                          only:
                          - %s
                        choices:
                          number@%s: numeric
                        run:
                          jobs: 4
                        """
                                .formatted(table(0), table(0)));

        projects.createNew();
        assertThat(state.sourceProperty().get()).isEmpty();
        assertThat(state.targetProperty().get()).isEmpty();
        assertThat(state.jobsProperty().get()).isEqualTo(2);
        assertThat(state.choicesProperty().get().values()).isEmpty();
        assertThat(state.fileProperty().get()).isEmpty();

        projects.open(file);
        assertThat(dialogs.failures).isEmpty();
        assertThat(state.sourceProperty().get()).contains(new ScriptSource(scripts));
        assertThat(state.targetProperty().get()).contains(new Target.Embedded(folder.resolve("pg")));
        assertThat(state.chosenProperty().get()).containsExactly(table(0));
        assertThat(state.choicesProperty().get().values()).containsEntry("number@" + table(0), "numeric");
        assertThat(state.jobsProperty().get()).isEqualTo(4);
        assertThat(state.unsavedProperty().get()).isFalse();
        assertThat(remembered).last().isEqualTo(List.of(file));
    }

    @Test
    void savesWhatIsBeingTyped() {
        choose();
        projects.save();
        EditWork edits = new EditWork(state);
        Edit before = new Edit("03-tables table:public.sales", "CREATE TABLE a", "CREATE TABLE c");
        Edit typed = new Edit("03-tables table:public.sales", "CREATE TABLE a", "CREATE TABLE b");
        edits.keep(before);
        projects.save();
        assertThat(state.unsavedProperty().get()).isFalse();
        edits.typing(Optional.of(typed));
        assertThat(state.unsavedProperty().get()).isTrue();
        projects.save();
        assertThat(state.unsavedProperty().get()).isFalse();
        assertThat(ProjectFile.read(file).edits()).containsExactly(typed);
        edits.typing(Optional.empty());
        assertThat(state.unsavedProperty().get())
                .as("what was typed is discarded")
                .isTrue();
        edits.typing(Optional.of(typed));
        projects.createNew();
        assertThat(state.draftProperty().get()).as("of what is put away").isEmpty();
        projects.open(file);
        assertThat(state.editsProperty().get()).containsExactly(typed);
    }

    @Test
    void whatTheWindowDoesNotShowIsKept() throws IOException {
        Files.writeString(
                file,
                """
                # A migration of Partbridge. Passwords are never in it.
                partbridge: 1
                source:
                  scripts: ddl
                target:
                  schema: shop
                  version: "15"
                run:
                  piece-size: 1G
                  max-rejects: 9
                  retries: 1
                """);
        String before = Files.readString(file);
        projects.open(file);
        assertThat(state.unsavedProperty().get()).isFalse();
        projects.save();
        assertThat(file).hasContent(before);
        conversions.convert();
        assertThat(engine.conversions).last().satisfies(options -> {
            assertThat(options.targetSchema().text()).isEqualTo("shop");
            assertThat(options.targetMajor()).isEqualTo(15);
        });
    }

    @Test
    void aProjectWhoseSchemaCannotBeMeantIsNotOpened() throws IOException {
        Files.writeString(file, "partbridge: 1\nsource: {scripts: ddl}\ntarget: {schema: ''}\n");
        projects.open(file);
        assertThat(dialogs.failures).singleElement().asString().contains("target, schema: The name is empty");
        assertThat(state.sourceProperty().get()).isEmpty();
    }

    @Test
    void changesAreAskedAboutBeforeTheyArePutAway() {
        choose();
        projects.createNew();
        assertThat(dialogs.asked).containsExactly("Save the changes to “Unsaved migration”?");
        assertThat(state.sourceProperty().get()).isPresent();
        dialogs.answer = Question.Answer.FIRST;
        projects.createNew();
        assertThat(file).exists();
        assertThat(state.sourceProperty().get()).isEmpty();
        choose();
        dialogs.answer = Question.Answer.SECOND;
        projects.createNew();
        assertThat(state.sourceProperty().get()).isEmpty();
        assertThat(state.unsavedProperty().get()).isFalse();
    }

    @Test
    void undoingAChangeByHandNeedsNoSaving() {
        sources.open(new ScriptSource(scripts));
        conversions.chooseTables(Set.of(table(0)));
        assertThat(state.unsavedProperty().get()).isTrue();
        conversions.chooseTables(Set.copyOf(SmallModel.inspection().model().tables().stream()
                .map(t -> t.name())
                .toList()));
        assertThat(state.unsavedProperty().get()).isFalse();
    }

    @Test
    void aProjectThatIsNoneLeavesAllAsItWas() throws IOException {
        choose();
        projects.save();
        Path other = folder.resolve("other.yaml");
        Files.writeString(other, "partbridge: 1\nrun: {jobs: 99}\n");
        projects.open(other);
        assertThat(dialogs.failures)
                .containsExactly("The project was not opened: " + other + ": jobs 99: give a number from 1 to 32");
        assertThat(state.fileProperty().get()).contains(file);
        assertThat(state.sourceProperty().get()).contains(new ScriptSource(scripts));
    }

    @Test
    void scriptsThatMovedAreAskedFor() throws IOException {
        choose();
        projects.save();
        projects.createNew();
        Path moved = folder.resolve("elsewhere");
        Files.move(scripts, moved);
        projects.open(file);
        assertThat(dialogs.asked).last().isEqualTo("The scripts are not where they were");
        assertThat(state.sourceProperty().get()).isEmpty();
        dialogs.confirms = true;
        dialogs.folder = Optional.of(moved);
        projects.open(file);
        assertThat(state.sourceProperty().get()).contains(new ScriptSource(moved));
        assertThat(state.chosenProperty().get()).containsExactly(table(0));
        assertThat(state.choicesProperty().get().values()).hasSize(1);
        assertThat(state.unsavedProperty().get()).isTrue();
        projects.save();
        assertThat(Files.readString(file)).contains("scripts: elsewhere");
    }

    @Test
    void aDatabaseIsLoggedInToByItsUser() throws IOException {
        Files.writeString(file, "partbridge: 1\nsource: {database: 'APP@//db:1521/SHOP', schemas: [HR]}\n");
        projects.open(file);
        assertThat(dialogs.asked).containsExactly("Oracle");
        assertThat(state.sourceProperty().get()).containsInstanceOf(LiveSource.class);
        assertThat(state.unsavedProperty().get()).isFalse();
    }

    @Test
    void whatTheSourceDoesNotHaveAnyMoreIsTold() throws IOException {
        Files.writeString(file, "partbridge: 1\nsource: {scripts: ddl}\nchoices: {number@GONE: numeric}\n");
        projects.open(file);
        assertThat(state.log()).contains("choices, number@GONE: the source has no such table");
        assertThat(state.unsavedProperty().get()).isFalse();
    }

    @Test
    void aCrashLosesNothing() {
        Path unsaved = folder.resolve("unsaved");
        Recovery first = new Recovery(unsaved);
        WorkbenchState crashed = new WorkbenchState();
        SourceWork from = new SourceWork(engine, tasks, crashed);
        TargetWork to = new TargetWork(engine, tasks, crashed);
        ProjectWork before = work(crashed, from, to, autosave(first));
        from.open(new ScriptSource(scripts));
        dialogs.project = Optional.of(file);
        before.save();
        crashed.jobsProperty().set(7);
        // a window that lives is left alone
        projects = work(state, sources, targets, autosave(new Recovery(unsaved)));
        projects.recover();
        assertThat(dialogs.asked).doesNotContain("“shop.yaml” was not saved");

        first.close();
        projects.recover();
        assertThat(dialogs.asked).last().isEqualTo("“shop.yaml” was not saved");
        assertThat(state.sourceProperty().get()).isEmpty();
        dialogs.answer = Question.Answer.FIRST;
        projects.recover();
        assertThat(state.jobsProperty().get()).isEqualTo(7);
        assertThat(state.sourceProperty().get()).contains(new ScriptSource(scripts));
        assertThat(state.fileProperty().get()).contains(file);
        assertThat(state.unsavedProperty().get()).isTrue();
        dialogs.asked.clear();
        projects.recover();
        assertThat(dialogs.asked).isEmpty();
    }

    private static Autosave autosave(Recovery recovery) {
        return new Autosave(Optional.of(recovery), Runnable::run, Runnable::run);
    }
}
