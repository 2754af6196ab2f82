package dev.partbridge.plan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything to be done, in order: a parent's key stands before the load of the children that join to it.
 *
 * @param conversion what it was made from
 * @param sourceFingerprint hash of the source's bytes, hexadecimal
 * @param hash hash of all steps, hexadecimal; a run resumes only under the same two
 * @param sourceParts by the names that chunks have for them, all parts that tables of the source have, chosen or not;
 *     empty where a source gets no others by itself
 * @param stored how much a database stores of each table; empty for files. No part of the hash: it is what statistics say
 * @param edits what was edited by hand, and what became of it
 */
public record Plan(
        Conversion conversion,
        List<Step> steps,
        String sourceFingerprint,
        String hash,
        List<String> sourceParts,
        Map<QualifiedName, StoredSize> stored,
        PlanEdits edits) {
    public Plan {
        steps = List.copyOf(steps);
        sourceParts = List.copyOf(sourceParts);
        stored = Map.copyOf(stored);
    }

    /** Of a source that stays as it is, as it is generated. */
    public Plan(Conversion conversion, List<Step> steps, String sourceFingerprint, String hash) {
        this(conversion, steps, sourceFingerprint, hash, List.of(), Map.of(), PlanEdits.NONE);
    }

    /** The same plan for a source that has these parts and sizes now, and may get more. */
    public Plan of(List<String> parts, Map<QualifiedName, StoredSize> sizes) {
        return new Plan(conversion, steps, sourceFingerprint, hash, parts, sizes, edits);
    }

    /** The same migration with other texts, which is another migration to a run that goes on. */
    Plan edited(List<Step> others, PlanEdits made) {
        String other = PlanHash.of(conversion.options().choices(), others);
        return new Plan(conversion, others, sourceFingerprint, other, sourceParts, stored, made);
    }

    /** What is to be told of reading and converting, and of the edits, sorted. */
    public List<Finding> findings() {
        return edits.findings().isEmpty()
                ? conversion.findings()
                : Stream.concat(conversion.findings().stream(), edits.findings().stream())
                        .distinct()
                        .sorted(Finding.ORDER)
                        .toList();
    }

    /**
     * The same plan, of which some chunks are copied in pieces. It keeps its hash: how large chunks are is no other
     * migration.
     *
     * @param pieces by the id of the chunk that they make up
     */
    public Plan inPieces(Map<String, List<Chunk>> pieces) {
        if (pieces.isEmpty()) {
            return this;
        }
        List<Step> cut = steps.stream()
                .map(step -> step instanceof Step.Copy copy ? inPieces(copy, pieces) : step)
                .toList();
        return new Plan(conversion, cut, sourceFingerprint, hash, sourceParts, stored, edits);
    }

    private static Step.Copy inPieces(Step.Copy copy, Map<String, List<Chunk>> pieces) {
        return new Step.Copy(
                copy.table(),
                copy.chunks().stream()
                        .flatMap(c -> pieces.getOrDefault(c.id(), List.of(c)).stream())
                        .toList());
    }

    /** The statements of one phase in order, whatever stands between them. */
    public List<Step.Execute> statements(Phase phase) {
        return steps.stream()
                .filter(s -> s.phase() == phase && s instanceof Step.Execute)
                .map(s -> (Step.Execute) s)
                .toList();
    }

    /** All copies, level by level. */
    public List<Step.Copy> copies() {
        return steps.stream()
                .filter(s -> s instanceof Step.Copy)
                .map(s -> (Step.Copy) s)
                .toList();
    }
}
