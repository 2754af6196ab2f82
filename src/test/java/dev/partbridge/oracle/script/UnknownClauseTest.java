package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.sql.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clause that nobody knows, at each place of real scripts: an error at that place, or kept in the model as text. */
class UnknownClauseTest {
    /** What is told at the token itself or at one of its neighbours. */
    private record Places(Set<SourcePosition> near) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/sample/ddl/01-sequences.sql",
                "assets/sample/ddl/02-sales.sql",
                "assets/sample/ddl/03-person.sql",
                "assets/sample/ddl/04-customers.sql",
                "assets/sample/ddl/05-indexes.sql",
                "src/test/resources/script/metadata.sql",
                "src/test/resources/script/kinds.sql",
                "src/test/resources/script/clauses.sql"
            })
    void isNeverSwallowed(String script) throws IOException {
        Path path = Path.of(script);
        if (!Files.exists(path)) {
            return;
        }
        String text = Files.readString(path);
        List<String> swallowed = new ArrayList<>();
        int places = 0;
        for (Statement statement : StatementSplitter.split(new ScriptText("a.sql", text))) {
            if (statement.kind() == Statement.Kind.SQL && isRead(statement)) {
                List<Token> tokens = Lexer.tokens(statement);
                for (int i = 1; i < tokens.size(); i++) {
                    places++;
                    for (String clause : List.of(" ?? ", i % 2 == 0 ? " WOBBLE (x) " : " WOBBLE 3 ")) {
                        check(text, tokens, i, clause, swallowed);
                    }
                }
            }
        }
        System.out.println(script + ": unknown clauses at " + places + " places");
        assertThat(swallowed).isEmpty();
    }

    private static void check(String text, List<Token> tokens, int i, String clause, List<String> swallowed) {
        int at = tokens.get(i).start();
        String changed = text.substring(0, at) + clause + text.substring(at);
        ScriptText script = new ScriptText("a.sql", changed);
        Findings findings = new Findings();
        OracleModel model = read(script, findings);
        Places near = new Places(Set.of(
                script.position(tokens.get(i - 1).start()),
                script.position(at + 1),
                script.position(at + 2),
                script.position(at + clause.indexOf(' ', 1) + 1),
                script.position(Math.min(changed.length(), at + clause.length()))));
        boolean told = findings.byPlace().stream()
                .filter(f -> f.severity() == Severity.ERROR || f.code().equals("PB-SRC-004"))
                .map(Finding::position)
                .anyMatch(p -> p.isPresent() && near.near().contains(p.get()));
        boolean kept = ModelDump.withoutPlaces(model).contains(clause.strip().substring(0, 2));
        if (!told && !kept) {
            swallowed.add(changed.substring(Math.max(0, at - 30), Math.min(changed.length(), at + 30))
                            .replaceAll("\\s+", " ")
                    + " @" + script.position(at) + " "
                    + findings.byPlace().stream()
                            .limit(3)
                            .map(f -> f.code() + f.position())
                            .toList());
        }
    }

    private static boolean isRead(Statement statement) {
        return statement
                .text()
                .matches(
                        "(?is)(CREATE\\s+(?!.*\\bOF\\b|.*\\bEXTERNAL\\b|.*AS\\s+SELECT|.*CONSISTENT).*|ALTER\\s+TABLE.*|COMMENT.*)");
    }

    private static OracleModel read(ScriptText script, Findings findings) {
        ModelBuilder builder = new ModelBuilder(findings);
        StatementReader reader = new StatementReader(builder);
        StatementSplitter.split(script).forEach(reader::read);
        reader.endScript();
        reader.finish();
        return builder.build();
    }

    @Test
    void theErrorStandsAtTheUnknownWord() {
        ScriptModel read = ReadText.of("create table t (a number)\n storage (initial 64k fizz 3) pctfree 10\n"
                + " parallel (degree many)\n segment creation later;\n");
        assertThat(ModelDump.of(read).lines().filter(l -> l.startsWith("error")))
                .containsExactly(
                        "error PB-SRC-003 table:T @a.sql:2:23: T: the clause storage (initial 64k fizz 3) is not known"
                                + " from FIZZ on",
                        "error PB-SRC-003 table:T @a.sql:3:19: T: the clause parallel (degree many) is not known"
                                + " from MANY on",
                        "error PB-SRC-003 table:T @a.sql:4:19: T: the clause segment creation later is not known"
                                + " from LATER on");
    }
}
