package dev.partbridge.cli;

import dev.partbridge.engine.Engine;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The SOURCE argument. */
final class SourceArgument {
    static final String DESCRIPTION =
            "A project (NAME.yaml) as the window saves it; or an Oracle script, or a folder of scripts with the rows as"
                    + " TABLE.csv in it; or a database:"
                    + "%n//host:1521/service, host:1521:SID, @ALIAS,"
                    + "%njdbc:oracle:thin:@..., with user@ in front;"
                    + "%nthe password comes from"
                    + "%nPARTBRIDGE_ORACLE_PASSWORD or is asked for";

    @Parameters(index = "0", paramLabel = "SOURCE", description = DESCRIPTION)
    private String text = "";

    /** @param schema as --schema gives it: of a database the one that is read */
    Given given(Engine engine, Optional<String> schema, Output output) {
        return Sources.parse(engine, text, schema, Optional.empty(), output);
    }
}
