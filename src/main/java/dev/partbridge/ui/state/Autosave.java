package dev.partbridge.ui.state;

import dev.partbridge.engine.Recovery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Keeps what is not saved yet beside the project, some moments after the last change. */
public final class Autosave {
    private final Optional<Recovery> recovery;
    private final Executor background;
    private final Executor later;
    private int changes;

    /**
     * @param recovery absent where nothing is kept
     * @param background one thread that may touch files
     * @param later the window's thread, some moments later
     */
    public Autosave(Optional<Recovery> recovery, Executor background, Executor later) {
        this.recovery = recovery;
        this.background = background;
        this.later = later;
    }

    /** Keeps nothing. */
    public static Autosave none() {
        return new Autosave(Optional.empty(), Runnable::run, Runnable::run);
    }

    /** Keeps it soon, unless something changes before. */
    void changed(Content content, Optional<Path> file, Consumer<String> trouble) {
        int mine = ++changes;
        recovery.ifPresent(kept -> later.execute(() -> {
            if (mine == changes) {
                background.execute(() -> tried(() -> kept.keep(content.at(kept.place()), file), trouble));
            }
        }));
    }

    /** All is saved, or nobody wants it. */
    void saved(Consumer<String> trouble) {
        changes++;
        recovery.ifPresent(kept -> background.execute(() -> tried(kept::drop, trouble)));
    }

    /** What windows left behind that are gone; asks files. */
    List<Recovery.Lost> lost() {
        return recovery.map(Recovery::lost).orElse(List.of());
    }

    /** Forgets what a window left behind. */
    void discard(Recovery.Lost lost, Consumer<String> trouble) {
        recovery.ifPresent(kept -> background.execute(() -> tried(() -> kept.discard(lost), trouble)));
    }

    private static void tried(Runnable files, Consumer<String> trouble) {
        try {
            files.run();
        } catch (RuntimeException e) {
            trouble.accept(Failures.message(e));
        }
    }
}
