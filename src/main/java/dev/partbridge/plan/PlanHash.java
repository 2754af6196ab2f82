package dev.partbridge.plan;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.rule.MaskRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** The hash by which a resumed run knows its plan. */
final class PlanHash {
    private final MessageDigest digest;

    private PlanHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * SHA-256 over ids, statements, chunks and masked columns of all steps in order, hexadecimal: a run that went on
     * without the mask would store what must not be told.
     */
    static String of(Choices choices, List<Step> steps) {
        PlanHash hash = new PlanHash();
        for (Step step : steps) {
            hash.add(step.id());
            if (step instanceof Step.Execute execute) {
                hash.add(execute.sql());
            } else if (step instanceof Step.Copy copy) {
                hash.add(copy.table().toString());
                copy.chunks().forEach(c -> hash.add(c.identity()));
                new TreeSet<>(MaskRule.of(choices.of(MaskRule.ID, copy.table().oracle()))
                                .columns())
                        .forEach(column -> hash.add("mask " + column));
            }
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** With its length, so that no two lists of texts give the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
