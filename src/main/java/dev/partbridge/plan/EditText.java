package dev.partbridge.plan;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresTokens;
import dev.partbridge.sql.PostgresTokens.Kind;
import dev.partbridge.sql.PostgresTokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text of a statement of the plan as somebody wrote it: what can be told of it without a server. */
public final class EditText {
    /** Words between CREATE and what is made, such as UNIQUE or OR REPLACE, are no more than these. */
    private static final int MOST_WORDS = 5;

    private static final Set<String> KINDS = Set.of(
            "collation",
            "domain",
            "extension",
            "function",
            "index",
            "procedure",
            "schema",
            "sequence",
            "table",
            "trigger",
            "type",
            "view");
    private static final Set<String> PASSED_OVER = Set.of("concurrently", "if", "not", "exists");

    private final String text;
    private final PostgresTokens.Read read;

    private EditText(String text) {
        this.text = text;
        this.read = PostgresTokens.of(text);
    }

    public static EditText of(String text) {
        return new EditText(text);
    }

    /** Without blanks at the end, nor the last statement's semicolon, as the plan has its statements. */
    public String trimmed() {
        List<Token> tokens = read.tokens();
        String bare = text.stripTrailing();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token last = tokens.get(i);
            if (!last.is(";") || !bare.substring(last.at()).equals(";")) {
                break;
            }
            bare = bare.substring(0, last.at()).stripTrailing();
        }
        return bare;
    }

    /** Whether it has no statement: it is empty, or all comment. */
    public boolean isEmpty() {
        return read.open().isEmpty() && statements().isEmpty();
    }

    /** How many statements it is. */
    public int count() {
        return statements().size();
    }

    /** The statements, each a list of its words; empty ones are left out. */
    List<List<Token>> statements() {
        List<List<Token>> all = new ArrayList<>();
        List<Token> statement = new ArrayList<>();
        int depth = 0;
        for (Token token : read.tokens()) {
            depth += depth(statement, token);
            if (token.is(";") && depth <= 0) {
                all.add(List.copyOf(statement));
                statement.clear();
                depth = 0;
            } else {
                statement.add(token);
            }
        }
        all.add(List.copyOf(statement));
        all.removeIf(List::isEmpty);
        return all;
    }

    /** A semicolon in parentheses, as in a rule, or between BEGIN ATOMIC and END, as in a function, ends no statement. */
    private static int depth(List<Token> before, Token token) {
        if (token.is("(")) {
            return 1;
        }
        if (token.is(")")) {
            return -1;
        }
        if (token.is("atomic")
                && !before.isEmpty()
                && before.get(before.size() - 1).is("begin")) {
            return 1;
        }
        boolean block = token.is("case") || token.is("end");
        return block && before.stream().anyMatch(t -> t.is("atomic")) ? token.is("case") ? 1 : -1 : 0;
    }

    /** What a run could not execute, in the order of the text; what a server alone can tell is not in it. */
    public List<EditTrouble> troubles() {
        List<EditTrouble> troubles = new ArrayList<>();
        Optional<Token> command = read.tokens().stream().filter(t -> t.is("\\")).findFirst();
        int end = command.map(Token::at).orElse(text.length());
        for (List<Token> statement : statements()) {
            Token first = statement.get(0);
            if (first.at() < end) {
                Optional<UnfitStatement> unfit = UnfitStatement.of(statement);
                unfit.ifPresent(u -> troubles.add(new EditTrouble(line(first.at()), u.what(), u.cure())));
                if (unfit.filter(UnfitStatement::dataFollows).isPresent()) {
                    return troubles;
                }
            }
        }
        if (command.isPresent()) {
            troubles.add(new EditTrouble(
                    line(end),
                    "a command of psql, which no server knows",
                    "write it in SQL, or call the file from your own script"));
        } else {
            read.open()
                    .ifPresent(o -> troubles.add(
                            new EditTrouble(line(o.at()), o.what() + " has no end", "close it, or double the quote")));
        }
        return troubles;
    }

    /** The line of a place, both as people count them from 1 and the text from 0. */
    private int line(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** Whether the object's name stands in it, be it in a text that makes a statement of it. */
    public boolean names(ObjectId object) {
        String name =
                switch (object.kind()) {
                    case INDEX, CONSTRAINT, TRIGGER, COMMENT ->
                        object.name().orElse(object.table().name()).text();
                    case PARTITION ->
                        object.partition().orElse(object.table().name()).text();
                    default -> object.table().name().text();
                };
        return holds(new Identifier(name));
    }

    /** Whether a name stands in it. */
    public boolean holds(Identifier name) {
        return read.tokens().stream()
                .anyMatch(t -> t.kind() == Kind.TEXT
                        ? t.text().contains(name.text())
                        : t.kind() != Kind.SIGN && t.text().equals(name.text()));
    }

    /** Whether it makes an index without saying how it is called. */
    public boolean makesNamelessIndex() {
        List<Token> tokens = read.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("index") && tokens.get(i + 1).is("on")) {
                return true;
            }
        }
        return false;
    }

    /** The last parts of the names of what its CREATE statements make. */
    public Set<String> made() {
        Set<String> names = new LinkedHashSet<>();
        for (List<Token> statement : statements()) {
            for (int i = 1; statement.get(0).is("create") && i < statement.size() && i <= MOST_WORDS; i++) {
                if (KINDS.contains(statement.get(i).text())) {
                    lastPart(statement, i + 1).ifPresent(names::add);
                    break;
                }
            }
        }
        return names;
    }

    private static Optional<String> lastPart(List<Token> statement, int from) {
        int at = from;
        while (at < statement.size() && PASSED_OVER.contains(statement.get(at).text())) {
            at++;
        }
        while (at + 2 < statement.size() && statement.get(at + 1).is(".")) {
            at += 2;
        }
        return at < statement.size() ? Optional.of(statement.get(at).text()) : Optional.empty();
    }
}
