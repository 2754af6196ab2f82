package dev.partbridge.oracle.dictionary;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of a database.
 *
 * @param model the tables of all schemas, schema by schema in the order asked for, by name within each
 * @param findings of reading, sorted
 * @param sizes of each table of the model
 * @param allShown whether views DBA_ were read; else only what the user has a privilege on is in the model
 */
public record DictionarySource(
        OracleRelease release,
        OracleModel model,
        List<Finding> findings,
        Map<QualifiedName, StoredSize> sizes,
        CharacterSets characterSets,
        boolean allShown) {
    public DictionarySource {
        findings = List.copyOf(findings);
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
    }
}
