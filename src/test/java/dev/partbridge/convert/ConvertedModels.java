package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/** The converter's test cases, for tests of other packages. */
public enum ConvertedModels {
    CHAIN(SalesChain::model, Choices.defaults()),
    CHOICES(
            SalesChain::model,
            Choices.defaults()
                    .with("keys", "per-partition")
                    .with("null-keys", "maxvalue-only")
                    .with("landing", "none")),
    INHERITANCE(
            SalesChain::model,
            Choices.defaults().with("strategy@PERSON", "inheritance").with("strategy@PERSON_LIST", "inheritance")),
    VARIATIONS(Variations::model, Choices.defaults()),
    SAMPLE(Sample::model, Choices.defaults()),
    EDGES(
            () -> ScriptReader.read(Path.of("src/test/resources/convert/edges/source.sql"), Cancellation.none())
                    .model(),
            Choices.defaults()),
    KINDS(
            () -> ScriptReader.read(Path.of("src/test/resources/script/kinds.sql"), Cancellation.none())
                    .model(),
            Choices.defaults());

    private final Supplier<OracleModel> source;
    private final Choices choices;

    ConvertedModels(Supplier<OracleModel> source, Choices choices) {
        this.source = source;
        this.choices = choices;
    }

    /** Converted for a server's major. */
    public Conversion on(int major) {
        return Converter.convert(source.get(), new ConvertOptions(new Identifier("public"), major, Set.of(), choices));
    }
}
