package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import dev.partbridge.progress.Cancellation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which scripts of a folder no other calls: these are run, and the others by them. */
final class ScriptRoots {
    private ScriptRoots() {}

    /** In the order of the files. Those that call each other in a circle, and no other calls, are not among them. */
    static List<ScriptFile> of(Path folder, List<ScriptFile> files, ScriptLibrary library, Cancellation cancellation) {
        Set<Path> called = new HashSet<>();
        for (ScriptFile file : files) {
            if (files.size() > 1 && library.calls(file)) {
                ScriptRun rehearsal = ScriptRun.rehearsal(folder, library, cancellation);
                rehearsal.run(file);
                rehearsal.met().keySet().stream()
                        .filter(m -> !m.equals(file.real()))
                        .forEach(called::add);
            }
        }
        return files.stream().filter(f -> !called.contains(f.real())).toList();
    }
}
