package dev.partbridge.report.dms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.partbridge.report.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each JSON file has the structure that AWS documents, as the schemas beside this test tell it. */
class SchemaTest {
    private static final Map<String, String> SCHEMAS = Map.of(
            "table-mappings.json", "table-mappings",
            "task-settings.json", "task-settings",
            "source-oracle.json", "oracle-settings",
            "target-full-load.json", "postgresql-settings",
            "target-cdc.json", "postgresql-settings");

    @TempDir
    private Path folder;

    @Test
    void eachFileHoldsWhatIsDocumented() throws IOException {
        HandOff plain = HandOffs.script(
                folder, "CREATE TABLE A.T (ID NUMBER) PARTITION BY HASH (ID) PARTITIONS 4; CREATE TABLE B.U (X DATE);");
        for (HandOff handOff : List.of(HandOffs.sample(), HandOffs.chain(18), plain)) {
            int checked = 0;
            for (Map.Entry<String, String> file : handOff.files().entrySet()) {
                String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
                String schema = SCHEMAS.get(name);
                if (schema != null) {
                    assertThat(complaints(schema, Json.parse(file.getValue().getBytes(StandardCharsets.UTF_8))))
                            .as(file.getKey() + "\n" + file.getValue())
                            .isEmpty();
                    checked++;
                }
            }
            assertThat(checked).isGreaterThanOrEqualTo(3 + 2 * 3);
        }
    }

    @Test
    void complainsAboutWhatIsNotDocumented() throws IOException {
        Map<String, String> files = HandOffs.chain(18).files();
        JsonNode mappings = json(files, "tasks/full-load-chains/table-mappings.json");
        ((ObjectNode) mappings.path("rules").get(0)).put("rule-action", "some");
        assertThat(complaints("table-mappings", mappings)).isNotEmpty();

        JsonNode wild = json(files, "tasks/full-load-chains/table-mappings.json");
        ((ObjectNode) wild.path("rules").get(0).path("object-locator")).put("table-name", "T%");
        assertThat(complaints("table-mappings", wild)).isNotEmpty();

        JsonNode settings = json(files, "tasks/cdc/task-settings.json");
        ((ObjectNode) settings.path("TargetMetadata")).put("LimitedSizeLobMode", true);
        assertThat(complaints("task-settings", settings)).isNotEmpty();

        JsonNode endpoint = json(files, "endpoints/target-cdc.json");
        ((ObjectNode) endpoint).put("Password", "secret");
        assertThat(complaints("postgresql-settings", endpoint)).isNotEmpty();
    }

    private static JsonNode json(Map<String, String> files, String name) throws IOException {
        return Json.parse(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
    }

    private static Set<ValidationMessage> complaints(String schema, JsonNode json) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("schema/" + schema + ".json")) {
            JsonSchema loaded = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Json.parse(in.readAllBytes()));
            return loaded.validate(json);
        }
    }
}
