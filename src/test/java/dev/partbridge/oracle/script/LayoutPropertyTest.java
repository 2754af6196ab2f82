package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The same statements in any layout and letter case, with comments anywhere, give the same model. */
class LayoutPropertyTest {
    private static final List<String> GAPS = List.of(
            " ",
            "\n",
            "\t",
            "  \n  ",
            " /* ; it's ' */ ",
            " -- it's; \"here\n",
            "\r\n",
            " /**/ ",
            "\n\n   ",
            " /*+ hint */\n");

    private static final List<Path> SCRIPTS = List.of(
            Path.of("assets/sample/ddl/02-sales.sql"),
            Path.of("assets/sample/ddl/03-person.sql"),
            Path.of("assets/sample/ddl/05-indexes.sql"),
            Path.of("src/test/resources/script/metadata.sql"),
            Path.of("src/test/resources/script/kinds.sql"),
            Path.of("src/test/resources/script/alter/range.sql"),
            Path.of("src/test/resources/script/alter/list.sql"),
            Path.of("src/test/resources/script/alter/composite.sql"),
            Path.of("src/test/resources/script/alter/columns.sql"),
            Path.of("src/test/resources/script/alter/constraints.sql"),
            Path.of("src/test/resources/script/alter/objects.sql"),
            Path.of("src/test/resources/script/alter/reference.sql"));

    @Property(tries = 60)
    void layoutMeansNothing(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
        ScriptText text = new ScriptText("a.sql", Files.readString(script));
        StringBuilder again = new StringBuilder();
        for (Statement statement : StatementSplitter.split(text)) {
            if (statement.kind() == Statement.Kind.SQL) {
                again.append(print(text.text(), Lexer.tokens(statement), random))
                        .append(random.nextBoolean() ? "\n;\n" : "\n/\n");
            }
        }
        assertThat(comparable(again.toString())).isEqualTo(comparable(text.text()));
    }

    /** Whoever wrote a table down, and in whatever style: it is the same table. */
    @Property(tries = 200)
    void styleMeansNothing(@ForAll long seed) {
        RandomTable table = RandomTable.of(new Random(seed));
        WithoutPlaces person = read(table, TableStyle.PERSON, seed);
        assertThat(person.tables()).hasSize(2);
        assertThat(person.tables().get(1).columns()).hasSameSizeAs(table.columns());
        assertThat(person.tables().get(1).constraints()).hasSameSizeAs(table.constraints());
        assertThat(person.indexes()).hasSameSizeAs(table.indexes());
        for (TableStyle style : TableStyle.values()) {
            assertThat(read(table, style, seed)).as(style.toString()).isEqualTo(person);
        }
    }

    private static WithoutPlaces read(RandomTable table, TableStyle style, long seed) {
        String script = style.print(table, new Random(seed));
        ScriptModel read = ReadText.inMemory(script);
        assertThat(read.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR || f.code().equals("PB-SRC-004")))
                .as(script)
                .isEmpty();
        return WithoutPlaces.of(read.model());
    }

    /** Defaults, checks and expressions keep their author's text, so case and blanks are evened out there. */
    private static String comparable(String script) {
        String dump = ModelDump.withoutPlaces(ReadText.of(script).model());
        return dump.toUpperCase(Locale.ROOT).replaceAll("[ \\n]+", "");
    }

    private static String print(String source, List<Token> tokens, Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            boolean glued = i > 0 && tokens.get(i - 1).end() == token.start();
            if (i > 0 && !(glued && random.nextBoolean())) {
                out.append(glued && token.kind() == Token.Kind.SIGN ? " " : GAPS.get(random.nextInt(GAPS.size())));
            }
            String written = source.substring(token.start(), token.end());
            out.append(token.kind() == Token.Kind.WORD ? cased(written, random) : written);
        }
        return out.toString();
    }

    private static String cased(String word, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.toLowerCase(Locale.ROOT);
            default ->
                word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
