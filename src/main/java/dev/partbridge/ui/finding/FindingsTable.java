package dev.partbridge.ui.finding;

import dev.partbridge.finding.Finding;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** The findings, the weightiest first; several may be selected. */
final class FindingsTable extends TableView<SignedFinding> {
    private final FindingsViewModel model;
    /** Whether what is selected follows the model; else the model follows the user. */
    private boolean following;

    FindingsTable(FindingsViewModel model) {
        this.model = model;
        setId(NodeIds.FINDINGS_TABLE);
        setAccessibleText(Texts.of("findings.title"));
        setFixedCellSize(28);
        getStyleClass().add("calm");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        new FindingColumns(this).install();
        show(model.shownProperty().get());
        model.shownProperty().addListener((observed, before, now) -> show(now));
        model.selectionProperty().addListener((observed, before, now) -> follow());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<SignedFinding>) change -> tell());
    }

    private void show(List<SignedFinding> findings) {
        following = true;
        getItems().setAll(findings);
        following = false;
        follow();
    }

    /** Selects what the model says, as far as it is shown. */
    private void follow() {
        List<SignedFinding> wanted = model.selectionProperty().get();
        if (following || wanted.equals(getSelectionModel().getSelectedItems())) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        Set<Finding> findings = wanted.stream().map(SignedFinding::finding).collect(Collectors.toSet());
        int[] rows = findings.isEmpty()
                ? new int[0]
                : IntStream.range(0, getItems().size())
                        .filter(i -> findings.contains(getItems().get(i).finding()))
                        .toArray();
        if (rows.length > 0) {
            getSelectionModel().selectIndices(rows[0], rows);
            getFocusModel().focus(rows[0]);
            bringIntoSight(rows[0]);
        }
        following = false;
    }

    /** Moves nothing where it is in sight: who signs off goes on from there. */
    private void bringIntoSight(int row) {
        boolean seen = lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row
                && row <= flow.getLastVisibleCell().getIndex();
        if (!seen) {
            scrollTo(row);
        }
    }

    /** The model hears what the user selects. */
    private void tell() {
        if (following) {
            return;
        }
        following = true;
        List<SignedFinding> selected = getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        List<SignedFinding> before = model.selectionProperty().get();
        model.selectionProperty().set(selected);
        if (!selected.isEmpty() && !selected.equals(before)) {
            model.reveal(selected.get(0));
        }
        following = false;
    }
}
