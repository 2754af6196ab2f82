package dev.partbridge.ui.finding;

import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.KeptGraphic;
import dev.partbridge.ui.control.Labels;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell of the findings, which keeps its nodes and fills them anew; what does not fit is in the tooltip. */
abstract class FindingCell extends TableCell<SignedFinding, SignedFinding> {
    private final Tooltip tooltip = new Tooltip();

    private FindingCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
    }

    @Override
    protected final void updateItem(@Nullable SignedFinding finding, boolean empty) {
        super.updateItem(finding, empty);
        setText(null);
        if (empty || finding == null) {
            KeptGraphic.hide(this);
            setTooltip(null);
            return;
        }
        String told = told(finding);
        tooltip.setText(told);
        setTooltip(told.isEmpty() ? null : tooltip);
        KeptGraphic.show(this, show(finding));
    }

    /** The cell's node, filled. */
    abstract Node show(SignedFinding finding);

    /** What the tooltip says; empty for none. */
    abstract String told(SignedFinding finding);

    /** Icon and word of a severity. */
    static final class OfSeverity extends FindingCell {
        private final Map<Severity, Node> rows = new EnumMap<>(Severity.class);

        @Override
        Node show(SignedFinding finding) {
            return rows.computeIfAbsent(
                    finding.finding().severity(),
                    s -> Boxes.row(6, Icons.of(s, 15), Labels.firm(FindingWords.of(s), "t-small", Badges.colour(s))));
        }

        @Override
        String told(SignedFinding finding) {
            return "";
        }
    }

    /** Whether somebody answers for it; who, in the tooltip. */
    static final class OfState extends FindingCell {
        private final Map<SignedFinding.State, Node> rows = new EnumMap<>(SignedFinding.State.class);

        @Override
        Node show(SignedFinding finding) {
            return rows.computeIfAbsent(
                    finding.state(),
                    s -> Boxes.row(
                            6, FindingWords.icon(s), Labels.of(FindingWords.of(s), "t-small", FindingWords.colour(s))));
        }

        @Override
        String told(SignedFinding finding) {
            return FindingWords.said(finding);
        }
    }

    /** A text, of which what is too long gives way. */
    static final class OfText extends FindingCell {
        private final Function<SignedFinding, String> text;
        private final Function<SignedFinding, String> told;
        private final Label label;

        OfText(Function<SignedFinding, String> text, String... styles) {
            this(text, text, styles);
        }

        private OfText(Function<SignedFinding, String> text, Function<SignedFinding, String> told, String... styles) {
            this.text = text;
            this.told = told;
            label = Labels.of("", styles);
        }

        /** File and line; the folders are in the tooltip, and what is too long gives way at its beginning. */
        static OfText place() {
            OfText cell =
                    new OfText(f -> place(f).substring(place(f).lastIndexOf('/') + 1), OfText::place, "t-mono", "c-2");
            cell.label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            return cell;
        }

        private static String place(SignedFinding signed) {
            return signed.finding()
                    .position()
                    .map(p -> p.file() + ":" + p.line())
                    .orElse("");
        }

        @Override
        Node show(SignedFinding finding) {
            label.setText(text.apply(finding));
            return label;
        }

        @Override
        String told(SignedFinding finding) {
            return told.apply(finding);
        }
    }
}
