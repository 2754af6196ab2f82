package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script with the line ends of Windows tells the same, at the same places. */
class LineEndsTest {
    @Test
    void textOverLinesHasNoneOfTheFile() {
        same(
                """
                create table t (a varchar2(20) default 'two
                lines' not null, b varchar2(20) default q'[three

                lines]', c varchar2(50) as (a || '
                ') virtual, constraint t_ck check (a <> 'x
                y' and
                  b is not null))
                partition by list (a) (partition p values ('one
                two'));
                comment on column t.a is 'a
                b';
                comment on table t is q'[c
                d]';
                create index i on t (a || '
                ');
                create procedure p is begin
                  insert into t (a)
                    values ('x
                y'); end;
                /
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kinds",
                "metadata",
                "clauses",
                "errors",
                "blocks",
                "sqlplus",
                "alter/range",
                "alter/list",
                "alter/composite",
                "alter/columns",
                "alter/constraints",
                "alter/objects",
                "alter/reference"
            })
    void scriptsTellTheSame(String name) throws IOException {
        same(Files.readString(Path.of("src/test/resources/script/" + name + ".sql")));
    }

    private static void same(String script) {
        assertThat(script).doesNotContain("\r");
        ScriptModel windows = ReadText.of(script.replace("\n", "\r\n"));
        ScriptModel lines = ReadText.of(script);
        assertThat(ModelDump.of(windows)).isEqualTo(ModelDump.of(lines));
        assertThat(windows.model()).isEqualTo(lines.model());
        assertThat(windows.findings()).isEqualTo(lines.findings());
    }
}
