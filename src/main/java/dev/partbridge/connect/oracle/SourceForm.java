package dev.partbridge.connect.oracle;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a typed SOURCE means: files, or a database. A file or folder that exists wins; then what only a connect string
 * can be is one; the rest are files, also missing ones, of which their reader tells.
 */
public sealed interface SourceForm {
    /** What is to be told about the choice where the text could mean both. */
    Optional<String> remark();

    /** A script, a folder or a project. */
    record OnDisk(Path path, Optional<String> remark) implements SourceForm {}

    /** A live database. */
    record Database(OracleProfile profile, Optional<String> remark) implements SourceForm {}

    /**
     * Decides, looking whether a file of the name exists.
     *
     * @throws IllegalArgumentException for a connect string that cannot be used; see {@link OracleConnectString#parse}
     */
    static SourceForm of(String text) {
        return of(text, Files::exists);
    }

    /** Decides, with the look at the disk given. */
    static SourceForm of(String text, Predicate<Path> exists) {
        Optional<Path> path = path(text);
        boolean clear = isConnectString(text);
        boolean likely = !clear && text.matches("[\\w-][\\w.-]*/[\\w$#][\\w.$#-]*") && !hasFileEnding(text);
        if (path.isPresent() && exists.test(path.get())) {
            return new OnDisk(
                    path.get(),
                    clear || likely
                            ? Optional.of("a file or folder named " + text + " exists and is read; for a database of"
                                    + " this name write jdbc:oracle:thin:@" + (likely ? "//" : "") + "...")
                            : Optional.empty());
        }
        if (clear || path.isEmpty()) {
            return new Database(OracleConnectString.parse(text), Optional.empty());
        }
        return likely
                ? new Database(
                        OracleConnectString.parse(text),
                        Optional.of("no file or folder named " + text + " exists, so it is taken as host/service"))
                : new OnDisk(path.get(), Optional.empty());
    }

    private static boolean isConnectString(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:") || lower.startsWith("(")) {
            return true;
        }
        boolean formed = lower.matches("(?:(?:tcps?|ldaps?):)?//.+")
                || lower.indexOf('@') >= 0
                || lower.matches("(?:[\\w.-]+|\\[[0-9a-f:.%]+]):\\d+(?:[:/,?].*)?");
        return formed && !hasFileEnding(lower);
    }

    private static boolean hasFileEnding(String text) {
        return text.toLowerCase(Locale.ROOT).matches(".*\\.(?:sql|ddl|pks|pkb|txt|csv|tsv|ctl|dat|zip|gz|ya?ml|json)");
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notHere) {
            // Windows has no names with : or ?, so there it can be a connect string only
            return Optional.empty();
        }
    }
}
