package dev.partbridge.ui.finding;

import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.control.TickBox;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Beside the tabs: what signs off, and the filters. */
final class FindingTools extends HBox {
    private final SearchField search = new SearchField(NodeIds.FINDINGS_FILTER, Texts.of("findings.filter"));

    FindingTools(FindingsViewModel model, FindingsView.Offers offers) {
        FindingFilter filter = model.filter();
        search.setPrefWidth(160);
        search.setMinWidth(80);
        search.textProperty().bindBidirectional(filter.textProperty());
        TickBox<Severity> severities = new TickBox<>(
                NodeIds.FINDINGS_SEVERITIES,
                Texts.of("findings.severities"),
                List.of(Severity.values()),
                FindingWords::of,
                filter.severities());
        severities.setPrefWidth(112);
        severities.setMinWidth(96);
        TickBox<SignedFinding.State> states = new TickBox<>(
                NodeIds.FINDINGS_STATES,
                Texts.of("findings.states"),
                List.of(SignedFinding.State.values()),
                FindingWords::of,
                filter.states());
        states.setPrefWidth(112);
        states.setMinWidth(96);
        ToggleButton ofTable = new ToggleButton(Texts.of("findings.of-table"));
        ofTable.setId(NodeIds.FINDINGS_OF_TABLE);
        ofTable.setAccessibleText(Texts.of("findings.of-table-tip"));
        ofTable.setTooltip(new Tooltip(Texts.of("findings.of-table-tip")));
        ofTable.setMnemonicParsing(false);
        ofTable.setMinWidth(USE_PREF_SIZE);
        ofTable.getStyleClass().addAll("tb", "outline", "sm");
        ofTable.selectedProperty().bindBidirectional(filter.ofTableProperty());
        setSpacing(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Buttons.of(offers.signOff(), "outline", "sm"),
                        Boxes.separator(),
                        severities,
                        states,
                        ofTable,
                        search);
    }

    void find() {
        search.requestFocus();
    }
}
