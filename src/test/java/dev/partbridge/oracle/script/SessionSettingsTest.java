package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import org.junit.jupiter.api.Test;

/** What ALTER SESSION and RENAME do in the session's schema, and what of them is listed as left out. */
class SessionSettingsTest {
    @Test
    void settingsThatAreFollowedAreNotListedAsOutOfScope() {
        ScriptModel read = ReadText.of(
                """
                alter session set nls_date_format = 'DD.MM.YYYY' nls_numeric_characters = ',.';
                alter session set current_schema = app;
                alter session set nls_date_format = 'DD.MM.YYYY' optimizer_mode = all_rows;
                alter session set events '10150 trace name context forever, level 1';
                alter session enable parallel dml;
                create table t (a number);
                """);
        assertThat(read.model().skipped())
                .extracting(s -> s.position().orElseThrow().line())
                .containsExactly(3L, 4L, 5L);
    }

    @Test
    void renameTakesTheTableOfTheSessionsSchema() {
        ScriptModel read = ReadText.of(
                """
                create table app.t (a number);
                create table other.t (a number);
                alter session set current_schema = other;
                rename t to u;
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.model().tables().stream().map(OracleTable::name).map(Object::toString))
                .containsExactly("APP.T", "OTHER.U");
    }

    @Test
    void renameThatTellsNoSchemaTakesTheOnlyTableAndSaysSo() {
        ScriptModel read = ReadText.of(
                """
                create table app.t (a number);
                rename t to u;
                alter table app.t add (b number);
                comment on table app.u is 'x';
                """);
        assertThat(read.model().tables().get(0).name()).hasToString("APP.U");
        assertThat(read.findings())
                .extracting(Finding::code, f -> f.position().orElseThrow().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PB-SRC-058", 2L),
                        org.assertj.core.groups.Tuple.tuple("PB-SRC-050", 3L));
        assertThat(read.findings().get(1).message()).contains("APP.U since a.sql:2:1", "ORA-00942", "add (b number)");
    }

    @Test
    void renameOfOneOfSeveralIsNotGuessed() {
        ScriptModel read = ReadText.of("create table a.t (n number);\ncreate table b.t (n number);\nrename t to u;\n");
        assertThat(read.findings()).extracting(Finding::code).containsExactly("PB-SRC-051");
        assertThat(read.findings().get(0).message()).contains("A.T, B.T", "left out: rename t to u");
    }

    @Test
    void renameWithinOneSchemaSaysNothing() {
        ScriptModel read = ReadText.of("create table t (n number);\nrename t to u;\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.model().tables().get(0).name()).hasToString("U");
    }
}
