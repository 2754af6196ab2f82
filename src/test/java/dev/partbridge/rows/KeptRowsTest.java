package dev.partbridge.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is kept comes back, in whatever order the rows are asked for. */
class KeptRowsTest {
    /** NULL, bytes or a text. */
    private record Value(Optional<byte[]> bytes, Optional<String> text) {
        void keep(KeptRows rows) {
            bytes.ifPresent(rows::add);
            text.ifPresent(rows::add);
            if (bytes.isEmpty() && text.isEmpty()) {
                rows.addNull();
            }
        }

        String read(KeptRow row) {
            if (row.takeNull()) {
                return "NULL";
            }
            return bytes.isPresent() ? hex(row.bytes()) : row.text();
        }

        @Override
        public String toString() {
            return bytes.map(Value::hex).or(() -> text).orElse("NULL");
        }

        private static String hex(byte[] bytes) {
            return "bytes " + HexFormat.of().formatHex(bytes);
        }
    }

    @Property(tries = 300)
    void comesBack(@ForAll("rows") List<List<Value>> rows) {
        KeptRows kept = new KeptRows();
        for (int round = 0; round < 2; round++) {
            kept.clear();
            rows.forEach(row -> {
                row.forEach(v -> v.keep(kept));
                kept.endRow();
            });
            for (int i = rows.size() - 1; i >= 0; i--) {
                KeptRow row = kept.row(i);
                List<String> read = rows.get(i).stream().map(v -> v.read(row)).toList();
                assertThat(read)
                        .isEqualTo(rows.get(i).stream().map(Value::toString).toList());
            }
        }
    }

    @Provide
    Arbitrary<List<List<Value>>> rows() {
        Arbitrary<Value> text =
                Arbitraries.strings().ofMaxLength(300).map(t -> new Value(Optional.empty(), Optional.of(t)));
        Arbitrary<Value> ascii =
                Arbitraries.strings().ascii().ofMaxLength(300).map(t -> new Value(Optional.empty(), Optional.of(t)));
        Arbitrary<Value> bytes = Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(300)
                .map(b -> new Value(Optional.of(b), Optional.empty()));
        Arbitrary<Value> nothing = Arbitraries.just(new Value(Optional.empty(), Optional.empty()));
        return Arbitraries.oneOf(text, ascii, bytes, nothing)
                .list()
                .ofMaxSize(8)
                .list()
                .ofMaxSize(40);
    }

    @Test
    void lengthsWhereTheirFormChanges() {
        KeptRows kept = new KeptRows();
        List<Integer> lengths = List.of(0, 1, 126, 127, 252, 253, 254, 255, 256, 70_000);
        List<String> texts = new ArrayList<>();
        for (int length : lengths) {
            texts.add("a".repeat(length));
            texts.add("\uD83D".repeat(length));
            texts.add("a".repeat(length) + "\u0100");
        }
        for (String text : texts) {
            kept.add(text);
            kept.add(text.getBytes(StandardCharsets.UTF_16BE));
            kept.endRow();
        }
        for (int i = 0; i < texts.size(); i++) {
            KeptRow row = kept.row(i);
            assertThat(row.takeNull()).isFalse();
            assertThat(row.text()).isEqualTo(texts.get(i));
            assertThat(row.bytes()).isEqualTo(texts.get(i).getBytes(StandardCharsets.UTF_16BE));
        }
    }
}
