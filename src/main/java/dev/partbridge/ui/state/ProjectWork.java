package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.Recovery;
import dev.partbridge.engine.SavedMigration;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.project.Project;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.dialog.Question;
import dev.partbridge.ui.task.TaskRunner;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The window's document: new, open, save, and what was not saved. */
public final class ProjectWork {
    static final String UNNAMED = "migration.yaml";

    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final SourceWork sources;
    private final TargetWork targets;
    private final LogInWork logIns;
    private final Recent recent;
    private final Autosave autosave;
    private final ObservableValue<String> refusal;
    /** What needs no saving; absent while nothing that is saved is like what is shown. */
    private Optional<Content> saved;

    private Content shown;
    /** What was opened last and is not held against its source yet. */
    private Optional<SavedMigration> unchecked = Optional.empty();

    private boolean filling;

    /** The window's other use cases that a project needs. */
    public record Sides(SourceWork sources, TargetWork targets, LogInWork logIns) {}

    public ProjectWork(
            Engine engine,
            TaskRunner tasks,
            WorkbenchState state,
            Dialogs dialogs,
            Sides sides,
            Recent recent,
            Autosave autosave) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.dialogs = dialogs;
        this.sources = sides.sources();
        this.targets = sides.targets();
        this.logIns = sides.logIns();
        this.recent = recent;
        this.autosave = autosave;
        shown = content();
        saved = Optional.of(shown);
        refusal = Bindings.createStringBinding(
                () -> state.running.get() ? Texts.of("refusal.running") : "", state.running);
        state.source.addListener((observed, before, now) -> begun());
        Stream.of(
                        state.source,
                        state.target,
                        state.aim,
                        state.inspection,
                        state.chosen,
                        state.choices,
                        state.narrowings,
                        state.edits,
                        state.draft,
                        state.signOffs,
                        state.savedRun,
                        state.proof,
                        state.jobsProperty(),
                        state.rateLimitProperty(),
                        state.sourceScanProperty(),
                        state.buildProperty(),
                        state.sampleRowsProperty())
                .forEach(each -> each.addListener((observed, before, now) -> changed()));
        state.inspection.addListener((observed, before, now) -> now.ifPresent(this::check));
    }

    /** Why no project can be opened or closed now; empty when it can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Opened and saved last. */
    public Recent recent() {
        return recent;
    }

    /** Puts away what is open and begins with nothing. */
    public void createNew() {
        keeping(() -> show(OpenedProject.nothing(), Optional.empty()));
    }

    /** Asks for a project and opens it. */
    public void open() {
        dialogs.chooseProject().ifPresent(this::open);
    }

    /** Opens a project in place of what is open. */
    public void open(Path file) {
        keeping(() -> tasks.start(
                Texts.of("task.opening", name(file)),
                cancellation -> OpenedProject.of(engine.open(file)),
                opened -> found(opened).ifPresent(there -> {
                    show(there, Optional.of(file));
                    recent.add(file);
                }),
                failure -> {
                    recent.remove(file);
                    fail(Texts.of("project.open-failed"), failure);
                }));
    }

    /** Writes what is shown to the project's file; asks for one the first time. */
    public void save() {
        save(() -> {});
    }

    /** Asks for a file and writes what is shown to it. */
    public void saveAs() {
        saveAs(() -> {});
    }

    /** Does something that puts away what is shown: what is not saved is asked about first. */
    public void keeping(Runnable then) {
        if (!state.unsaved.get()) {
            then.run();
            return;
        }
        Question.Answer answer = dialogs.ask(new Question(
                Texts.of("project.unsaved.title", title()),
                Texts.of("project.unsaved.sentence"),
                Texts.of("project.unsaved.save"),
                Texts.of("project.unsaved.discard"),
                Texts.of("project.unsaved.back")));
        switch (answer) {
            case FIRST -> save(then);
            case SECOND -> {
                autosave.saved(this::tell);
                then.run();
            }
            case BACK -> {}
        }
    }

    /** Opens the sample and its target; both are known without a file. */
    public void sample(SourceSpec source, Target target) {
        keeping(() -> {
            show(OpenedProject.nothing(), Optional.empty());
            state.pageProperty().set(Page.CHAINS);
            sources.open(source);
            targets.use(target);
            saved = Optional.of(content());
            compare();
        });
    }

    /** Asks whether what a window that is gone did not save is wanted. */
    public void recover() {
        tasks.start(
                Texts.of("task.recovering"),
                cancellation -> autosave.lost(),
                lost -> lost.stream().findFirst().ifPresent(this::offer),
                failure -> tell(Failures.message(failure)));
    }

    /** The file's name, or what stands for it. */
    public String title() {
        return state.file.get().map(ProjectWork::name).orElse(Texts.of("project.unnamed"));
    }

    private void save(Runnable then) {
        state.file.get().ifPresentOrElse(file -> write(file, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        String proposed = state.file.get().map(ProjectWork::name).orElse(UNNAMED);
        dialogs.chooseNewProject(proposed).ifPresent(file -> write(file, then));
    }

    private void write(Path file, Runnable then) {
        Content now = content();
        tasks.start(
                Texts.of("task.saving", name(file)),
                cancellation -> {
                    engine.save(now.at(file));
                    return file;
                },
                done -> {
                    state.file.set(Optional.of(done));
                    recent.add(done);
                    saved = Optional.of(now);
                    compare();
                    state.log.add(Texts.of("project.saved", done));
                    then.run();
                },
                failure -> fail(Texts.of("project.save-failed"), failure));
    }

    private void offer(Recovery.Lost lost) {
        String name = lost.file().map(ProjectWork::name).orElse(Texts.of("project.unnamed"));
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .format(lost.changed().atZone(ZoneId.systemDefault()));
        Question.Answer answer = dialogs.ask(new Question(
                Texts.of("project.lost.title", name),
                Texts.of("project.lost.sentence", when),
                Texts.of("project.lost.recover"),
                Texts.of("project.lost.discard"),
                Texts.of("project.lost.later")));
        switch (answer) {
            case FIRST -> recover(lost);
            case SECOND -> autosave.discard(lost, this::tell);
            case BACK -> {}
        }
    }

    private void recover(Recovery.Lost lost) {
        tasks.start(
                Texts.of("task.recovering"),
                cancellation -> OpenedProject.of(engine.open(lost.project())),
                opened -> found(opened).ifPresent(there -> {
                    show(there, lost.file());
                    saved = Optional.empty();
                    compare();
                    autosave.discard(lost, this::tell);
                }),
                failure -> fail(Texts.of("project.open-failed"), failure));
    }

    /** Asks where the scripts are that are not where they were; absent when the user does not say. */
    private Optional<OpenedProject> found(OpenedProject opened) {
        if (opened.missing().isEmpty()) {
            return Optional.of(opened);
        }
        ScriptSource scripts = opened.missing().get();
        boolean wanted = dialogs.confirm(
                Texts.of("project.moved.title"),
                Texts.of("project.moved.sentence", name(opened.migration().file()), scripts.place()),
                Texts.of("project.moved.choose"),
                Texts.of("project.moved.back"));
        if (!wanted) {
            return Optional.empty();
        }
        boolean file = scripts.name().contains(".");
        return (file ? dialogs.chooseScript() : dialogs.chooseFolder(Texts.of("oracle.choose-folder")))
                .map(path -> opened.with(new ScriptSource(path)));
    }

    private void show(OpenedProject opened, Optional<Path> file) {
        SavedMigration migration = opened.migration();
        Project project = migration.project();
        filling = true;
        state.file.set(file);
        state.aim.set(new Aim(migration.schema(), migration.major()));
        state.run(project.run());
        state.draft.set(Optional.empty());
        state.edits.set(project.edits());
        state.signOffs.set(project.signOffs());
        unchecked = Optional.of(migration);
        // a source that moved is another one than the file's, and so to be saved
        sources.turnTo(migration.source(), project.tables(), opened.choices(), migration.narrowings());
        opened.target().ifPresentOrElse(targets::use, targets::leave);
        filling = false;
        shown = content();
        saved = Optional.of(shown);
        compare();
        state.pageProperty().set(Page.CHAINS);
        opened.source().ifPresent(this::read);
    }

    private void read(SourceSpec source) {
        if (source instanceof LiveSource live) {
            logIns.connect(live);
        } else {
            sources.moveTo(source);
        }
    }

    /** What the project says of tables that are gone stays, and is told. */
    private void check(Inspection inspection) {
        unchecked.ifPresent(migration -> migration.stale(inspection).forEach(this::tell));
        unchecked = Optional.empty();
    }

    /** What has no file yet begins with its source: only what is chosen after that is worth a question. */
    private void begun() {
        if (!filling && state.file.get().isEmpty()) {
            saved = Optional.of(content());
            compare();
        }
    }

    private void changed() {
        if (!filling) {
            compare();
        }
    }

    private void compare() {
        Content now = content();
        boolean other = !now.equals(shown);
        shown = now;
        boolean unsaved = !Optional.of(now).equals(saved);
        boolean before = state.unsaved.get();
        state.unsaved.set(unsaved);
        if (unsaved && (other || !before)) {
            autosave.changed(now, state.file.get(), this::tell);
        } else if (!unsaved && before) {
            autosave.saved(this::tell);
        }
    }

    private Content content() {
        return new Content(
                state.source.get(),
                state.target.get().map(Content::withoutCommand),
                state.aim.get(),
                sources.wanted(),
                state.choices.get().values(),
                state.narrowings.get(),
                state.runChoices(),
                state.editsWithDraft(),
                state.signOffs.get());
    }

    private void tell(String line) {
        tasks.onWindow(() -> state.log.add(line));
    }

    private void fail(String what, Exception failure) {
        if (!Failures.isCancelled(failure)) {
            state.log.add(Failures.message(failure));
            dialogs.failure(what, Failures.message(failure), Failures.detail(failure));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
