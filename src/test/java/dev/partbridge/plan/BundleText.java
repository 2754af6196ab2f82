package dev.partbridge.plan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.finding.Finding;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan's statements and a conversion's findings as text, to be compared with files. */
public final class BundleText {
    private BundleText() {}

    public static String sql(Conversion conversion) {
        return Planner.plan(conversion, Map.of(), "none").steps().stream()
                .filter(s -> s instanceof Step.Execute)
                .map(s -> ((Step.Execute) s).sql() + ";\n")
                .collect(Collectors.joining());
    }

    public static String findings(Conversion conversion) {
        return conversion.findings().stream().map(BundleText::line).collect(Collectors.joining());
    }

    private static String line(Finding f) {
        return f.severity().word() + " " + f.code() + " " + f.subject() + ": " + f.message() + "\n";
    }
}
