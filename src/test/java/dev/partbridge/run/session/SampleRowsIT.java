package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationSample;
import dev.partbridge.run.ValidationSample.Cell;
import dev.partbridge.run.ValidationSample.Place;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows of both sides beside each other, the same ones each time. */
class SampleRowsIT {
    private static final String DDL =
            """
            CREATE TABLE sales (id NUMBER(9) PRIMARY KEY, sold DATE NOT NULL, amount NUMBER, note VARCHAR2(400))
            PARTITION BY RANGE (sold) (
              PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE bare (a NUMBER(9));
            """;

    private static ValidationReport sampled(Migrated migrated, int rows) throws SQLException, IOException {
        return migrated.alone(DifferenceSettings.NONE.sampling(rows));
    }

    @Test
    void showBothSidesAsTextAndMarkWhatDiffers() throws SQLException, IOException {
        String rows = "ID,SOLD,AMOUNT,NOTE\n1,2023-05-01 10:20:30,1.50,a\n2,2024-05-01 00:00:00,,"
                + "n".repeat(300) + "\n3,2024-06-01 00:00:00,7,\n4,2024-06-01 00:00:00,7,y\n"
                + "3,2024-06-02 00:00:00,8,twice\n";
        try (Migrated migrated = Migrated.of(18, "keys=registry", DDL, "SALES", rows, "BARE", "A\n1\n")) {
            migrated.database().execute("UPDATE sales SET amount = 2 WHERE id = 1; DELETE FROM sales WHERE id = 4");

            List<ValidationSample> samples = sampled(migrated, 10).samples();

            assertThat(samples)
                    .extracting(s -> s.postgres() + " " + s.rows().size() + " " + s.without())
                    .containsExactly(
                            "public.sales 4 ",
                            "public.bare 0 no primary key, nor a unique key without NULL, tells its rows apart");
            assertThat(samples.get(0).columns()).containsExactly("id", "sold", "amount", "note");
            String cut = "n".repeat(200) + "… (300 characters)";
            assertThat(samples.get(0).rows())
                    .containsExactlyInAnyOrder(
                            row(
                                    Place.TARGET,
                                    new Cell("1", "1", false),
                                    new Cell("2023-05-01 10:20:30", "2023-05-01 10:20:30", false),
                                    new Cell("1.50", "2", true),
                                    new Cell("a", "a", false)),
                            row(
                                    Place.TARGET,
                                    new Cell("2", "2", false),
                                    new Cell("2024-05-01 00:00:00", "2024-05-01 00:00:00", false),
                                    new Cell(null, null, false),
                                    new Cell(cut, cut, false)),
                            row(
                                    Place.REJECTED,
                                    new Cell("3", null, false),
                                    new Cell("2024-06-01 00:00:00", null, false),
                                    new Cell("7", null, false),
                                    new Cell(null, null, false)),
                            row(
                                    Place.MISSING,
                                    new Cell("4", null, false),
                                    new Cell("2024-06-01 00:00:00", null, false),
                                    new Cell("7", null, false),
                                    new Cell("y", null, false)));
        }
    }

    @Test
    void areTheSameRowsEachTimeAndNotTheFirst() throws SQLException, IOException {
        String rows = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> i + ",2024-01-0" + (1 + i % 9) + " 00:00:00," + i + ",")
                .collect(Collectors.joining("\n", "ID,SOLD,AMOUNT,NOTE\n", "\n"));
        try (Migrated migrated = Migrated.of(18, "", DDL, "SALES", rows)) {
            ValidationReport five = sampled(migrated, 5);
            assertThat(five.passed()).isTrue();
            assertThat(sampled(migrated, 5)).isEqualTo(five);
            List<ValidationSample.Row> chosen = five.samples().get(0).rows();
            assertThat(chosen).hasSize(5).allMatch(r -> r.place() == Place.TARGET && !r.differs());
            assertThat(chosen.stream().map(r -> r.cells().get(0).source()).toList())
                    .doesNotContainSequence("1", "2", "3")
                    .doesNotHaveDuplicates();
            assertThat(sampled(migrated, 8).samples().get(0).rows().subList(0, 5))
                    .isEqualTo(chosen);
            assertThat(migrated.alone().samples()).isEmpty();
        }
    }

    private static ValidationSample.Row row(Place place, Cell... cells) {
        return new ValidationSample.Row(place, List.of(cells));
    }
}
