package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.plan.BundleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case's statements and findings; with {@code -Dgolden.write=true} the files are written anew, to be looked at. */
class GoldenCasesTest {
    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @Test
    void thereIsOneOfEachKind() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void convertsToWhatIsExpected(GoldenCase golden) throws IOException {
        Conversion conversion = golden.on(18);
        compare(golden.folder().resolve("expected.sql"), BundleText.sql(conversion));
        compare(golden.folder().resolve("findings.txt"), BundleText.findings(conversion));
    }

    private static void compare(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
