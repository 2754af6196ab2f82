package dev.partbridge.engine;

import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.SourcePosition;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks a line up in a source's file, in bounded memory: a file of rows may have many, and long ones. */
final class SourceLine {
    /** More of a line nobody reads. */
    private static final int MOST = 2000;

    private final Path folder;
    private final Cancellation cancellation;

    /** @param folder that places are relative to */
    SourceLine(Path folder, Cancellation cancellation) {
        this.folder = folder;
        this.cancellation = cancellation;
    }

    /** The line's beginning; absent where file or line are not there any more. */
    Optional<String> at(SourcePosition place) {
        Path file = folder.resolve(place.file());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, place.line());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EngineException(Kind.USAGE, "the source " + file + " cannot be read: " + FileTrouble.words(e), e);
        }
    }

    private Optional<String> read(InputStream in, long line) throws IOException {
        Optional<Charset> wide = wide(in);
        // else one byte is one character, until the line is found
        Reader reader = new BufferedReader(new InputStreamReader(in, wide.orElse(StandardCharsets.ISO_8859_1)));
        for (long at = 1; at < line; at++) {
            cancellation.check();
            if (!skipLine(reader)) {
                return Optional.empty();
            }
        }
        Optional<String> found = line(reader);
        return wide.isPresent() ? found : found.map(SourceLine::decoded);
    }

    /** UTF-16 by its byte order mark, which is taken away, as is that of UTF-8. */
    private static Optional<Charset> wide(InputStream in) throws IOException {
        in.mark(3);
        byte[] first = in.readNBytes(3);
        in.reset();
        if (startsWith(first, 0xEF, 0xBB) && first.length == 3 && (first[2] & 0xFF) == 0xBF) {
            in.skipNBytes(3);
            return Optional.empty();
        }
        boolean little = startsWith(first, 0xFF, 0xFE);
        if (!little && !startsWith(first, 0xFE, 0xFF)) {
            return Optional.empty();
        }
        in.skipNBytes(2);
        return Optional.of(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean skipLine(Reader reader) throws IOException {
        int c = reader.read();
        while (c != '\n' && c != -1) {
            c = reader.read();
        }
        return c == '\n';
    }

    private static Optional<String> line(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        if (c == -1) {
            return Optional.empty();
        }
        while (c != '\n' && c != -1 && text.length() < MOST) {
            text.append((char) c);
            c = reader.read();
        }
        return Optional.of(text.toString().stripTrailing());
    }

    /** As scripts are read: UTF-8, and what is none byte by byte. A character that the end cuts is left out. */
    private static String decoded(String bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length());
        ByteBuffer in = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return decoder.decode(in, text, false).isError() ? bytes : text.flip().toString();
    }
}
