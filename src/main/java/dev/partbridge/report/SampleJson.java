package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.run.ValidationSample;
import java.util.Locale;

/** Rows side by side, as {@code validate --sample --json} prints them. */
final class SampleJson {
    private SampleJson() {}

    static ArrayNode of(Iterable<ValidationSample> samples) {
        ArrayNode all = Json.object().putArray("samples");
        for (ValidationSample sample : samples) {
            ObjectNode table = all.addObject()
                    .put("table", sample.table().table().toString())
                    .put("target", sample.postgres().toString())
                    .put("without", sample.without());
            ArrayNode columns = table.putArray("columns");
            sample.columns().forEach(columns::add);
            ArrayNode rows = table.putArray("rows");
            for (ValidationSample.Row row : sample.rows()) {
                ObjectNode node = rows.addObject()
                        .put("place", row.place().name().toLowerCase(Locale.ROOT))
                        .put("differs", row.differs());
                ArrayNode source = node.putArray("source");
                row.cells().forEach(c -> source.add(c.source()));
                ArrayNode target = node.putArray("found");
                if (row.place() == ValidationSample.Place.TARGET) {
                    row.cells().forEach(c -> target.add(c.target()));
                }
                ArrayNode differing = node.putArray("differing");
                for (int i = 0; i < row.cells().size(); i++) {
                    if (row.cells().get(i).differs()) {
                        differing.add(sample.columns().get(i));
                    }
                }
            }
        }
        return all;
    }
}
