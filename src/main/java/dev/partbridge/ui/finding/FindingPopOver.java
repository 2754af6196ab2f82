package dev.partbridge.ui.finding;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.FindingCode;
import dev.partbridge.finding.Registry;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A finding in full, above the table: words, advice, the source's line, who answers for it. Esc closes it. */
final class FindingPopOver {
    private static final double WIDTH = 520;

    private final FindingsViewModel model;
    private final FindingsView.Offers offers;
    private final FindingsTable table;
    private final PopOver popOver = new PopOver();

    FindingPopOver(FindingsViewModel model, FindingsView.Offers offers, FindingsTable table) {
        this.model = model;
        this.offers = offers;
        this.table = table;
        popOver.getStyleClass().add("finding-popover");
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setAutoHide(true);
        popOver.setHideOnEscape(true);
        popOver.setOnHidden(event -> model.hideDetails());
    }

    void tell(SignedFinding signed) {
        popOver.setContentNode(content(signed));
        // the pane may only now have come into the window: where it stands is known when it is laid out
        Platform.runLater(() -> {
            Bounds at = table.localToScreen(table.getLayoutBounds());
            if (at != null && model.detailsProperty().get().isPresent()) {
                popOver.show(table, at.getCenterX(), at.getMinY() + table.getFixedCellSize());
                popOver.getContentNode().lookupAll(".button").stream()
                        .filter(n -> !n.isDisabled())
                        .findFirst()
                        .ifPresent(Node::requestFocus);
            }
        });
    }

    private Node content(SignedFinding signed) {
        Finding finding = signed.finding();
        VBox content = new VBox(
                8,
                head(finding),
                Labels.wrapped(finding.subject().toString(), "t-mono", "c-2"),
                Labels.wrapped(finding.message(), "t-body"),
                Boxes.note("", new Label(finding.advice())));
        finding.position().ifPresent(p -> content.getChildren().addAll(place(p.toString()), line()));
        content.getChildren().addAll(answer(signed), actions(signed));
        content.setId(NodeIds.DETAILS);
        content.getStyleClass().add("finding-details");
        content.setPrefWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        return content;
    }

    private static HBox head(Finding finding) {
        String title =
                Registry.get().find(finding.code()).map(FindingCode::title).orElse("");
        return Boxes.row(
                8,
                Icons.of(finding.severity(), 16),
                Labels.firm(FindingWords.of(finding.severity()), "t-head", Badges.colour(finding.severity())),
                Labels.firm(finding.code(), "t-mono", "c-2"),
                Labels.of(title, "t-head"));
    }

    private static Node place(String place) {
        return Labels.of(place, "t-mono", "c-3");
    }

    private Node line() {
        Label line = Labels.of("", "t-mono", "source-line");
        line.setId(NodeIds.DETAILS_LINE);
        line.textProperty().bind(model.lineProperty());
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    private static Node answer(SignedFinding signed) {
        Label word = Labels.firm(FindingWords.of(signed.state()), "t-small", FindingWords.colour(signed.state()));
        VBox answer = new VBox(4, Boxes.row(6, FindingWords.icon(signed.state()), word));
        if (!signed.signOffs().isEmpty()) {
            answer.getChildren().add(Labels.wrapped(FindingWords.said(signed), "t-small"));
        }
        return answer;
    }

    private Node actions(SignedFinding signed) {
        Command sign = signed.isOpen() ? offers.signOff() : offers.takeBack();
        return Boxes.row(
                4,
                Buttons.of(closing(sign), "outline", "sm"),
                Buttons.of(closing(offers.review()), "sm"),
                Buttons.of(closing(offers.rule()), "sm"),
                Boxes.spring(),
                Buttons.icon(
                        NodeIds.DETAILS + "-copy",
                        Texts.of("findings.copy"),
                        "mdi2c-content-copy",
                        () -> FindingsMenu.copy(List.of(signed)),
                        "sm"));
    }

    /** The same under an id of this place; what is told in full goes first. */
    private Command closing(Command command) {
        return new Command(
                NodeIds.DETAILS + "-" + command.id(),
                command.face(),
                "",
                () -> {
                    popOver.hide();
                    command.fire();
                },
                command.refusal());
    }
}
