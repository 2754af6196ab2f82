package dev.partbridge.oracle.script;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import java.nio.file.Path;
import java.util.List;

/**
 * What the scripts hold.
 *
 * @param model the objects, in the order of the scripts
 * @param findings by place in the source
 * @param files the scripts that were read, in their order
 * @param rows where rows stand in them
 */
public record ScriptModel(OracleModel model, List<Finding> findings, List<Path> files, List<InsertSlice> rows) {
    public ScriptModel {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }
}
