package dev.partbridge.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version as the jar's manifest has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"Partbridge " + version};
    }
}
