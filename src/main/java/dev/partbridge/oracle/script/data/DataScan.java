package dev.partbridge.oracle.script.data;

import dev.partbridge.finding.Finding;
import java.util.List;

/**
 * What one pass over a data file tells.
 *
 * @param sha256 of the whole file, hexadecimal
 * @param slices empty when the header does not fit the table, which is then a finding
 */
public record DataScan(DataFile file, String sha256, List<DataSlice> slices, List<Finding> findings) {
    public DataScan {
        slices = List.copyOf(slices);
        findings = List.copyOf(findings);
    }

    /** Records in all slices. */
    public long rows() {
        return slices.stream().mapToLong(DataSlice::rows).sum();
    }
}
