package dev.partbridge.run.retry;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.run.checksum.CanonicalForm;
import dev.partbridge.run.copy.ParentJoin;
import dev.partbridge.run.journal.LoadedTable;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the journal is told of a migration's tables, so that their rejected rows can be tried again. */
public final class Ways {
    private Ways() {}

    /** One for each table. */
    public static List<LoadedTable> of(Conversion conversion) {
        return conversion.tables().stream()
                .map(t -> of(t, Mask.of(conversion, t).any()))
                .toList();
    }

    private static LoadedTable of(TableMapping table, boolean masked) {
        Optional<KeyLookup> lookup = table.keyLookup();
        List<String> supplied = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        lookup.ifPresent(l -> {
            l.addedColumns().forEach(c -> supplied.add(c.text()));
            l.parentKey().forEach(c -> expressions.add("p." + PostgresSql.quote(c)));
        });
        table.computed().forEach(c -> {
            supplied.add(c.postgres().text());
            expressions.add(c.sql());
        });
        List<String> columns = new ArrayList<>();
        List<CanonicalForm> forms = new ArrayList<>();
        for (ColumnMapping column : table.columns()) {
            CanonicalForm.of(column).ifPresent(form -> {
                columns.add(column.postgres().text());
                forms.add(form);
            });
        }
        List<String> leaves = new ArrayList<>();
        List<String> partitions = new ArrayList<>();
        for (PartitionMapping partition : table.partitions()) {
            for (QualifiedName leaf : partition.leaves()) {
                leaves.add(PostgresSql.quote(leaf));
                partitions.add(partition.text());
            }
        }
        return new LoadedTable(
                table.oracle().toString(),
                table.level(),
                PostgresSql.quote(table.postgres()),
                supplied,
                expressions,
                lookup.map(l -> PostgresSql.quote(l.parent())),
                lookup.map(l -> ParentJoin.on(l, "s", "p")).orElse(""),
                lookup.map(l -> l.childColumns().stream()
                                .map(Identifier::toString)
                                .toList())
                        .orElse(List.of()),
                columns,
                forms,
                leaves,
                partitions,
                masked);
    }
}
