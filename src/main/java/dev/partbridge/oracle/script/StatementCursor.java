package dev.partbridge.oracle.script;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a script, or of a part of it, one after the other in bounded memory: the text is cut window by
 * window, and a window's last statement is taken from the next one, where it is whole.
 */
final class StatementCursor implements Closeable {
    /** Characters; a longer statement makes its window longer. */
    static final int WINDOW = 1 << 20;

    private static final int BLOCK = 1 << 14;

    private final Reader reader;
    private final String name;
    private final int window;
    private final StringBuilder text;
    private ScriptText.Origin origin;
    private Iterator<Statement> statements = List.<Statement>of().iterator();
    private boolean ended;
    private boolean done;
    private boolean open;

    /**
     * @param in stands at the origin's first byte
     * @param name of the script
     */
    StatementCursor(InputStream in, String name, ScriptText.Origin origin) {
        this(in, name, origin, WINDOW);
    }

    /** With another length of the window, for tests. */
    StatementCursor(InputStream in, String name, ScriptText.Origin origin, int window) {
        this.reader = new InputStreamReader(in, origin.charset());
        this.name = name;
        this.origin = origin;
        this.window = window;
        this.text = new StringBuilder(window + BLOCK);
    }

    /** Absent at the end. */
    Optional<Statement> next() throws IOException {
        while (!statements.hasNext() && !done) {
            cut();
        }
        return statements.hasNext() ? Optional.of(statements.next()) : Optional.empty();
    }

    /** At the end: whether a quote or comment was left open. */
    boolean open() {
        return open;
    }

    private void cut() throws IOException {
        int wanted = Math.max(window, text.length());
        while (true) {
            fill(text.length() + wanted);
            ScriptText script = new ScriptText(name, text.toString(), origin);
            StatementSplitter.Part part = StatementSplitter.part(script, origin.careful(), !ended);
            List<Statement> found = part.statements();
            if (ended) {
                open = part.open();
                done = true;
                statements = found.iterator();
                return;
            }
            if (found.size() > 1) {
                Statement last = found.get(found.size() - 1);
                statements = found.subList(0, found.size() - 1).iterator();
                carry(script, last.start());
                return;
            }
            wanted = text.length();
        }
    }

    private void carry(ScriptText script, int from) {
        var place = script.position(from);
        // columns are far below the limit of an int wherever a window is not one line
        origin = new ScriptText.Origin(
                origin.charset(), origin.careful(), script.byteOffset(from), place.line(), place.column());
        text.delete(0, from);
    }

    private void fill(int length) throws IOException {
        char[] block = new char[BLOCK];
        while (text.length() < length) {
            int read = reader.read(block);
            if (read < 0) {
                ended = true;
                return;
            }
            text.append(block, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
