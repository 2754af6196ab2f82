package dev.partbridge.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.NameText;
import dev.partbridge.sql.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any name and any text comes back as it was. */
class ProjectFilePropertyTest {
    @Property(tries = 500)
    void namesComeBack(@ForAll("texts") String schema, @ForAll("texts") String name) {
        QualifiedName whole = QualifiedName.of(schema, name);
        assertThat(NameText.read(NameText.of(whole))).isEqualTo(whole);
        QualifiedName alone = QualifiedName.of(name);
        assertThat(NameText.read(NameText.of(alone))).isEqualTo(alone);
    }

    @Property(tries = 300)
    void projectsComeBack(@ForAll("texts") String name, @ForAll("texts") String text) {
        QualifiedName table = QualifiedName.of(name, name);
        Project project = new Project(
                Optional.of(new ProjectSource.Scripts(text)),
                Optional.of(new ProjectTarget(
                        Optional.of(new ProjectTarget.Embedded(text)), Optional.of(text), Optional.of(text))),
                new ChosenTables(ChosenTables.Kind.ONLY, Set.of(table)),
                Map.of(text, text),
                Map.of(table, new ChosenRows(Set.of(new Identifier(name)), Optional.of(text))),
                RunChoices.defaults(),
                List.of(new Edit(text, text, text)),
                List.of(new SignOff(text, text, text, text, text)));
        assertThat(ProjectFile.parse(Path.of("p.yaml"), ProjectFile.text(project)))
                .isEqualTo(project);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(12)
                .excludeChars('\0')
                .filter(s -> s.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        Arbitrary<String> nasty = Arbitraries.strings()
                .withChars(" \t\r\n:#-'\"\\|>&*!%@`{}[],?~=\u0085\u2028\ufeff01.eExXoNnYy+")
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.oneOf(
                any, nasty, Arbitraries.of("NO", "null", "~", "true", "1e3", "0x1F", "-", "010", "1_0"));
    }
}
