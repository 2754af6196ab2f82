package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleIndex.Locality;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the indexes of a table are divided when the table becomes partitioned (VLDB and Partitioning Guide, Converting a
 * Non-Partitioned Table): as UPDATE INDEXES says; else bitmap ones and those that begin with the key are local.
 */
final class IndexDivision {
    private final Alteration alteration;
    private final TokenStream stream;
    private final TableDraft table;

    IndexDivision(Alteration alteration) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
    }

    /** {@code (ix1 LOCAL, ix2 GLOBAL PARTITION BY ...)} behind UPDATE INDEXES. */
    void listed() {
        List<Identifier> named = new ArrayList<>();
        stream.expect("(");
        do {
            QualifiedName name = stream.qualifiedName("an index's name");
            named.add(name.name());
            int from = stream.mark();
            boolean local = false;
            while (!stream.atEnd() && !stream.atAny(",", ")")) {
                local |= stream.at("LOCAL");
                stream.skipOne();
            }
            String text = stream.text(from, stream.mark());
            Optional<String> division =
                    Optional.of(text).filter(t -> t.toUpperCase(Locale.ROOT).contains("PARTITION BY"));
            Locality whole = division.isPresent() ? Locality.GLOBAL : Locality.NONE;
            change(name.name(), local ? Locality.LOCAL : whole, division);
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
        others(named);
    }

    private void change(Identifier index, Locality locality, Optional<String> division) {
        alteration.elsewhere(() -> alteration
                .model()
                .indexes()
                .replaceAll(
                        i -> i.table().equals(table.name()) && i.name().name().equals(index)
                                ? i.withLocality(locality, division)
                                : i));
    }

    /** Those that the statement does not name. */
    void others(List<Identifier> named) {
        List<Identifier> key = table.partitioning().map(Partitioning::key).orElse(List.of());
        alteration.elsewhere(() -> alteration
                .model()
                .indexes()
                .replaceAll(i -> i.table().equals(table.name())
                                && !named.contains(i.name().name())
                                && i.locality() == Locality.NONE
                                && local(i, key)
                        ? i.withLocality(Locality.LOCAL, Optional.empty())
                        : i));
    }

    private static boolean local(OracleIndex index, List<Identifier> key) {
        List<Optional<Identifier>> columns =
                index.parts().stream().map(OracleIndex.Part::column).toList();
        boolean prefixed = !key.isEmpty()
                && columns.size() >= key.size()
                && columns.subList(0, key.size())
                        .equals(key.stream().map(Optional::of).toList());
        return prefixed || index.kind().equals("BITMAP");
    }
}
