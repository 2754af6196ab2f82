package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;

/** Rows a second over the time of the run, and their mean. */
final class SpeedChart extends AreaChart<Number, Number> {
    private final NumberAxis time;
    private final NumberAxis speed;
    private final XYChart.Series<Number, Number> rows = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> mean = new XYChart.Series<>();

    SpeedChart() {
        super(axis(SpeedChart::seconds, false), axis(SpeedChart::thousands, true));
        time = (NumberAxis) getXAxis();
        speed = (NumberAxis) getYAxis();
        setId(RunIds.CHART);
        setAccessibleText(Texts.of("run.chart"));
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setMinHeight(150);
        setPrefHeight(150);
        setMaxHeight(150);
        getData().add(rows);
        getData().add(mean);
    }

    void show(List<Throughput.Point> points, double average) {
        double end =
                points.isEmpty() ? 1 : Math.max(1, points.get(points.size() - 1).seconds());
        double top = points.stream()
                .mapToDouble(Throughput.Point::rowsPerSecond)
                .max()
                .orElse(0);
        time.setUpperBound(end);
        time.setTickUnit(end / 3);
        double step = step(Math.max(top, 6) / 3);
        speed.setUpperBound(step * Math.ceil(Math.max(top, 6) / step));
        speed.setTickUnit(step);
        rows.getData()
                .setAll(points.stream()
                        .map(p -> new XYChart.Data<Number, Number>(p.seconds(), p.rowsPerSecond()))
                        .toList());
        mean.getData().setAll(List.of(new XYChart.Data<>(0, average), new XYChart.Data<>(end, average)));
    }

    /** The next of 1, 2, 5, 10, 20, 50 … */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double head = least / power;
        return power * (head <= 1 ? 1 : head <= 2 ? 2 : head <= 5 ? 5 : 10);
    }

    private static String seconds(double seconds) {
        return Figures.duration(Duration.ofMillis((long) (seconds * 1000)));
    }

    private static String thousands(double number) {
        return number >= 1000 ? Figures.count((long) (number / 1000)) + " k" : Figures.count((long) number);
    }

    /** @param last whether the upper bound has a label; at the right edge it would be cut off */
    private static NumberAxis axis(Function<Double, String> words, boolean last) {
        NumberAxis axis = new NumberAxis(0, 1, 1);
        axis.setAutoRanging(false);
        axis.setMinorTickVisible(false);
        axis.setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number number) {
                double value = number.doubleValue();
                return last || value < axis.getUpperBound() * 0.99 ? words.apply(value) : "";
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("nobody types on an axis");
            }
        });
        return axis;
    }
}
