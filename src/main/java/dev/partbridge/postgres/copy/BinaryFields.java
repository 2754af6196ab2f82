package dev.partbridge.postgres.copy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a row back that {@link BinaryValue} has written, as texts that the types read. */
final class BinaryFields {
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int GROUP = 4;
    private static final int MINUS = 0x4000;
    private static final Map<Integer, String> WORDS = Map.of(0xC000, "NaN", 0xD000, "Infinity", 0xF000, "-Infinity");

    private final ByteBuffer in;

    private BinaryFields(ByteBuffer in) {
        this.in = in;
    }

    /** @param row from its number of fields to its end */
    static List<Optional<String>> of(ByteBuffer row, List<BinaryForm> forms) {
        row.getShort();
        BinaryFields fields = new BinaryFields(row);
        List<Optional<String>> texts = new ArrayList<>();
        for (BinaryForm form : forms) {
            int length = row.getInt();
            texts.add(length < 0 ? Optional.empty() : Optional.of(fields.text(form, length)));
        }
        return texts;
    }

    private String text(BinaryForm form, int length) {
        return switch (form) {
            case INT2 -> String.valueOf(in.getShort());
            case INT4 -> String.valueOf(in.getInt());
            case INT8 -> String.valueOf(in.getLong());
            case NUMERIC -> numeric();
            case FLOAT4 -> String.valueOf(in.getFloat());
            case FLOAT8 -> String.valueOf(in.getDouble());
            case VARCHAR, TEXT, CHAR -> new String(bytes(length), StandardCharsets.UTF_8);
            case DATE -> time(in.getInt() * BinaryValue.SECONDS_PER_DAY + BinaryValue.EPOCH_SECOND, 0, false);
            case TIMESTAMP -> stamp(in.getLong(), false);
            case TIMESTAMPTZ -> stamp(in.getLong(), true);
            case BYTEA -> "\\x" + HexFormat.of().formatHex(bytes(length));
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static String stamp(long micros, boolean zoned) {
        return time(
                Math.floorDiv(micros, BinaryValue.MICROS) + BinaryValue.EPOCH_SECOND,
                (int) Math.floorMod(micros, BinaryValue.MICROS) * NANOS_PER_MICRO,
                zoned);
    }

    private static String time(long second, int nano, boolean zoned) {
        CopyText out = new CopyText();
        if (zoned) {
            DateTimeText.offset(out, second, nano, 0);
        } else {
            DateTimeText.local(out, second, nano);
        }
        return new String(out.array(), 0, out.length(), StandardCharsets.US_ASCII);
    }

    private String numeric() {
        int groups = in.getShort();
        int weight = in.getShort();
        int sign = in.getShort() & 0xFFFF;
        int scale = in.getShort();
        if (WORDS.containsKey(sign)) {
            return WORDS.get(sign);
        }
        StringBuilder digits = new StringBuilder("0");
        for (int i = 0; i < groups; i++) {
            digits.append(String.format(Locale.ROOT, "%04d", in.getShort()));
        }
        BigDecimal number =
                new BigDecimal(new BigInteger(digits.toString()), GROUP * (groups - 1 - weight)).setScale(scale);
        return (sign == MINUS ? number.negate() : number).toPlainString();
    }
}
