package dev.partbridge.ui.finding;

import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.SignOffWork;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What can be done with the findings that are selected, each with the reason why it cannot be done now. */
public final class FindingActions {
    private final WorkbenchState state;
    private final SignOffWork signOffs;
    private final FindingsViewModel model;

    public FindingActions(WorkbenchState state, SignOffWork signOffs, FindingsViewModel model) {
        this.state = state;
        this.signOffs = signOffs;
        this.model = model;
    }

    /** Asks who answers for them. */
    public void signOff() {
        signOffs.sign(selection());
    }

    /** Empty when it can be done, as of all below. */
    public ObservableValue<String> signOffRefusal() {
        return refusal(all -> all.stream().anyMatch(SignedFinding::isOpen) ? "" : Texts.of("refusal.all-signed"));
    }

    /** Nobody answers for them any more. */
    public void takeBack() {
        signOffs.takeBack(
                selection().stream().filter(f -> !f.signOffs().isEmpty()).toList());
    }

    public ObservableValue<String> takeBackRefusal() {
        return refusal(
                all -> all.stream().allMatch(f -> f.signOffs().isEmpty()) ? Texts.of("refusal.none-signed") : "");
    }

    /** Tells the first of them in full. */
    public void showDetails() {
        first().ifPresent(f -> {
            state.pageProperty().set(Page.CHAINS);
            // what is offered beside it is done with it alone
            model.selectionProperty().set(List.of(f));
            model.tell(f);
        });
    }

    public ObservableValue<String> detailsRefusal() {
        return refusal(all -> "");
    }

    /** Turns to Review, to the line that the first of them speaks of. */
    public void showInReview() {
        first().ifPresent(f -> {
            model.reveal(f);
            // asked for again it leads there again
            state.findingProperty().set(Optional.empty());
            state.findingProperty().set(Optional.of(f.finding()));
            state.pageProperty().set(Page.REVIEW);
        });
    }

    public ObservableValue<String> reviewRefusal() {
        return refusal(all -> {
            if (state.conversionProperty().get().isEmpty()) {
                return Texts.of("refusal.not-converted");
            }
            return hasTable(all.get(0)) ? "" : Texts.of("refusal.no-table-told");
        });
    }

    /** Turns to the rule in the inspector whose choice changes what the first of them tells. */
    public void showRule() {
        first().ifPresent(f -> {
            state.pageProperty().set(Page.CHAINS);
            state.inspectorProperty().set(true);
            state.ruleProperty().set(Optional.empty());
            model.reveal(f);
        });
    }

    public ObservableValue<String> ruleRefusal() {
        return refusal(all -> FindingTables.rule(all.get(0).finding()).isPresent() && hasTable(all.get(0))
                ? ""
                : Texts.of("refusal.no-rule"));
    }

    /** Removes the sign-offs of findings that are not told any more, when the user wants it. */
    public void removeOrphans() {
        signOffs.removeOrphans();
    }

    public ObservableValue<String> orphansRefusal() {
        return Bindings.createStringBinding(
                () -> model.orphans() == 0 ? Texts.of("refusal.no-orphans") : "",
                model.allProperty(),
                state.conversionProperty());
    }

    private boolean hasTable(SignedFinding signed) {
        return new FindingTables(state).oracle(signed.finding()).isPresent();
    }

    private ObservableValue<String> refusal(Function<List<SignedFinding>, String> ofSome) {
        return Bindings.createStringBinding(
                () -> selection().isEmpty() ? Texts.of("refusal.no-finding") : ofSome.apply(selection()),
                model.selectionProperty(),
                state.inspectionProperty(),
                state.conversionProperty());
    }

    private List<SignedFinding> selection() {
        return model.selectionProperty().get();
    }

    private Optional<SignedFinding> first() {
        return selection().stream().findFirst();
    }
}
