package dev.partbridge.convert;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.postgres.model.PostgresModel;
import java.util.List;

/**
 * What a conversion gave.
 *
 * @param source what was converted
 * @param target what PostgreSQL gets
 * @param tables how the rows get there, parents before children
 * @param findings sorted by {@link Finding#ORDER}
 */
public record Conversion(
        OracleModel source,
        ConvertOptions options,
        PostgresModel target,
        List<TableMapping> tables,
        List<Finding> findings) {
    public Conversion {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }
}
