package dev.partbridge.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** JSON that is the same bytes for the same content: members in the order they are put, LF, two blanks. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The names as they are, without quotes. */
    public static ArrayNode names(List<Identifier> names) {
        ArrayNode array = array();
        names.forEach(n -> array.add(n.text()));
        return array;
    }

    /** Reads a text. */
    public static JsonNode parse(byte[] text) throws IOException {
        return new JsonMapper().readTree(text);
    }

    /** The text with a newline at its end; written without a mapper, which takes a tenth of a second to be made. */
    public static String text(JsonNode node) {
        return written(node, Optional.of(printer())) + '\n';
    }

    /** The text on one line, without a newline at its end. */
    public static String line(JsonNode node) {
        return written(node, Optional.empty());
    }

    private static String written(JsonNode node, Optional<PrettyPrinter> printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text);
                JsonParser tree = node.traverse()) {
            printer.ifPresent(generator::setPrettyPrinter);
            tree.nextToken();
            generator.copyCurrentStructure(tree);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
