package dev.partbridge.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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

    /** SHA-256 over ids, statements and chunks of all steps in order, hexadecimal. */
    static String of(List<Step> steps) {
        PlanHash hash = new PlanHash();
        for (Step step : steps) {
            hash.add(step.id());
            if (step instanceof Step.Execute execute) {
                hash.add(execute.sql());
            } else if (step instanceof Step.Copy copy) {
                hash.add(copy.table().toString());
                copy.chunks().forEach(c -> hash.add(c.identity()));
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
