package dev.partbridge.ui.state;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The projects that were opened or saved last, the newest first. */
public final class Recent {
    /** More than that nobody looks through. */
    public static final int MOST = 8;

    private final ObservableList<Path> projects = FXCollections.observableArrayList();
    private final ObservableList<Path> readable = FXCollections.unmodifiableObservableList(projects);
    private final Consumer<List<Path>> memory;

    /**
     * @param before of earlier starts
     * @param memory keeps them for the next one
     */
    public Recent(List<Path> before, Consumer<List<Path>> memory) {
        projects.addAll(before);
        this.memory = memory;
    }

    public ObservableList<Path> projects() {
        return readable;
    }

    void add(Path project) {
        Path whole = project.toAbsolutePath().normalize();
        projects.remove(whole);
        projects.add(0, whole);
        if (projects.size() > MOST) {
            projects.remove(MOST, projects.size());
        }
        memory.accept(List.copyOf(projects));
    }

    /** Forgets them all; the files stay. */
    public void forget() {
        projects.clear();
        memory.accept(List.of());
    }

    /** One that is not there any more. */
    void remove(Path project) {
        if (projects.remove(project.toAbsolutePath().normalize())) {
            memory.accept(List.copyOf(projects));
        }
    }
}
