package dev.partbridge.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What is wrong with a file, in words: several of Java's exceptions have the path alone as their message. */
final class FileTrouble {
    private FileTrouble() {}

    static String words(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (!(e instanceof FileSystemException file) || file.getReason() != null) {
            return message;
        }
        if (e instanceof NoSuchFileException) {
            return message + ": there is no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return message + ": permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return message + ": not a directory";
        }
        return message + ": " + e.getClass().getSimpleName();
    }
}
