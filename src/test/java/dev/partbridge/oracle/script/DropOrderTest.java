package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script that drops what another one creates may be meant for another day: nothing is lost by its name's place. */
class DropOrderTest {
    private static final String CREATE =
            "create table t (a number);\ncreate index t_ix on t (a);\ncreate sequence s start with 3;\n";

    @TempDir
    private Path folder;

    @Test
    void whatOneScriptCreatesAndDropsIsGone() throws IOException {
        write("a.sql", CREATE + "drop table t;\ndrop sequence s;\ncreate table u (a number);\n");
        assertThat(dump())
                .isEqualTo(
                        """
                        U (A NUMBER)
                        note PB-SRC-054 table:T @a.sql:4:1: T is dropped here and is not converted
                        """);
    }

    @Test
    void whatAnotherScriptDropsIsKeptAndTold() throws IOException {
        write("a_create.sql", CREATE);
        write("b_drop.sql", "drop index t_ix;\ndrop table t purge;\ndrop sequence s;\n");
        assertThat(dump())
                .isEqualTo(
                        """
                        T (A NUMBER)
                        index T_IX on T (A) NONE
                        sequence S start 3 increment 1 min - max - cache 20
                        warning PB-SRC-055 index:T_IX @b_drop.sql:1:1: the index T_IX, which a_create.sql:2:1 creates, is dropped by another script; it is kept
                        warning PB-SRC-055 table:T @b_drop.sql:2:1: the table T, which a_create.sql:1:1 creates, is dropped by another script; it is kept
                        warning PB-SRC-055 sequence:S @b_drop.sql:3:1: the sequence S, which a_create.sql:3:1 creates, is dropped by another script; it is kept
                        """);
    }

    @Test
    void whatIsDroppedAndCreatedAgainIsTheSecond() throws IOException {
        write("a.sql", CREATE);
        write(
                "b.sql",
                "drop table t;\ndrop sequence s;\ncreate table t (b number);\ncreate sequence s start with 9;\n");
        assertThat(dump())
                .isEqualTo(
                        """
                        T (B NUMBER)
                        sequence S start 9 increment 1 min - max - cache 20
                        """);
    }

    private void write(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), script);
    }

    private String dump() {
        return PartitionDump.of(ScriptReader.read(folder, Cancellation.none()));
    }
}
