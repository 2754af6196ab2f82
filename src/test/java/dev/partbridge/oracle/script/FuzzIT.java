package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of mutated scripts through the splitter and the reader: no crash, no hang, and the statement behind the
 * broken ones is never lost. The seed is printed; {@code -Dpartbridge.seed} repeats a run.
 */
class FuzzIT {
    private static final Pattern NEXT_ONE = Pattern.compile("(?m)^table (.+\\.)?NEXT_ONE HEAP( -- here)? @");

    /** Whatever a mutation opened as q-quote ends rightly at the first quote behind the same character. */
    private static final Pattern ALTERNATIVE = Pattern.compile("(?i)q'");

    private static final String AFTER_ALTERNATIVE = "\n/\n\ncreate table next_one (a number);\n";

    /** Closes whatever else a mutation left open, in the ways that scripts do. */
    private static final String AFTER =
            "\n/\n\ncreate table next_one (a number, c varchar2(3) default 'it''s');\ncomment on table next_one is 'here';\n";

    @Test
    void tenThousandScripts() {
        run(10_000, 1077);
    }

    @Test
    @Tag("deep")
    void aHundredThousandScripts() {
        run(100_000, System.nanoTime());
    }

    private static void run(int number, long usual) {
        long seed = Long.getLong("partbridge.seed", usual);
        System.out.println("mutated scripts: " + number + ", seed " + seed);
        List<String> scripts = MutatedScriptsTest.scripts();
        Random seeds = new Random(seed);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(20), () -> {
            for (int i = 0; i < number; i++) {
                one(scripts, seeds.nextLong());
            }
        });
    }

    private static void one(List<String> scripts, long seed) {
        Random random = new Random(seed);
        String script = scripts.get(random.nextInt(scripts.size()));
        // a window of a script, so that each is small and the mutations are dense
        int from = random.nextInt(script.length());
        String part = script.substring(from, Math.min(script.length(), from + 1500));
        String mutated = MutatedScriptsTest.mutate(part, random);
        mutated += ALTERNATIVE.matcher(mutated).find() ? AFTER_ALTERNATIVE : AFTER;
        String dump;
        try {
            dump = ModelDump.of(ReadText.inMemory(mutated));
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ":\n" + mutated, e);
        }
        // a script may have set the current schema
        assertThat(NEXT_ONE.matcher(dump).find())
                .as("seed %d:\n%s", seed, mutated)
                .isTrue();
    }
}
