package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void textStandsLeftAndNumbersRight() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new Table("object", "rows>", "verdict")
                .row("SALES", 1234, "ok")
                .row("ITEM_DETAILS", 7, "FAIL")
                .print(out);
        out.flush();
        assertThat(text.toString().lines())
                .containsExactly(
                        "object         rows  verdict", //
                        "SALES         1,234  ok",
                        "ITEM_DETAILS      7  FAIL");
    }
}
