package dev.partbridge.engine;

import dev.partbridge.connect.EmbeddedServer;
import dev.partbridge.connect.Target;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample migration that ships with the program. */
public final class Sample {
    private Sample() {}

    /** The folder with its scripts and data: beside the program's jars, or in the project's tree. */
    public static SourceSpec source() {
        return places().filter(Files::isDirectory)
                .findFirst()
                .<SourceSpec>map(ScriptSource::new)
                .orElseThrow(() -> new EngineException(
                        EngineException.Kind.USAGE,
                        "the sample is missing from this installation: looked in "
                                + places().map(Path::toString).toList()));
    }

    /** An embedded server in the default place, which its user can reach even when the program runs as root. */
    public static Target.Embedded target() {
        return new Target.Embedded(EmbeddedServer.defaultDirectory("sample"));
    }

    private static Stream<Path> places() {
        Path code = code();
        Stream<Path> around = Stream.iterate(Optional.of(code), Optional::isPresent, p -> p.map(Path::getParent))
                .limit(5)
                .map(Optional::get)
                .flatMap(p -> Stream.of(p.resolve("sample"), p.resolve("assets/sample")));
        return Stream.concat(
                Stream.ofNullable(System.getProperty("partbridge.home")).map(h -> Path.of(h, "sample")), around);
    }

    private static Path code() {
        try {
            return Path.of(Sample.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is not a file", e);
        }
    }
}
