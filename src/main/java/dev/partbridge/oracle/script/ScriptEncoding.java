package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a script's bytes are characters: UTF-8 with or without a byte order mark, UTF-16 with one. A file that is neither
 * is read as ISO-8859-1, in which every byte is a character. Found out in one pass of bounded memory.
 *
 * @param markBytes length of the byte order mark
 * @param bad what is wrong, and where, when the file is not what it seems to be
 */
record ScriptEncoding(Charset charset, int markBytes, Optional<Bad> bad) {
    private static final int BLOCK = 1 << 16;

    /** The first byte that is not part of a character. */
    record Bad(Charset wanted, int value, long offset, SourcePosition position) {}

    /**
     * Reads the stream to its end, or to the first byte that does not fit.
     *
     * @param name of the script, for positions
     */
    static ScriptEncoding of(InputStream in, String name) throws IOException {
        byte[] block = new byte[BLOCK];
        int filled = in.readNBytes(block, 0, BLOCK);
        Charset charset = startsWith(block, filled, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : startsWith(block, filled, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        boolean marked = !charset.equals(StandardCharsets.UTF_8)
                || (startsWith(block, filled, 0xEF, 0xBB) && filled > 2 && (block[2] & 0xFF) == 0xBF);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(BLOCK + 1);
        long before = 0;
        long line = 1;
        long lineStart = 0;
        while (true) {
            boolean last = filled < BLOCK;
            ByteBuffer bytes = ByteBuffer.wrap(block, 0, filled);
            out.clear();
            CoderResult result = decoder.decode(bytes, out, last);
            for (int i = 0; i < bytes.position(); i++) {
                if (block[i] == '\n') {
                    line++;
                    lineStart = before + i + 1;
                }
            }
            if (result.isError()) {
                long bad = before + bytes.position();
                SourcePosition place = new SourcePosition(name, line, (int) (bad - lineStart) + 1);
                return new ScriptEncoding(
                        StandardCharsets.ISO_8859_1,
                        0,
                        Optional.of(new Bad(charset, block[bytes.position()] & 0xFF, bad, place)));
            }
            if (last) {
                int mark = !marked ? 0 : charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
                return new ScriptEncoding(charset, mark, Optional.empty());
            }
            before += bytes.position();
            int kept = bytes.remaining();
            System.arraycopy(block, bytes.position(), block, 0, kept);
            filled = kept + in.readNBytes(block, kept, BLOCK - kept);
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int first, int second) {
        return length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
