package dev.partbridge.oracle.script.data;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The data files of a source's folder: {@code TABLE.csv}, {@code SCHEMA.TABLE.csv}, and where a table has several,
 * {@code TABLE.<number>.csv}, in any sub-folder, in upper or lower case.
 *
 * @param folder the source's folder
 * @param files in the order of their paths
 */
public record DataFiles(Path folder, List<DataFile> files, List<Finding> findings) {
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.[0-9]+");
    private static final String SUFFIX = ".csv";

    public DataFiles {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** The files of one table, in the order of their paths. */
    public List<DataFile> of(OracleTable table) {
        return files.stream().filter(f -> f.table().name().equals(table.name())).toList();
    }

    /**
     * Finds the data files; a source that is a single script has none.
     *
     * @throws IOException when the folder cannot be read
     */
    public static DataFiles find(Path source, OracleModel model, Cancellation cancellation) throws IOException {
        UiThread.refuse("Looking for data files");
        if (Files.isRegularFile(source)) {
            Path parent = source.toAbsolutePath().getParent();
            return new DataFiles(parent == null ? source : parent, List.of(), List.of());
        }
        DataFolder folder = DataFolder.of(source);
        List<DataFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Path> found : csvFiles(folder, cancellation).entrySet()) {
            String file = found.getKey();
            Optional<Finding> refused = refused(folder, file, found.getValue());
            if (refused.isPresent()) {
                findings.add(refused.get());
                continue;
            }
            List<OracleTable> tables = tables(stem(found.getValue()), model);
            if (tables.size() == 1) {
                files.add(new DataFile(tables.get(0), file));
            } else {
                findings.add(unclear(file, tables));
            }
        }
        return new DataFiles(folder.path(), files, findings);
    }

    private static Map<String, Path> csvFiles(DataFolder folder, Cancellation cancellation) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        Files.walkFileTree(folder.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                cancellation.check();
                boolean linkedFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
                if (linkedFolder || file.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
                    found.put(folder.relative(file), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static Optional<Finding> refused(DataFolder folder, String name, Path file) throws IOException {
        String why;
        if (Files.isDirectory(file)) {
            why = "The folder " + name + " is a symbolic link and is not looked into.";
        } else if (!Files.exists(file)) {
            why = "The file " + name + " is a symbolic link that leads nowhere.";
        } else if (Files.isSymbolicLink(file) && !folder.holds(file)) {
            why = "The file " + name + " is a symbolic link that leads out of the source's folder.";
        } else if (!Files.isRegularFile(file)) {
            why = "The file " + name + " is not a regular file.";
        } else if (!Files.isReadable(file)) {
            why = "The file " + name + " cannot be read by this user.";
        } else {
            return Optional.empty();
        }
        return Optional.of(Finding.of("PB-DAT-003", ObjectId.file(name), Optional.empty(), why));
    }

    private static Finding unclear(String file, List<OracleTable> tables) {
        if (tables.isEmpty()) {
            return Finding.of(
                    "PB-DAT-001",
                    ObjectId.file(file),
                    Optional.empty(),
                    "The file " + file + " is named as no table of the source; its rows are not read.");
        }
        return Finding.of(
                "PB-DAT-002",
                ObjectId.file(file),
                Optional.empty(),
                "The file " + file + " may be of several tables: "
                        + tables.stream().map(t -> t.name().toString()).collect(Collectors.joining(", "))
                        + "; its rows are not read.");
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** By the whole name first, then without a number at its end; exact case before any case. */
    private static List<OracleTable> tables(String stem, OracleModel model) {
        List<OracleTable> whole = named(stem, model);
        var numbered = NUMBERED.matcher(stem);
        return whole.isEmpty() && numbered.matches() ? named(numbered.group(1), model) : whole;
    }

    private static List<OracleTable> named(String name, OracleModel model) {
        List<OracleTable> anyCase = model.tables().stream()
                .filter(t -> t.name().toString().equalsIgnoreCase(name)
                        || t.name().name().text().equalsIgnoreCase(name))
                .toList();
        List<OracleTable> exact = anyCase.stream()
                .filter(t -> t.name().toString().equals(name)
                        || t.name().name().text().equals(name))
                .toList();
        return exact.isEmpty() ? anyCase : exact;
    }
}
