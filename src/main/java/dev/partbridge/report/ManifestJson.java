package dev.partbridge.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.EditState;
import dev.partbridge.plan.EditedStatement;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code MANIFEST.json}: what a bundle was made from, by what, and the SHA-256 of each of its files. */
final class ManifestJson {
    static final String NAME = "MANIFEST.json";

    private static final String PRODUCT = "Partbridge";
    private static final int VERSION = 1;

    private ManifestJson() {}

    static String of(Bundle bundle, Map<String, String> files) {
        ConvertOptions options = bundle.plan().conversion().options();
        ObjectNode root = Json.object().put("version", VERSION);
        root.putObject("tool").put("name", PRODUCT).put("version", bundle.toolVersion());
        root.putObject("source")
                .put("name", bundle.source().name())
                .put("sha256", bundle.source().fingerprint());
        root.putObject("target")
                .put("product", "PostgreSQL")
                .put("version", options.targetVersion())
                .put("schema", options.targetSchema().text());
        root.put("planHash", bundle.plan().hash());
        ArrayNode selected = root.putArray("selected");
        options.tables().stream().sorted().map(QualifiedName::toString).forEach(selected::add);
        ObjectNode choices = root.putObject("choices");
        options.choices().values().forEach(choices::put);
        List<EditedStatement> edited = bundle.plan().edits().changes();
        if (!edited.isEmpty()) {
            ArrayNode edits = root.putArray("edits");
            edited.forEach(e -> edits.add(edit(e)));
        }
        if (!options.narrowings().isEmpty()) {
            ObjectNode rows = root.putObject("rows");
            options.narrowings().forEach((table, narrowing) -> rows.set(table.toString(), rows(narrowing)));
        }
        List<SignedFinding> signed = bundle.signed().in(SignedFinding.State.SIGNED_OFF);
        if (!signed.isEmpty()) {
            ArrayNode signedOff = root.putArray("signedOff");
            signed.stream()
                    .flatMap(f -> f.signOffs().stream())
                    .distinct()
                    .sorted()
                    .forEach(s -> signedOff.add(Json.object()
                            .put("code", s.code())
                            .put("object", s.object())
                            .put("by", s.by())
                            .put("note", s.note())));
        }
        ArrayNode tables = root.putArray("tables");
        bundle.plan().conversion().tables().forEach(t -> tables.add(table(t)));
        ObjectNode sums = root.putObject("files");
        // the large ones take their time: side by side
        Map<String, String> hashes = files.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, f -> sha256(f.getValue())));
        files.keySet().forEach(name -> sums.put(name, hashes.get(name)));
        return Json.text(root);
    }

    /** The files an earlier manifest lists; absent when the text is no manifest of this program. */
    static Optional<Set<String>> filesOf(byte[] text) {
        JsonNode root;
        try {
            root = Json.parse(text);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!root.path("tool").path("name").asText().equals(PRODUCT)
                || !root.path("files").isObject()) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        root.path("files").fieldNames().forEachRemaining(names::add);
        return Optional.of(names);
    }

    /** The sum is that of the text as it is executed. */
    private static ObjectNode edit(EditedStatement edit) {
        boolean leftOut = edit.state() == EditState.LEFT_OUT;
        return Json.object()
                .put("statement", edit.statement())
                .put("state", leftOut ? "left out" : edit.state() == EditState.MERGED ? "merged" : "edited")
                .put("sha256", leftOut ? null : sha256(edit.text()));
    }

    private static ObjectNode rows(Narrowing narrowing) {
        ObjectNode json = Json.object();
        ArrayNode partitions = json.putArray("partitions");
        narrowing.partitions().forEach(p -> partitions.add(p.text()));
        return json.put("where", narrowing.condition().orElse(null));
    }

    private static ObjectNode table(TableMapping mapping) {
        ObjectNode json = Json.object()
                .put("oracle", mapping.oracle().toString())
                .put("postgres", PostgresSql.quote(mapping.postgres()));
        ArrayNode partitions = json.putArray("partitions");
        List<TableMapping.PartitionMapping> leaves = mapping.partitions();
        leaves.forEach(p -> partitions.add(
                Json.object().put("oracle", p.oracle().text()).put("postgres", PostgresSql.quote(p.leaf()))));
        return json;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
