package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.ValidationReport.Sums;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the proof's table says of the relations that hold a partition's rows. */
class ProofTableTest {
    @Test
    void tellsThatAPartitionDividedByHashHasSeveralLeaves() {
        List<QualifiedName> leaves = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> QualifiedName.of("app", "t_p1_" + i))
                .toList();
        ObjectId table = ObjectId.table(QualifiedName.of("T"));
        StringWriter out = new StringWriter();
        ProofTable.print(
                new ValidationReport(
                        List.of(
                                new CountLine(table, Optional.of("P1"), leaves, 9, 0, 9),
                                line(table, "P2", leaves.subList(3, 4), 7),
                                line(table, "P3", leaves.subList(2, 3), 8)),
                        List.of()),
                new PrintWriter(out, true));
        assertThat(out.toString())
                .containsPattern("P1 +app.t_p1_1 and 3 more +9 +9 +- +ok")
                .containsPattern("P2 +app.t_p1_4 +1 +1 +equal +ok")
                .containsPattern("P3 +app.t_p1_3 +1 +1 +differ +FAIL");
    }

    /** One row, whose checksum is 7 in the source. */
    private static CountLine line(ObjectId table, String partition, List<QualifiedName> leaves, long found) {
        Sums sums = new Sums(new Checksum(0, 7), new Checksum(0, found));
        return new CountLine(table, Optional.of(partition), leaves, 1, 0, 1, Optional.of(sums));
    }
}
