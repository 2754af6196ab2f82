package dev.partbridge.ui;

import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.state.Failures;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the user of what nobody caught, once: what follows a first failure is mostly its echo. */
final class Uncaught implements Thread.UncaughtExceptionHandler {
    private final AtomicBoolean told = new AtomicBoolean();
    private final Dialogs dialogs;
    private final Executor door;

    /** @param door runs on the window's thread */
    Uncaught(Dialogs dialogs, Executor door) {
        this.dialogs = dialogs;
        this.door = door;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (told.compareAndSet(false, true)) {
            String detail = Failures.detail(failure);
            door.execute(() -> dialogs.failure(Texts.of("app.unexpected"), failure.toString(), detail));
        }
    }
}
