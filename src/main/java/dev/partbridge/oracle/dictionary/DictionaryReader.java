package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionFlaw;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads schemas from the dictionary: 11 statements for a plain schema, 24 for one with all there can be, whatever their
 * size; besides, two for the database.
 */
public final class DictionaryReader {
    private final Report report = new Report();
    private final List<OracleTable> tables = new ArrayList<>();
    private final List<OracleIndex> indexes = new ArrayList<>();
    private final List<OracleSequence> sequences = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Map<Identifier, Set<String>> code = new LinkedHashMap<>();
    private final Map<QualifiedName, StoredSize> sizes = new LinkedHashMap<>();
    private CharacterSets characterSets = CharacterSets.UNKNOWN;

    private DictionaryReader() {}

    /**
     * Reads the schemas, each by itself. Nothing is written, and the connection stays as it was.
     *
     * @param connection to Oracle; for many partitions made with {@code useFetchSizeWithLongColumn=true}, else the driver
     *     fetches each LONG by a round trip of its own
     * @param owners exactly as Oracle has them: nothing is folded to upper case
     * @param cancellation stops between two rows, and the statement that is running
     * @throws SQLException with the statement in its message, and Oracle's own error code
     */
    public static DictionarySource read(Connection connection, List<Identifier> owners, Cancellation cancellation)
            throws SQLException {
        UiThread.refuse("reading the dictionary");
        return new DictionaryReader().readAll(connection, owners, cancellation);
    }

    private DictionarySource readAll(Connection connection, List<Identifier> owners, Cancellation cancellation)
            throws SQLException {
        Dictionary dictionary = Dictionary.of(connection, cancellation, report);
        for (Identifier owner : owners) {
            SchemaReader.Schema schema = new SchemaReader(dictionary, owner, report).read();
            if (schema.tables().isEmpty()) {
                new SchemaPresence(dictionary, owner).report(report);
            }
            tables.addAll(schema.tables());
            indexes.addAll(schema.indexes());
            sequences.addAll(schema.sequences());
            skipped.addAll(schema.skipped());
            sizes.putAll(schema.sizes());
            code.put(owner, schema.code());
        }
        if (!owners.isEmpty()) {
            dictionary.read("character-sets", owners.get(0), row -> characterSets = characterSets.with(row));
        }
        List<OracleTable> compared = ReferenceChildren.compare(tables, report);
        compared.forEach(this::flaws);
        return new DictionarySource(
                dictionary.release(),
                new OracleModel(compared, indexes, sequences, skipped, code(dictionary), Map.of()),
                report.sorted(),
                sizes,
                characterSets,
                dictionary.showsAll());
    }

    /** After all schemas: code of one uses tables of another. */
    private List<CodeUse> code(Dictionary dictionary) throws SQLException {
        CodeReader reader = new CodeReader(
                dictionary, tables.stream().map(OracleTable::name).toList(), report);
        if (!tables.isEmpty()) {
            for (Map.Entry<Identifier, Set<String>> schema : code.entrySet()) {
                reader.read(schema.getKey(), schema.getValue());
            }
        }
        return reader.uses();
    }

    /** Oracle has accepted the partitions, so what looks wrong was read wrong. */
    private void flaws(OracleTable table) {
        if (table.partitioning().orElse(null) instanceof Partitioning.NotConverted) {
            return;
        }
        PartitionFlaw.of(table)
                .forEach(f -> report.add(
                        "PB-DIC-021",
                        f.subject(),
                        "In " + table.name() + " " + f.what()
                                + ", by what the dictionary shows; the table is left out."));
    }
}
