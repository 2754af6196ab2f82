package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a test's main method in a process of its own with little memory, in which the tests' dictionary is held too. */
final class SmallHeap {
    private SmallHeap() {}

    /**
     * Runs it; fails when it does.
     *
     * @param megabytes of heap
     * @return what it printed
     */
    static String run(Class<?> main, int megabytes) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + classPath(),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Where these classes and their libraries come from, whoever loaded them. */
    private static String classPath() throws Exception {
        StringBuilder path = new StringBuilder();
        for (Class<?> type : List.of(
                SmallHeap.class,
                DictionaryReader.class,
                org.h2.Driver.class,
                org.slf4j.Logger.class,
                ch.qos.logback.classic.Logger.class,
                ch.qos.logback.core.Appender.class,
                de.siegmar.fastcsv.reader.CsvReader.class,
                org.jspecify.annotations.Nullable.class)) {
            path.append(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .append(File.pathSeparator);
        }
        return path.toString();
    }
}
