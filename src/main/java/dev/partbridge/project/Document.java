package dev.partbridge.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The file's fields as they are written, in this order; what is absent holds by itself.
 *
 * @param partbridge the format's number
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"partbridge", "source", "target", "tables", "choices", "rows", "run", "edits", "signOffs"})
record Document(
        int partbridge,
        @Nullable Source source,
        @Nullable Target target,
        @Nullable Tables tables,
        @Nullable SortedMap<String, String> choices,
        @Nullable SortedMap<String, Rows> rows,
        @Nullable Run run,
        @Nullable List<EditedStatement> edits,
        @Nullable List<SignedOff> signOffs) {

    /** Either scripts, or a database with what belongs to it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"scripts", "database", "schemas", "textsAs", "tnsAdmin", "wallet", "keyStore", "trustStore"})
    record Source(
            @Nullable String scripts,
            @Nullable String database,
            @Nullable List<String> schemas,
            @Nullable String textsAs,
            @Nullable String tnsAdmin,
            @Nullable String wallet,
            @Nullable Store keyStore,
            @Nullable Store trustStore) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"file", "type"})
    record Store(@Nullable String file, @Nullable String type) {}

    /** Either embedded, or a server. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"server", "embedded", "schema", "version"})
    record Target(
            @Nullable String server, @Nullable String embedded, @Nullable String schema, @Nullable String version) {}

    /** Either one; neither for all. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"only", "without"})
    record Tables(@Nullable List<String> only, @Nullable List<String> without) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"partitions", "where"})
    record Rows(@Nullable List<String> partitions, @Nullable String where) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({
        "jobs",
        "rateLimit",
        "pieceSize",
        "maxRejects",
        "retries",
        "sourceScan",
        "maintenanceMemory",
        "vacuum",
        "proof",
        "proofRows",
        "proofOfEveryChild",
        "checksums",
        "sample"
    })
    record Run(
            @Nullable Integer jobs,
            @Nullable String rateLimit,
            @Nullable String pieceSize,
            @Nullable Long maxRejects,
            @Nullable Integer retries,
            @Nullable Boolean sourceScan,
            @Nullable String maintenanceMemory,
            @Nullable Boolean vacuum,
            @Nullable String proof,
            @Nullable Long proofRows,
            @Nullable Boolean proofOfEveryChild,
            @Nullable Boolean checksums,
            @Nullable Integer sample) {}

    @JsonPropertyOrder({"statement", "generated", "edited"})
    record EditedStatement(@Nullable String statement, @Nullable String generated, @Nullable String edited) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"code", "object", "message", "by", "note"})
    record SignedOff(
            @Nullable String code,
            @Nullable String object,
            @Nullable String message,
            @Nullable String by,
            @Nullable String note) {}

    /** An absent list is an empty one. */
    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** An absent map is an empty one. */
    static <T> Map<String, T> map(@Nullable SortedMap<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
