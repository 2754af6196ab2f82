package dev.partbridge.run.scan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.rule.NulRule;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.postgres.copy.CopyColumn;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.copy.ChosenRepair;
import dev.partbridge.run.copy.SuppliedColumns;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through the rows of one chunk: what its source cannot read, what COPY's encoder refuses, what the target would. */
final class ChunkLook {
    private static final int ROWS_BETWEEN_CHECKS = 256;

    private final Defects defects;
    private final List<RowCheck> checks = new ArrayList<>();
    private final Optional<CopyEncoder> encoder;
    private final RowBatch scratch = new RowBatch();
    private final List<Optional<RowKey>> keys;
    private final List<KeyHashes> hashes;

    /**
     * @param notNull the target's columns that refuse NULL
     * @param keys which the target holds unique
     */
    ChunkLook(
            Conversion conversion,
            TableMapping table,
            Chunk chunk,
            Set<Identifier> notNull,
            TableKeys keys,
            RowSource source) {
        this.keys = keys.of(conversion, table, source.columns(), chunk);
        this.hashes = this.keys.stream().map(k -> new KeyHashes(KeyHashes.RUN)).toList();
        this.defects = new Defects(table);
        List<RowColumn> columns = source.columns();
        SuppliedColumns supplied = SuppliedColumns.of(table, columns);
        NulRule rule = ChosenRepair.rule(conversion, table);
        List<CopyColumn> encoded = new ArrayList<>();
        boolean database = chunk.slice() instanceof Slice.OfDatabase;
        for (int i = 0; i < supplied.copied().size(); i++) {
            ColumnMapping mapping = supplied.mappings().get(i);
            CopyColumn copied = supplied.copied().get(i);
            RowColumn from = columns.get(copied.source());
            // a database tells of LOBs only how long they are, a file has their text with the row
            if (!LookedAt.isLob(mapping.oracleType()) || (!database && from.kind() == ValueKind.TEXT)) {
                encoded.add(copied);
                NulCheck.of(table.oracle(), mapping, copied.source(), from, rule)
                        .ifPresent(checks::add);
            }
            checks.addAll(ColumnChecks.of(
                    table.oracle(), mapping, copied.source(), from, notNull.contains(mapping.postgres())));
        }
        this.encoder = encoded.isEmpty()
                ? Optional.empty()
                : Optional.of(new CopyEncoder(encoded, columns, ChosenRepair.nul(conversion, table)));
        PlaceCheck.of(table, conversion.source(), columns, chunk.slice()).ifPresent(checks::add);
        conversion
                .target()
                .table(table.postgres())
                .map(PgTable::layout)
                .flatMap(layout -> NullKeyCheck.of(table, layout, columns))
                .ifPresent(checks::add);
        checks.addAll(KeyLengthCheck.of(table, conversion.target(), columns));
    }

    /**
     * All rows, to the end.
     *
     * @param pace ends the look by an exception
     */
    Tally look(RowSource source, SourceScan.Pace pace) throws IOException {
        Tally tally = new Tally();
        long told = 0;
        long rows = 0;
        while (source.next()) {
            if (tally.rows() % ROWS_BETWEEN_CHECKS == 0) {
                pace.read(tally.rows() - rows, source.bytesRead() - told);
                told = source.bytesRead();
                rows = tally.rows();
            }
            tally.row();
            Optional<RowDefect> defect = source.defect();
            if (defect.isPresent()) {
                defects.tell(defect.get(), source, tally);
            } else {
                readable(source, tally);
            }
        }
        pace.read(tally.rows() - rows, source.bytesRead() - told);
        return tally;
    }

    /** One for each key; whoever takes them closes them. */
    List<KeyHashes> hashes() {
        return hashes;
    }

    private void readable(RowSource row, Tally tally) throws IOException {
        if (encoder.isPresent()) {
            Optional<RowDefect> refusal = encoder.get().refusal(row, scratch);
            if (refusal.isPresent()) {
                defects.tell(refusal.get(), row, tally);
            }
        }
        for (int i = 0; i < hashes.size(); i++) {
            Optional<Checksum> hash = keys.get(i).flatMap(k -> k.of(row));
            if (hash.isPresent()) {
                hashes.get(i).add(hash.get().high());
            }
        }
        for (RowCheck check : checks) {
            check.look(row, tally);
        }
    }
}
