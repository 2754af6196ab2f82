package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    @Test
    void dividesByBlanksAndKeepsQuotedOnesTogether() {
        assertThat(CommandWords.of(" aws rds\tgenerate-db-auth-token  --hostname 'my db' --user=\"it's me\"'!' "))
                .isEqualTo(List.of("aws", "rds", "generate-db-auth-token", "--hostname", "my db", "--user=it's me!"));
    }

    @Test
    void takesBackslashesAsTheyStand() {
        assertThat(CommandWords.of("C:\\bin\\x.exe \"C:\\Program Files\\y\" \"a\\\"b\\\\c\" 'd\\'"))
                .isEqualTo(List.of("C:\\bin\\x.exe", "C:\\Program Files\\y", "a\"b\\c", "d\\"));
    }

    @Test
    void expandsNothing() {
        assertThat(CommandWords.of("echo $HOME ~ * ; rm | x && `y` #z ''"))
                .isEqualTo(List.of("echo", "$HOME", "~", "*", ";", "rm", "|", "x", "&&", "`y`", "#z", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "''", "\"\" x"})
    void refusesWhatNamesNoProgram(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandWords.of(text))
                .withMessageStartingWith("the password command names no program; give the program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b\\\""})
    void refusesAQuoteThatIsNotClosed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandWords.of(text))
                .withMessageEndingWith("that is not closed; close it, or put a quote of the other kind around it");
    }

    @Property
    void anyWordsCanBeQuoted(@ForAll @NotEmpty String program, @ForAll @Size(max = 4) List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(arguments);
        String text = CommandWords.text(words);
        assertThat(CommandWords.of(text)).isEqualTo(words);
    }
}
