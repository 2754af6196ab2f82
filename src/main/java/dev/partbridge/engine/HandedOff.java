package dev.partbridge.engine;

import dev.partbridge.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What was written for another tool that copies the rows.
 *
 * @param files relative to the directory
 * @param findings of reading, converting, and of what the other tool does not do
 */
public record HandedOff(List<Path> files, List<Finding> findings) {
    public HandedOff {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
