package dev.partbridge.ui.task;

import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Runs work on background threads and brings results back to the window's thread. */
public interface TaskRunner {
    /**
     * Starts work. Called on the window's thread; exactly one of the two consumers is called there later.
     *
     * @param title what it does, for the status bar; empty for what is over before one has read it
     */
    <T> Job start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** Jobs that have not reported yet, oldest first; changes on the window's thread. */
    ObservableList<Job> running();

    /** The one door from any thread to the window's. */
    void onWindow(Runnable change);
}
