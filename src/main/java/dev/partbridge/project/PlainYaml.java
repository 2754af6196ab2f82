package dev.partbridge.project;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.Writer;
import org.yaml.snakeyaml.DumperOptions;

/**
 * YAML with as few quotes as possible, but for texts with a line break other than LF, or a byte order mark: YAML 1.1
 * reads such a break in plain and block texts as LF or a blank (5.4, 9.1), so these are written with escapes.
 */
final class PlainYaml extends YAMLFactory {
    private static final long serialVersionUID = 1;

    PlainYaml(YAMLFactoryBuilder builder) {
        super(builder.stringQuotingChecker(new Quoting()));
    }

    static boolean needsEscapes(String text) {
        return text.chars()
                .anyMatch(c -> c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\ufeff');
    }

    @Override
    protected YAMLGenerator _createGenerator(Writer out, IOContext context) throws IOException {
        return new YAMLGenerator(
                context, _generatorFeatures, _yamlGeneratorFeatures, _quotingChecker, _objectCodec, out, _version) {
            @Override
            public void writeString(String text) throws IOException {
                if (needsEscapes(text)) {
                    _verifyValueWrite("write String value");
                    _writeScalar(text, "string", DumperOptions.ScalarStyle.DOUBLE_QUOTED);
                } else {
                    super.writeString(text);
                }
            }
        };
    }

    private static final class Quoting extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return needsEscapes(name) || super.needToQuoteName(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return needsEscapes(value) || super.needToQuoteValue(value);
        }
    }
}
