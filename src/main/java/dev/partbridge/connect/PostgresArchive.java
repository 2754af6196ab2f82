package dev.partbridge.connect;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Where the PostgreSQL programs come from: one xz-compressed tar file, inside a jar. */
public final class PostgresArchive {
    private final String name;
    private final Source source;

    /** Opens the archive's bytes anew at each call. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private PostgresArchive(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    /**
     * The archive on the class path for this operating system and processor.
     *
     * @throws EmbeddedServerException when the program was built without one for this system
     */
    public static PostgresArchive shipped() {
        List<String> names = resourceNames(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        for (String name : names) {
            if (PostgresArchive.class.getResource("/" + name) != null) {
                return new PostgresArchive(name, () -> resource(name));
            }
        }
        throw new EmbeddedServerException("this build carries no PostgreSQL for this system (looked for "
                + String.join(", ", names) + "); give a target as jdbc:postgresql://host:port/database instead");
    }

    /** The archive inside one of the binaries jars, for a server of another major version. */
    public static PostgresArchive inJar(Path jar) {
        return new PostgresArchive(jar.toString(), () -> entry(jar));
    }

    /** Names in the order of preference: an Apple processor also runs the Intel programs. */
    static List<String> resourceNames(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String arch = osArch.toLowerCase(Locale.ROOT);
        String processor =
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
        List<String> names = new ArrayList<>();
        names.add("postgres-" + system + "-" + processor + ".txz");
        if (system.equals("darwin") && processor.equals("arm_64")) {
            names.add("postgres-darwin-x86_64.txz");
        }
        return List.copyOf(names);
    }

    InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public String toString() {
        return name;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = PostgresArchive.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new FileNotFoundException(name + " is no longer on the class path");
        }
        return stream;
    }

    private static InputStream entry(Path jar) throws IOException {
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return zip;
            }
        }
        zip.close();
        throw new FileNotFoundException(jar + " holds no .txz archive");
    }
}
