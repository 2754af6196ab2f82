package dev.partbridge.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** A temporary folder that others may enter: an embedded server that root starts runs as another user. */
public final class EnterableFolder implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("partbridge-test");
        if (!folder.toFile().setExecutable(true, false)) {
            throw new IOException("others cannot be let into " + folder);
        }
        return folder;
    }
}
