package dev.partbridge.run;

/** Hears what happens during a run, on worker threads; must not block. */
@FunctionalInterface
public interface RunListener {
    void on(RunEvent event);
}
