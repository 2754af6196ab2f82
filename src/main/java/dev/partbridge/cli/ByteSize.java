package dev.partbridge.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes, with K, M, G or T behind it for 1,024 of the one before. */
final class ByteSize implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([KMGT]?)B?");
    private static final String UNITS = "KMGT";

    @Override
    public Long convert(String value) {
        Matcher size = SIZE.matcher(value.toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new TypeConversionException("'" + value + "' is no size: give bytes, or 500M, 4G, 1T");
        }
        int unit = size.group(2).isEmpty() ? 0 : 1 + UNITS.indexOf(size.group(2));
        long number = Long.parseLong(size.group(1));
        if (number > Long.MAX_VALUE >> (10 * unit)) {
            throw new TypeConversionException("'" + value + "' is more than there can be");
        }
        return number << (10 * unit);
    }
}
