package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.rows.SourceFailure;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTest {
    @ParameterizedTest
    @ValueSource(strings = {"08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "40001", "40P01", "53300"})
    void whatAServerMayDoInAMinute(String state) {
        assertThat(Passing.is(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "08P01", "08004", "28P01", "42601", "53100", "57014", "23505", "22001", "XX000"})
    void whatSomebodyMustMend(String state) {
        assertThat(Passing.is(new SQLException("", state))).isFalse();
    }

    @Test
    void aPoolWithoutAConnection() {
        assertThat(Passing.is(new SQLTransientConnectionException("not available")))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aSourceSaysItItself(SourceFailure.Kind kind) {
        SourceFailure failure = new SourceFailure("gone", null) {
            private static final long serialVersionUID = 1L;

            @Override
            public Kind kind() {
                return kind;
            }
        };
        assertThat(Passing.is(failure)).isEqualTo(kind == SourceFailure.Kind.TRANSIENT);
    }

    @Test
    void otherTroubleStays() {
        assertThat(Passing.is(new IOException("the file was changed"))).isFalse();
        assertThat(Passing.is(new SQLException("no state"))).isFalse();
        assertThat(Passing.is(null)).isFalse();
    }
}
