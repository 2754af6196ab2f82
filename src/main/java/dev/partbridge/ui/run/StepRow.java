package dev.partbridge.ui.run;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A line of the table; its facts change while it stays. */
public final class StepRow {
    private final ReadOnlyObjectWrapper<StepFacts> facts;

    StepRow(StepFacts facts) {
        this.facts = new ReadOnlyObjectWrapper<>(facts);
    }

    StepFacts facts() {
        return facts.get();
    }

    ReadOnlyObjectProperty<StepFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    void set(StepFacts now) {
        facts.set(now);
    }
}
