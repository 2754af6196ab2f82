package dev.partbridge.project;

import java.nio.file.Path;

/** A project's file that cannot be read or written: the message names file, place, reason and cure in one line. */
public final class ProjectException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ProjectException(Path file, String what, Throwable cause) {
        super(file + ": " + what, cause);
    }

    public ProjectException(Path file, String what) {
        super(file + ": " + what);
    }

    ProjectException(Path file, long line, long column, String what, Throwable cause) {
        super(file + ":" + line + ":" + column + ": " + what, cause);
    }
}
