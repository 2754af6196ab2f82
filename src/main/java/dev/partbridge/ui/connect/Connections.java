package dev.partbridge.ui.connect;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.SourceSpec;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The connections that were used, of both sides, the newest first; kept for the next start, without passwords. */
public final class Connections {
    /** More than that nobody looks through. */
    public static final int MOST = 8;

    private final ObservableList<SourceSpec> sources = FXCollections.observableArrayList();
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final Consumer<Known> memory;

    /** What is kept of them. */
    public record Known(List<SourceSpec> sources, List<Target> targets) {
        public Known {
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
        }
    }

    /**
     * Those of earlier starts, and what will be used.
     *
     * @param memory keeps them for the next start
     */
    public Connections(Known before, Consumer<Known> memory) {
        sources.addAll(before.sources());
        targets.addAll(before.targets());
        this.memory = memory;
    }

    /** Of a window of which nothing is kept. */
    public static Connections forgetful() {
        return new Connections(new Known(List.of(), List.of()), known -> {});
    }

    public ObservableList<SourceSpec> sources() {
        return FXCollections.unmodifiableObservableList(sources);
    }

    public ObservableList<Target> targets() {
        return FXCollections.unmodifiableObservableList(targets);
    }

    /** It was read. */
    public void used(SourceSpec source) {
        first(sources, source);
    }

    /** It answered. */
    public void used(Target target) {
        first(targets, target);
    }

    public void forget(SourceSpec source) {
        if (sources.remove(source)) {
            keep();
        }
    }

    public void forget(Target target) {
        if (targets.remove(target)) {
            keep();
        }
    }

    private <T> void first(ObservableList<T> all, T one) {
        if (all.isEmpty() || !all.get(0).equals(one)) {
            all.remove(one);
            all.add(0, one);
            if (all.size() > MOST) {
                all.remove(MOST, all.size());
            }
            keep();
        }
    }

    private void keep() {
        memory.accept(new Known(sources, targets));
    }
}
