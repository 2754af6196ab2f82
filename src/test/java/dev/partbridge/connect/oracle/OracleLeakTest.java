package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OracleLeakTest {
    /** Takes the first warning. */
    private static final class Warning extends AppenderBase<ILoggingEvent> {
        private final CompletableFuture<String> text = new CompletableFuture<>();

        @Override
        protected void append(ILoggingEvent event) {
            text.complete(event.getFormattedMessage());
        }
    }

    @Test
    void reportsASessionThatIsNotGivenBackWhenTold() throws Exception {
        Warning warning = new Warning();
        warning.start();
        Logger log = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari.pool.ProxyLeakTask");
        log.addAppender(warning);
        log.setAdditive(false);
        try (SmallOracle oracle = new SmallOracle();
                OracleSource source = oracle.open(1);
                Connection kept = source.rows().connect("copy")) {
            assertThat(kept.isValid(1)).isTrue();
            assertThat(warning.text.get(10, TimeUnit.SECONDS)).contains("Connection leak detection triggered");
        } finally {
            log.setAdditive(true);
            log.detachAppender(warning);
        }
    }
}
