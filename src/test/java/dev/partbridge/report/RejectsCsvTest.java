package dev.partbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.partbridge.run.KeptReject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is written as CSV is what another program's reader reads. */
class RejectsCsvTest {
    private static final KeptReject REJECT = new KeptReject(
            "a, b to public",
            "SALES",
            "",
            "table:SALES chunk 1",
            "SALES.csv",
            12,
            "AAAR3sAAEAAAACXAAA",
            "22P04",
            "the \"note\" is too long",
            Optional.of("1,\"two\nlines\",x"));

    @Test
    void hasAHeaderAndQuotesWhatItMust() throws IOException {
        assertThat(csv(List.of(REJECT), true))
                .isEqualTo("project,table,partition,chunk,origin,line,rowid,sqlstate,reason,row\r\n"
                        + "\"a, b to public\",SALES,,table:SALES chunk 1,SALES.csv,12,AAAR3sAAEAAAACXAAA,22P04,"
                        + "\"the \"\"note\"\" is too long\",\"1,\"\"two\nlines\"\",x\"\r\n");
    }

    @Test
    void withoutRowsThereIsNoColumnForThem() throws IOException {
        assertThat(csv(List.of(REJECT), false))
                .isEqualTo("project,table,partition,chunk,origin,line,rowid,sqlstate,reason\r\n"
                        + "\"a, b to public\",SALES,,table:SALES chunk 1,SALES.csv,12,AAAR3sAAEAAAACXAAA,22P04,"
                        + "\"the \"\"note\"\" is too long\"\r\n");
    }

    @Property
    void isReadAsItWas(@ForAll("rejects") @Size(max = 5) List<KeptReject> rejects) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv(rejects, true))) {
            reader.forEach(r -> read.add(r.getFields()));
        }
        assertThat(read.subList(1, read.size()))
                .isEqualTo(rejects.stream()
                        .map(r -> List.of(
                                r.project(),
                                r.table(),
                                r.partition(),
                                r.chunk(),
                                r.origin(),
                                Long.toString(r.line()),
                                r.address(),
                                r.sqlState(),
                                r.reason(),
                                r.row().orElseThrow()))
                        .toList());
    }

    @Provide
    Arbitrary<List<KeptReject>> rejects() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().withChars(",\"\r\n\t ;'a").ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(8));
        return text.list()
                .ofSize(9)
                .map(t -> new KeptReject(
                        t.get(0),
                        t.get(1),
                        t.get(2),
                        t.get(3),
                        t.get(4),
                        t.hashCode(),
                        t.get(8),
                        t.get(5),
                        t.get(6),
                        Optional.of(t.get(7))))
                .list();
    }

    private static String csv(List<KeptReject> rejects, boolean rows) throws IOException {
        StringBuilder text = new StringBuilder();
        RejectsCsv csv = new RejectsCsv(text, rows);
        csv.header();
        for (KeptReject reject : rejects) {
            csv.row(reject);
        }
        return text.toString();
    }
}
