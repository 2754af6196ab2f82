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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clause that nobody knows, at each place of real scripts: an error at that place, or kept in the model as text. */
class UnknownClauseTest {
    /** Tables of a type, from a query, of a sharded database. */
    private static final Set<String> LEFT_OUT = Set.of("PB-SRC-010", "PB-SRC-019", "PB-SRC-005");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/sample/ddl",
                "src/test/resources/script/metadata.sql",
                "src/test/resources/script/kinds.sql",
                "src/test/resources/script/clauses.sql"
            })
    void isNeverSwallowed(String source) throws IOException {
        StringBuilder all = new StringBuilder();
        for (ScriptFiles.ScriptFile file : ScriptFiles.of(Path.of(source))) {
            all.append(Files.readString(file.path())).append('\n');
        }
        List<Statement> statements = StatementSplitter.split(new ScriptText("a.sql", all.toString()));
        List<String> swallowed = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.kind() == Statement.Kind.SQL && isRead(statement)) {
                everywhere(statement.text(), table(statement, statements), swallowed);
            }
        }
        assertThat(swallowed.stream().limit(20)).isEmpty();
    }

    /** The CREATE TABLE that the statement needs; it may stand behind it. */
    private static String table(Statement statement, List<Statement> statements) {
        return StatementTable.needed(new TokenStream(statement))
                .flatMap(name -> statements.stream()
                        .filter(s -> s.kind() == Statement.Kind.SQL)
                        .filter(s -> CreateTable.starts(new TokenStream(s))
                                && StatementTable.told(new TokenStream(s)).equals(Optional.of(name)))
                        .map(Statement::text)
                        .findFirst())
                .orElse("");
    }

    private static void everywhere(String text, String table, List<String> swallowed) {
        ScriptText alone = new ScriptText("a.sql", text);
        List<Token> tokens = Lexer.tokens(new Statement(alone, Statement.Kind.SQL, 0, text.length()));
        for (int i = 1; i < tokens.size(); i++) {
            for (String clause : List.of(" ?? ", i % 2 == 0 ? " WOBBLE (x) " : " WOBBLE 3 ")) {
                int at = tokens.get(i).start();
                String changed = text.substring(0, at) + clause + text.substring(at) + ";\n" + table + ";\n";
                check(changed, tokens, i, clause, swallowed);
            }
        }
    }

    private static void check(String changed, List<Token> tokens, int i, String clause, List<String> swallowed) {
        int at = tokens.get(i).start();
        ScriptText script = new ScriptText("a.sql", changed);
        Findings findings = new Findings();
        OracleModel model = read(script, findings);
        Set<SourcePosition> near = new HashSet<>(List.of(
                script.position(tokens.get(i - 1).start()),
                script.position(at + 1),
                script.position(at + 2),
                script.position(at + clause.indexOf(' ', 1) + 1),
                script.position(at + clause.length() - 1),
                script.position(at + clause.length())));
        boolean told = findings.byPlace().stream()
                .filter(f -> f.severity() == Severity.ERROR || f.code().equals("PB-SRC-004"))
                .map(Finding::position)
                .anyMatch(p -> p.isPresent() && near.contains(p.get()));
        // the whole table is left out, by an error that stands before the clause: it makes nothing of its rest
        boolean leftOut = findings.byPlace().stream()
                .filter(f -> f.severity() == Severity.ERROR && LEFT_OUT.contains(f.code()))
                .anyMatch(f ->
                        f.position().filter(p -> before(p, script.position(at))).isPresent());
        // a name or an expression that the model keeps, or a table that nobody creates
        boolean kept = ModelDump.withoutPlaces(model).contains(clause.strip().substring(0, 2))
                || findings.byPlace().stream()
                        .anyMatch(f -> f.code().equals("PB-SRC-014")
                                || f.message().contains(clause.strip().substring(0, 2)));
        if (!told && !leftOut && !kept && (clause.contains("?") || !isName(tokens, i))) {
            swallowed.add(changed.substring(Math.max(0, at - 30), Math.min(changed.length(), at + 30))
                            .replaceAll("\\s+", " ")
                    + " @" + script.position(at) + " "
                    + findings.byPlace().stream()
                            .limit(3)
                            .map(f -> f.code() + f.position())
                            .toList());
        }
    }

    private static boolean before(SourcePosition one, SourcePosition other) {
        return one.line() < other.line() || (one.line() == other.line() && one.column() <= other.column());
    }

    /** Whether Oracle takes a name here that means nothing in PostgreSQL: an index of a key, an alias, a segment. */
    private static boolean isName(List<Token> tokens, int i) {
        Token before = tokens.get(i - 1);
        boolean segment = before.is("AS") || before.is("SECUREFILE") || before.is("BASICFILE") || before.is("LOB");
        boolean part = before.is("PARTITION") || before.is("SUBPARTITION") || before.is("INDEX");
        return segment || part || (tokens.get(0).is("CREATE") && tokens.get(i).is("("));
    }

    private static boolean isRead(Statement statement) {
        return statement.text().matches("(?is)(CREATE|ALTER\\s+TABLE|COMMENT)\\b.*");
    }

    private static OracleModel read(ScriptText script, Findings findings) {
        ModelBuilder builder = new ModelBuilder(findings);
        StatementReader reader = new StatementReader(builder, new SqlPlusSession(findings), new TokensAhead(0), s -> {
            throw new AssertionError(s);
        });
        StatementSplitter.split(script).forEach(reader::read);
        reader.endScript();
        reader.finish();
        return builder.build();
    }

    @Test
    void theErrorStandsAtTheUnknownWord() {
        ScriptModel read = ReadText.of(
                """
                create table t (a number)
                 storage (initial 64k fizz 3) pctfree 10
                 parallel (degree many)
                 segment creation later;
                """);
        assertThat(ModelDump.of(read).lines().filter(l -> l.startsWith("error")))
                .containsExactly(
                        "error PB-SRC-003 table:T @a.sql:2:23: T: the clause storage (initial 64k fizz 3) is not known"
                                + " from FIZZ on",
                        "error PB-SRC-003 table:T @a.sql:3:19: T: the clause parallel (degree many) is not known"
                                + " from MANY on",
                        "error PB-SRC-003 table:T @a.sql:4:19: T: the clause segment creation later is not known"
                                + " from LATER on");
    }

    @Test
    void whatIsLeftOutAsAWholeIsAnErrorAtItsPlace() {
        ScriptModel read = ReadText.of(
                """
                create table o
                  of person_t wobble 3;
                create table q wobble
                  as select 1 a, 2 b from dual;
                create table c (n number)
                  partition by consistent hash (n) partitions auto wobble 3;
                create table e (n number) organization external
                  (type oracle_loader wobble default directory d location ('a.csv'));
                create table f (n number) organization external
                  (type oracle_loader default directory "D" access parameters (records delimited by newline)
                  location ("D":'a.csv', 'b.csv')) wobble 3 reject limit unlimited;
                create table g (n number) organization external (default directory d) reject limit 3
                  partition by range (n) (partition p values less than (1) location ('c.csv'),
                    partition q values less than (2) default directory e wobble);
                """);
        assertThat(read.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .map(f -> f.code() + " " + f.subject() + " "
                                + f.position().orElseThrow()))
                .containsExactly(
                        "PB-SRC-010 table:O a.sql:1:1",
                        "PB-SRC-003 table:Q a.sql:3:16",
                        "PB-SRC-019 table:Q a.sql:4:3",
                        "PB-SRC-005 table:C a.sql:6:16",
                        "PB-SRC-001 table:E a.sql:8:23",
                        "PB-SRC-003 table:F a.sql:11:36",
                        "PB-SRC-003 partition:G/Q a.sql:14:58");
    }
}
