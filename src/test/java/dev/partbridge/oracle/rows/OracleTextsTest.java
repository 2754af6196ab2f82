package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts of the genuine driver, as characters and as bytes. */
class OracleTextsTest extends RowSourceFixture {
    @Test
    void texts() throws IOException {
        assertThat(read(
                        OracleType.of("VARCHAR2", 4000),
                        "VARCHAR2(4000)",
                        Arrays.asList("äöü€😀" + "x".repeat(3900), " ", null, "a\0b")))
                .isEqualTo(Arrays.asList("äöü€😀" + "x".repeat(3900), " ", null, "a\0b"));
        assertThat(read(OracleType.of("CHAR", 5), "CHAR(5)", List.of("ab   "))).isEqualTo(List.of("ab   "));
        assertThat(read(OracleType.of("NVARCHAR2", 9), "NVARCHAR2(9)", List.of("näé")))
                .isEqualTo(List.of("näé"));
        assertThat(read(OracleType.of("ROWID"), "ROWID", List.of("AAASdqAAEAAAAInAAA")))
                .isEqualTo(List.of("AAASdqAAEAAAAInAAA"));
    }

    @Test
    void bytesThatAreNoCharacterMakeTheRowDefective() throws IOException {
        byte[] latin1 = "M\u00fcller".getBytes(StandardCharsets.ISO_8859_1);
        List<Object> read = read(OracleType.of("VARCHAR2", 10), "VARCHAR2(10)", List.of(latin1, "fine"));
        assertThat(read)
                .isEqualTo(List.of(
                        new RowDefect(
                                "22021",
                                "X: \"M\uFFFDller\" holds U+FFFD at place 2, which stands for bytes that are not of the"
                                        + " database's character set; read the texts as bytes if its clients wrote another;"
                                        + " the bytes are 4DFC6C6C6572"),
                        "fine"));
    }

    /** What a strict decoder refuses never comes as a text that looks sound: the driver's decoder is not ours to change. */
    @Test
    void noMalformedBytesPassAsText() throws IOException {
        List<Object> values = new ArrayList<>();
        for (int lead = 0x80; lead < 0x100; lead++) {
            for (String tail : List.of("", "a", "ab", "abc", "abcdef", "é", "€a", "😀")) {
                byte[] text = ("M?" + tail).getBytes(StandardCharsets.UTF_8);
                text[1] = (byte) lead;
                values.add(text);
            }
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] text = "aé€😀z€éa".getBytes(StandardCharsets.UTF_8);
            text[random.nextInt(text.length)] = (byte) random.nextInt(1, 256);
            values.add(text);
        }
        List<Object> read = readMany(values);
        for (int i = 0; i < values.size(); i++) {
            byte[] bytes = (byte[]) values.get(i);
            assertThat(read.get(i) instanceof RowDefect ? "refused" : read.get(i))
                    .as("%s, seed %d", HexFormat.of().formatHex(bytes), seed)
                    .isEqualTo(strictly(bytes));
        }
    }

    private List<Object> readMany(List<Object> values) throws IOException {
        server.answers(
                List.of(Column.of("X", "VARCHAR2(4000)"), Column.of("ROWID", "VARCHAR2(18)")),
                values.stream().map(v -> Row.of(v, ROWID + "A")).toList());
        try (OracleRowSource source = open(table("T", column("X", OracleType.of("VARCHAR2", 4000))))) {
            return ReadRows.all(source).stream().map(r -> r.get(0)).toList();
        }
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "refused";
        }
    }

    @Test
    void textsAsBytesOfAnotherCharacterSet() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        server.answers(
                List.of(Column.of("X", "RAW(2000)"), Column.of("X2", "RAW(2000)"), Column.of("ROWID", "VARCHAR2(18)")),
                List.of(
                        Row.of("€ä".getBytes(windows), null, ROWID + "A"),
                        Row.of("a".repeat(2000).getBytes(windows), "b".getBytes(windows), ROWID + "B"),
                        Row.of(new byte[] {'a', (byte) 0x81}, null, ROWID + "C"),
                        Row.of(null, null, ROWID + "D")));
        RowRequest request = new RowRequest(
                table("T", column("X", OracleType.of("VARCHAR2", 4000))),
                RowPart.whole(),
                RowConditions.NONE,
                ReadPoint.CURRENT,
                Optional.empty(),
                new TextReading.AsBytes(windows, true));
        try (OracleRowSource source = open(request)) {
            assertThat(ReadRows.all(source))
                    .isEqualTo(List.of(
                            List.of("€ä"),
                            List.of("a".repeat(2000) + "b"),
                            List.of(new RowDefect(
                                    "22021", "X: byte 0x81 at place 2 is not part of a character of windows-1252")),
                            Arrays.asList((Object) null)));
            assertThat(source.bytesRead()).isEqualTo(2 + 2001 + 2);
        }
    }
}
