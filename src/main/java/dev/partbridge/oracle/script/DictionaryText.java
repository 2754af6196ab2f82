package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of SQL that the dictionary's views hold as text, read by the very parsers that read them in scripts, so that
 * both sources give the same values.
 */
public final class DictionaryText {
    private static final String NAME = "dictionary";

    /** How Oracle keeps NOT NULL as a check (Database Reference, ALL_CONSTRAINTS; seen so in dumps of servers). */
    private static final Pattern NOT_NULL = Pattern.compile("\"([^\"]+)\" IS NOT NULL");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private DictionaryText() {}

    /**
     * HIGH_VALUE of a range partition.
     *
     * @param key the types of the key's columns
     * @param warning told of a value that depends on a session's settings
     */
    public static List<BoundValue> range(String highValue, List<OracleType> key, Consumer<String> warning)
            throws UnreadableText {
        return read("(" + highValue + ")", stream -> bound(stream, warning).tuple(key));
    }

    /** HIGH_VALUE of a list partition, of one key column or of several. */
    public static List<BoundValue> list(String highValue, List<OracleType> key, Consumer<String> warning)
            throws UnreadableText {
        return read(
                "(" + highValue + ")",
                stream -> key.size() == 1
                        ? bound(stream, warning).list(key.get(0))
                        : bound(stream, warning).tuples(key));
    }

    /** INTERVAL of a partitioned table: the user's own expression. */
    public static Interval interval(String text) throws UnreadableText {
        return read("(" + text + ")", IntervalParser::read);
    }

    /** A data type as it would stand in CREATE TABLE. */
    public static OracleType type(String text) throws UnreadableText {
        return read(text, stream -> new TypeParser(stream).read());
    }

    /**
     * The clause of an identity column.
     *
     * @param options as behind AS IDENTITY
     */
    public static String identity(String kind, String options) throws UnreadableText {
        return read(options, stream -> (kind + " " + IdentityOptions.read(stream)).strip());
    }

    /** An expression or condition, without comments and with runs of blanks as one, as scripts' are kept. */
    public static String expression(String text) throws UnreadableText {
        return read(text.strip(), stream -> {
            while (!stream.atEnd()) {
                stream.next();
            }
            return stream.text(0, stream.mark());
        });
    }

    /** The column's default, where it has one: NULL and the empty text are none. */
    public static Optional<String> defaultOf(String text) throws UnreadableText {
        return Optional.of(expression(text)).filter(ColumnDraft::isDefault);
    }

    /** The column of a check that is just {@code "COLUMN" IS NOT NULL}. */
    public static Optional<Identifier> notNull(String condition) {
        return name(NOT_NULL, condition);
    }

    /** The column of an index expression that is just that column, as Oracle keeps a descending one. */
    public static Optional<Identifier> column(String expression) {
        return name(QUOTED, expression.strip());
    }

    private static Optional<Identifier> name(Pattern pattern, String text) {
        Matcher name = pattern.matcher(text);
        return name.matches() ? Optional.of(new Identifier(name.group(1))) : Optional.empty();
    }

    private static BoundParser bound(TokenStream stream, Consumer<String> warning) {
        return new BoundParser(stream, (place, message) -> warning.accept(message));
    }

    private static <T> T read(String text, Function<TokenStream, T> reader) throws UnreadableText {
        ScriptText script = new ScriptText(NAME, text);
        TokenStream stream = new TokenStream(new Statement(script, Statement.Kind.SQL, 0, text.length()));
        try {
            stream.refuseBad();
            T value = reader.apply(stream);
            if (!stream.atEnd()) {
                throw stream.error("the end of the text");
            }
            return value;
        } catch (SyntaxError e) {
            throw new UnreadableText(e.what());
        } catch (UnreadableBound e) {
            throw new UnreadableText(e.what());
        } catch (Refused e) {
            throw new UnreadableText(e.what());
        }
    }
}
