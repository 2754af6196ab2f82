package dev.partbridge.live;

import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The lines that a run writes into its log. */
final class RunNotes implements RunListener {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void on(RunEvent event) {
        // the tests' servers do not wait for the disk, and a run says so
        if (event instanceof RunEvent.Note note && !note.message().contains(" PB-RUN-")) {
            lines.add(note.message());
        }
    }

    List<String> lines() {
        return lines;
    }
}
