package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A script's bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. A file that is neither is read as
 * ISO-8859-1, in which every byte is a character, with a finding.
 */
final class ScriptDecoder {
    private static final char MARK = '\uFEFF';

    private ScriptDecoder() {}

    static ScriptText read(ScriptFiles.ScriptFile file, Findings findings) {
        try {
            return new ScriptText(file.name(), decode(file, Files.readAllBytes(file.path()), findings));
        } catch (IOException e) {
            throw ScriptFiles.unreadable(file.path(), e);
        }
    }

    private static String decode(ScriptFiles.ScriptFile file, byte[] bytes, Findings findings) {
        Charset charset = startsWith(bytes, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int bad = in.position();
            ScriptText latin = new ScriptText(file.name(), new String(bytes, StandardCharsets.ISO_8859_1));
            findings.add(
                    "PB-SRC-002",
                    ObjectId.file(file.name()),
                    Optional.of(latin.position(bad)),
                    String.format(
                            "%s is not %s: byte %02X at offset %d; the whole file is read as ISO-8859-1",
                            file.name(), charset.name(), bytes[bad] & 0xFF, bad));
            return latin.text();
        }
        out.flip();
        return out.length() > 0 && out.charAt(0) == MARK
                ? out.subSequence(1, out.length()).toString()
                : out.toString();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
