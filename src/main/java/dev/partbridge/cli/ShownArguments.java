package dev.partbridge.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a run is shown. */
final class ShownArguments {
    @Option(names = "--quiet", description = "No progress, no findings, no table of what was copied")
    private boolean quiet;

    @ArgGroup
    private Json json = new Json();

    /** One of these. */
    private static final class Json {
        @Option(names = "--json", description = "The result as JSON")
        private boolean result;

        @Option(
                names = "--json-lines",
                description =
                        "What happens while it runs as JSON, an object a line; the last one is the result. Progress at"
                                + " most ten times a second")
        private boolean lines;
    }

    Show chosen() {
        if (json.lines) {
            return Show.LINES;
        }
        return json.result ? Show.JSON : quiet ? Show.QUIET : Show.ALL;
    }
}
