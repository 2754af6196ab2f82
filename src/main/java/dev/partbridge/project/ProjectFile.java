package dev.partbridge.project;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads and writes projects as YAML. What is not known is refused, never dropped: it may be a word that was misspelled,
 * or what a newer version keeps there.
 */
public final class ProjectFile {
    /** The format that is read and written. */
    static final int VERSION = 1;

    private static final String HEAD = "# A migration of Partbridge. Passwords are never in it.\n";

    /** 100,000 names and thousands of edits; the library's own limit, 3 MB, is met by neither. */
    private static final int MOST_CHARACTERS = 256 << 20;

    private static final YAMLMapper YAML = mapper();

    private ProjectFile() {}

    /**
     * Reads a project.
     *
     * @throws ProjectException when it cannot be read, or is no project
     */
    public static Project read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ProjectException(file, "is not there", e);
        } catch (MalformedInputException e) {
            throw new ProjectException(file, "is not written in UTF-8", e);
        } catch (IOException e) {
            throw new ProjectException(file, "cannot be read: " + e.getMessage(), e);
        }
        return parse(file, text);
    }

    /**
     * What the text holds.
     *
     * @param file for messages alone
     * @throws ProjectException when it is no project
     */
    public static Project parse(Path file, String text) {
        try {
            JsonNode root = YAML.readTree(text);
            checkVersion(file, root);
            return Read.of(YAML.readValue(text, Document.class));
        } catch (JsonProcessingException e) {
            throw refusal(file, e);
        } catch (IllegalArgumentException e) {
            throw new ProjectException(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** The file's text; the same project makes the same one. */
    public static String text(Project project) {
        try {
            return HEAD + YAML.writeValueAsString(Written.of(project));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a project that cannot be written", e);
        }
    }

    /**
     * Writes a project in place of what is there: whole, or not at all.
     *
     * @throws ProjectException when that is not possible; the file is then as it was
     */
    public static void write(Project project, Path file) {
        Path whole = file.toAbsolutePath();
        Path beside = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            Files.writeString(beside, text(project));
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProjectException(file, "cannot be written: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "its folder is not there" : String.valueOf(e.getMessage());
    }

    private static void checkVersion(Path file, JsonNode root) {
        JsonNode version = root.path("partbridge");
        if (!version.isInt() || version.intValue() < 1) {
            throw new ProjectException(
                    file, "is no project of Partbridge: the field partbridge with the format's number is missing");
        }
        if (version.intValue() > VERSION) {
            throw new ProjectException(
                    file,
                    "was written by a newer version of Partbridge (format " + version.intValue() + ", this one knows "
                            + VERSION + "); open it with that version");
        }
    }

    private static ProjectException refusal(Path file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String what = e.getOriginalMessage();
        if (e instanceof UnrecognizedPropertyException unknown) {
            what = "there is no field " + unknown.getPropertyName() + " here; there are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        } else if (e instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            what = path(mapping) + ": is not what belongs here";
        }
        return at == null
                ? new ProjectException(file, what, e)
                : new ProjectException(file, at.getLineNr(), at.getColumnNr(), what.split("\n", 2)[0], e);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "entry " + (r.getIndex() + 1) : r.getFieldName())
                .collect(Collectors.joining(", "));
    }

    private static YAMLMapper mapper() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        return YAMLMapper.builder(new PlainYaml(YAMLFactory.builder()
                        .loaderOptions(limits)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)))
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
