package dev.partbridge.ui.validate;

import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How the next proof is led, of a run or by itself, and what that means. */
final class ProofBar extends HBox {
    private static final List<Means> MEANS = List.of(Means.values());

    ProofBar(ObjectProperty<ProofSettings> proof) {
        setId(ValidateIds.PROOF);
        Label effect = Labels.wrapped("", "t-small", "c-2");
        effect.setId(ValidateIds.EFFECT);
        effect.textProperty().bind(Bindings.createStringBinding(() -> effect(proof.get()), proof));
        effect.setMaxWidth(Double.MAX_VALUE);
        CheckBox everyChild = new CheckBox(Texts.of("validate.every-child"));
        everyChild.setId(ValidateIds.EVERY_CHILD);
        everyChild.setMinWidth(USE_PREF_SIZE);
        everyChild.setTooltip(new Tooltip(Texts.of("validate.every-child.effect")));
        everyChild.setSelected(proof.get().everyChild());
        everyChild
                .selectedProperty()
                .addListener((observed, before, now) -> proof.set(proof.get().withEveryChild(now)));
        CheckBox checksums = new CheckBox(Texts.of("validate.checksums"));
        checksums.setId(ValidateIds.CHECKSUMS);
        checksums.setMinWidth(USE_PREF_SIZE);
        checksums.setTooltip(new Tooltip(Texts.of("validate.checksums.effect")));
        checksums.setSelected(proof.get().checksums());
        checksums
                .selectedProperty()
                .addListener((observed, before, now) -> proof.set(proof.get().withChecksums(now)));
        Label title = Labels.firm(Texts.of("validate.means"), "t-small");
        title.setMinWidth(USE_PREF_SIZE);
        HBox bar = Boxes.bar(
                "sub-bar",
                title,
                Segments.of(
                        ValidateIds.MEANS,
                        MEANS.stream().map(ProofBar::name).toList(),
                        MEANS.indexOf(proof.get().means()),
                        at -> proof.set(proof.get().with(MEANS.get(at)))),
                Boxes.grow(effect),
                checksums,
                everyChild);
        Boxes.grow(bar);
        getChildren().add(bar);
    }

    private static String name(Means means) {
        return switch (means) {
            case ROWS -> Texts.of("validate.means.rows");
            case CONSTRAINTS -> Texts.of("validate.means.constraints");
            case AUTO -> Texts.of("validate.means.auto");
        };
    }

    private static String effect(ProofSettings settings) {
        return switch (settings.means()) {
            case ROWS -> Texts.of("validate.means.rows.effect");
            case CONSTRAINTS -> Texts.of("validate.means.constraints.effect");
            case AUTO -> Texts.of("validate.means.auto.effect", Figures.count(settings.mostRows()));
        };
    }
}
