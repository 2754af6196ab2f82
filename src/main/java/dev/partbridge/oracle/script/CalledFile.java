package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file that a call names, inside the source's folder only.
 *
 * @param file the file, if it is there
 * @param code of the finding, if it is not
 * @param why in words
 */
record CalledFile(Optional<ScriptFile> file, String code, String why) {
    /** Oracle's own scripts, below the home directory of the server. */
    private static final Pattern OF_ORACLE =
            Pattern.compile("\\?.*|[$%]\\{?ORACLE_HOME\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{3,}://.*");

    /**
     * Finds it: {@code @@} beside the calling script, the others in the source's folder and then beside the calling
     * script, because scripts are mostly started in their own folder.
     *
     * @param folder the source's folder
     * @param caller the calling script's name, relative to it
     * @param suffix of names without extension
     */
    static CalledFile find(Path folder, ScriptCall call, String caller, String suffix) {
        String name = call.file().replace('\\', '/');
        if (OF_ORACLE.matcher(name).matches()) {
            return missing("PB-SRC-034", "is one of Oracle's own scripts");
        }
        if (ADDRESS.matcher(name).matches()) {
            return missing("PB-SRC-032", "is not a file of the folder");
        }
        try {
            return find(folder.toRealPath(), bases(folder, call, caller), names(name, suffix));
        } catch (IOException | InvalidPathException e) {
            return missing("PB-SRC-031", "cannot be read (" + e.getMessage() + ")");
        }
    }

    private static List<Path> bases(Path folder, ScriptCall call, String caller) throws IOException {
        Path root = folder.toRealPath();
        Path beside = root.resolve(caller).normalize().getParent();
        List<Path> bases = new ArrayList<>();
        if (!call.besideCaller()) {
            bases.add(root);
        }
        bases.add(beside == null ? root : beside);
        return bases;
    }

    private static List<String> names(String name, String suffix) {
        boolean extension = name.indexOf('.', name.lastIndexOf('/') + 1) >= 0;
        return extension ? List.of(name, name + "." + suffix) : List.of(name + "." + suffix, name);
    }

    private static CalledFile find(Path root, List<Path> bases, List<String> names) throws IOException {
        boolean outside = false;
        for (Path base : bases) {
            for (String name : names) {
                Path path = base.resolve(name).normalize();
                if (!path.startsWith(root)) {
                    outside = true;
                    continue;
                }
                Path found = Files.exists(path) ? path : anyCase(root, root.relativize(path));
                if (Files.isRegularFile(found)) {
                    Path real = found.toRealPath();
                    if (real.startsWith(root)) {
                        String relative = root.relativize(found).toString().replace('\\', '/');
                        return new CalledFile(Optional.of(new ScriptFile(found, relative, real)), "", "");
                    }
                    outside = true;
                }
            }
        }
        return outside
                ? missing("PB-SRC-032", "lies outside of the folder that is read")
                : missing("PB-SRC-031", "is not in the folder that is read");
    }

    /** Scripts from Windows call files in another letter case than their names have. */
    private static Path anyCase(Path root, Path relative) throws IOException {
        Path at = root;
        for (Path element : relative) {
            Path next = at.resolve(element);
            if (!Files.exists(next) && Files.isDirectory(at)) {
                try (Stream<Path> entries = Files.list(at)) {
                    List<Path> alike = entries.filter(
                                    e -> e.getFileName().toString().equalsIgnoreCase(element.toString()))
                            .toList();
                    next = alike.size() == 1 ? alike.get(0) : next;
                }
            }
            at = next;
        }
        return at;
    }

    private static CalledFile missing(String code, String why) {
        return new CalledFile(Optional.empty(), code, why);
    }
}
