package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.nio.file.Path;
import java.util.Set;

/** The converter's test cases, for tests of other packages. */
public enum ConvertedModels {
    CHAIN,
    CHOICES,
    INHERITANCE,
    VARIATIONS,
    SAMPLE,
    EDGES,
    KINDS;

    private static final Path SCRIPTS = Path.of("src/test/resources");

    /** Converted for a server's major. */
    public Conversion on(int major) {
        return Converter.convert(source(), new ConvertOptions(new Identifier("public"), major, Set.of(), choices()));
    }

    private OracleModel source() {
        return switch (this) {
            case CHAIN, CHOICES, INHERITANCE -> SalesChain.model();
            case VARIATIONS -> Variations.model();
            case SAMPLE -> Sample.model();
            case EDGES -> read("convert/edges/source.sql");
            case KINDS -> read("script/kinds.sql");
        };
    }

    private static OracleModel read(String script) {
        return ScriptReader.read(SCRIPTS.resolve(script), Cancellation.none()).model();
    }

    private Choices choices() {
        return switch (this) {
            case CHOICES ->
                Choices.defaults()
                        .with("keys", "per-partition")
                        .with("null-keys", "maxvalue-only")
                        .with("landing", "none");
            case INHERITANCE ->
                Choices.defaults().with("strategy@PERSON", "inheritance").with("strategy@PERSON_LIST", "inheritance");
            default -> Choices.defaults();
        };
    }
}
