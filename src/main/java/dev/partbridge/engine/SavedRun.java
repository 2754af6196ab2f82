package dev.partbridge.engine;

import dev.partbridge.project.RunChoices;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** How a project is run and proven, with what holds by itself where it says nothing. */
final class SavedRun {
    private final RunChoices choices;

    SavedRun(RunChoices choices) {
        this.choices = choices;
    }

    /** @throws IllegalArgumentException when a value is none */
    MigrateOptions options() {
        MigrateOptions defaults = MigrateOptions.defaults();
        return defaults.with(choices.jobs().orElse(defaults.jobs()))
                .stoppingAbove(choices.maxRejects().orElse(defaults.maxRejects()))
                .retrying(choices.retries().orElse(defaults.retries()))
                .atMost(size("rate-limit", choices.rateLimit()).orElse(defaults.bytesPerSecond()))
                .inPiecesOf(size("piece-size", choices.pieceSize()).orElse(defaults.pieceBytes()))
                .building(
                        size("maintenance-memory", choices.maintenanceMemory()),
                        choices.vacuum().orElse(defaults.build().vacuum()))
                .checking(new Prechecks(
                        choices.sourceScan().orElse(defaults.prechecks().rows()),
                        defaults.prechecks().statements()))
                .with(proof());
    }

    /** What differs from what holds by itself. */
    static RunChoices kept(MigrateOptions options, int sampleRows) {
        MigrateOptions usual = MigrateOptions.defaults();
        ProofSettings proof = options.proof();
        ProofSettings usually = usual.proof();
        return new RunChoices(
                other(options.jobs(), usual.jobs()),
                other(options.bytesPerSecond(), usual.bytesPerSecond()).map(ByteSize::text),
                other(options.pieceBytes(), usual.pieceBytes()).map(ByteSize::text),
                other(options.maxRejects(), usual.maxRejects()),
                other(options.retries(), usual.retries()),
                other(options.prechecks().rows(), usual.prechecks().rows()),
                options.build().maintenanceBytes().isPresent()
                        ? Optional.of(
                                ByteSize.text(options.build().maintenanceBytes().getAsLong()))
                        : Optional.empty(),
                other(options.build().vacuum(), usual.build().vacuum()),
                new RunChoices.ProofChoices(
                        other(proof.means().word(), usually.means().word()),
                        other(proof.mostRows(), usually.mostRows()),
                        other(proof.everyChild(), usually.everyChild()),
                        other(proof.checksums(), usually.checksums()),
                        other(sampleRows, 0)));
    }

    private static <T> Optional<T> other(T value, T usual) {
        return value.equals(usual) ? Optional.empty() : Optional.of(value);
    }

    ProofSettings proof() {
        RunChoices.ProofChoices proof = choices.proof();
        ProofSettings defaults = ProofSettings.defaults();
        return new ProofSettings(
                proof.means().map(SavedRun::means).orElse(defaults.means()),
                proof.mostRows().orElse(defaults.mostRows()),
                proof.everyChild().orElse(defaults.everyChild()),
                proof.checksums().orElse(defaults.checksums()));
    }

    int sample() {
        return choices.proof().sample().orElse(0);
    }

    private static ProofSettings.Means means(String word) {
        return Arrays.stream(ProofSettings.Means.values())
                .filter(m -> m.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("run, proof: " + word + " is none of rows, constraints, auto"));
    }

    private static OptionalLong size(String field, Optional<String> text) {
        try {
            return text.map(ByteSize::read).map(OptionalLong::of).orElse(OptionalLong.empty());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("run, " + field + ": " + e.getMessage(), e);
        }
    }
}
