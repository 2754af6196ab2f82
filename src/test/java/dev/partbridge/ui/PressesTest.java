package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.edit.EditIds;
import dev.partbridge.ui.review.ReviewIds;
import dev.partbridge.ui.run.RunIds;
import dev.partbridge.ui.validate.ValidateIds;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that {@link Presses} names are there, and name what they are said to press, or the pane they drive does. */
class PressesTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/partbridge/ui");
    private static final List<Class<?>> IDS =
            List.of(NodeIds.class, EditIds.class, ReviewIds.class, RunIds.class, ValidateIds.class);

    @Test
    void areThere() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> named : Presses.BY.entrySet()) {
            String[] test = named.getValue().split("#");
            boolean there = Stream.of(Class.forName("dev.partbridge.ui." + test[0], false, loader())
                            .getDeclaredMethods())
                    .anyMatch(m -> m.getName().equals(test[1]) && m.isAnnotationPresent(Test.class));
            // ButtonsIT itself looks whether it pressed all that it is named for
            boolean pressed = test[0].equals("ButtonsIT") || presses(test[0], named.getKey());
            if (!there || !pressed) {
                wrong.add(named.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean presses(String test, String key) throws IOException, IllegalAccessException {
        String id = key.replaceAll("[-*]+$", "");
        List<String> words = new ArrayList<>(List.of("\"" + id, "\"#" + id));
        for (Class<?> ids : IDS) {
            for (Field field : ids.getDeclaredFields()) {
                if (field.get(null) instanceof String value
                        && value.replaceAll("-$", "").equals(id)) {
                    words.add(ids.getSimpleName() + "." + field.getName());
                }
            }
        }
        Path file = SOURCES.resolve(test.replace('.', '/') + ".java");
        String own = Files.readString(file);
        StringBuilder all = new StringBuilder(own);
        try (Stream<Path> panes = Files.list(file.getParent())) {
            for (Path pane : panes.filter(p -> p.toString().endsWith("Pane.java") || p.endsWith("ConnectionPanes.java"))
                    .toList()) {
                String name = pane.getFileName().toString().replace(".java", "");
                all.append(own.contains("new " + name + "(") ? Files.readString(pane) : "");
            }
        }
        return words.stream().anyMatch(w -> all.indexOf(w) >= 0);
    }

    private static ClassLoader loader() {
        return PressesTest.class.getClassLoader();
    }
}
