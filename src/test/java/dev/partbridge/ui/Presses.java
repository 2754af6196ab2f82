package dev.partbridge.ui;

import static java.util.Map.entry;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.edit.EditIds;
import dev.partbridge.ui.review.ReviewIds;
import dev.partbridge.ui.run.RunIds;
import dev.partbridge.ui.validate.ValidateIds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/** Which test presses a button of the panes and looks at what that does; those of commands are pressed as commands. */
final class Presses {
    /** By id, or by the beginning that the ids of a series have, with {@code *} behind it. */
    static final Map<String, String> BY = Map.ofEntries(
            // what no other test pressed
            entry(NodeIds.WELCOME_SHORTCUTS, "ButtonsIT#ofWelcome"),
            entry(NodeIds.WELCOME_OPEN, "ButtonsIT#ofWelcome"),
            entry(NodeIds.WELCOME_RECENT + "*", "ButtonsIT#ofWelcome"),
            entry(NodeIds.FORGET_RECENT, "ButtonsIT#ofWelcome"),
            entry(NodeIds.WELCOME_SCRIPTS, "ButtonsIT#ofWelcome"),
            entry("oracle-refresh", "ButtonsIT#ofTheSides"),
            entry("postgres-refresh", "ButtonsIT#ofTheSides"),
            entry(NodeIds.ORACLE_CONNECT + "-place", "ButtonsIT#ofTheSides"),
            entry(NodeIds.ORACLE_FOLDER + "-place", "ButtonsIT#ofTheSides"),
            entry(NodeIds.ORACLE_FILE + "-place", "ButtonsIT#ofTheSides"),
            entry(NodeIds.POSTGRES_SERVER + "-place", "ButtonsIT#ofTheSides"),
            entry(NodeIds.POSTGRES_EMBEDDED + "*", "ButtonsIT#ofTheSides"),
            entry(NodeIds.ORACLE_CONNECT, "ButtonsIT#ofTheSides"),
            entry(NodeIds.ORACLE_FOLDER, "ButtonsIT#ofTheSides"),
            entry(NodeIds.ORACLE_FILE, "ButtonsIT#ofTheSides"),
            entry("oracle-use-*", "ButtonsIT#ofTheSides"),
            entry("postgres-use-*", "ButtonsIT#ofTheSides"),
            entry("postgres-forget-*", "ButtonsIT#ofTheSides"),
            entry("oracle-forget-*", "ButtonsIT#ofTheSides"),
            entry(NodeIds.SIDES, "ButtonsIT#ofTheRail"),
            entry(NodeIds.CHAINS_CHOOSE_NONE, "ButtonsIT#ofChains"),
            entry(NodeIds.CHAINS_CHOOSE_ALL, "ButtonsIT#ofChains"),
            entry(NodeIds.CHAINS_CHOOSE_SHOWN, "ButtonsIT#ofChains"),
            entry(NodeIds.CHAINS_WITH_FINDINGS, "ButtonsIT#ofChains"),
            entry(NodeIds.CHAINS_SHOW_ALL, "ButtonsIT#ofChains"),
            entry(NodeIds.CHAINS_COLUMNS + "-*", "ButtonsIT#ofChains"),
            entry(NodeIds.INSPECTOR_SCOPE + "-*", "ButtonsIT#ofChains"),
            entry(NodeIds.LOG_TAB, "ButtonsIT#ofChains"),
            entry(NodeIds.FINDINGS_TAB, "ButtonsIT#ofChains"),
            entry(NodeIds.FINDING_COPY, "ButtonsIT#ofChains"),
            entry(NodeIds.INSPECTOR_FOLD, "ButtonsIT#ofChains"),
            entry(NodeIds.INSPECTOR_UNFOLD, "ButtonsIT#ofChains"),
            entry(NodeIds.EXPORT + "-drop", "ButtonsIT#ofTheToolbar"),
            entry(NodeIds.EXPORT_DMS + "-drop", "ButtonsIT#ofTheToolbar"),
            entry(ReviewIds.CONVERT, "ButtonsIT#ofReview"),
            entry(ReviewIds.NEXT, "ButtonsIT#ofReview"),
            entry(ReviewIds.PREVIOUS, "ButtonsIT#ofReview"),
            entry(ReviewIds.ORACLE_COPY, "ButtonsIT#ofReview"),
            entry(ReviewIds.NEXT_DIFFERENCE, "ButtonsIT#ofReview"),
            entry(ReviewIds.PREVIOUS_DIFFERENCE, "ButtonsIT#ofReview"),
            entry(ReviewIds.FOLD, "ButtonsIT#ofReview"),
            entry(ReviewIds.FIND_NEXT, "ButtonsIT#ofReview"),
            entry(ReviewIds.FIND_PREVIOUS, "ButtonsIT#ofReview"),
            entry(ReviewIds.TOGETHER, "ButtonsIT#ofReview"),
            entry(EditIds.TROUBLE_GO, "ButtonsIT#ofTheEditor"),
            entry(EditIds.FIND_NEXT, "ButtonsIT#ofTheEditor"),
            entry(EditIds.REPLACE_ONE, "ButtonsIT#ofTheEditor"),
            entry(RunIds.DRY_FIRST, "ButtonsIT#ofRunAndValidate"),
            entry(RunIds.DRY_START, "ButtonsIT#ofRunAndValidate"),
            entry(RunIds.PROOF, "ButtonsIT#ofRunAndValidate"),
            entry(RunIds.REMOVE_JOURNAL, "ButtonsIT#ofRunAndValidate"),
            entry(ValidateIds.AGAIN, "ButtonsIT#ofRunAndValidate"),
            entry(ValidateIds.DETAIL_COPY, "ButtonsIT#ofRunAndValidate"),
            entry(RunIds.START, "ButtonsIT#ofRunThatHasNotBegun"),
            entry(ValidateIds.RUN, "ButtonsIT#ofValidateBeforeARun"),
            // Chains and the inspector
            entry("choose-*", "WorkbenchIT#choosesByCheckBox"),
            entry("rule-*", "chains.ChainsViewIT#keepsTheFocusInTheInspectorAsChoicesChange"),
            entry(NodeIds.INSPECTOR_GROUP + "*", "chains.ChainsViewIT#foldsAndUnfoldsByKeyboard"),
            entry(NodeIds.INSPECTOR_RESET, "chains.ChainsViewIT#keepsTheFocusInTheInspectorAsChoicesChange"),
            // findings
            entry(NodeIds.FINDINGS_OF_TABLE, "FindingsIT#goesByMouse"),
            entry(NodeIds.FINDINGS_ALL, "FindingsIT#goesByMouse"),
            // the sides
            entry("postgres-again", "WorkbenchIT#saysWhyATargetCannotBeReached"),
            entry(
                    NodeIds.POSTGRES_SERVER,
                    "journey.ServerJourneyIT#takesTheRightPasswordAfterAWrongOneAndFindsALostServerAgain"),
            entry(NodeIds.ORACLE_DISCONNECT, "journey.LiveSourceJourneyIT#leadsFromTheConnectStringToTheConversion"),
            entry(NodeIds.ORACLE_SCOPE, "journey.LiveSourceJourneyIT#readsWhatIsChosen"),
            // Welcome and the next step
            entry(NodeIds.WELCOME_SAMPLE, "WorkbenchIT#saysWhyATargetCannotBeReached"),
            entry(NodeIds.WELCOME_CONNECT, "journey.LiveProofJourneyIT#bringsEveryRowToTheProof"),
            entry(NodeIds.NEXT_STEP, "journey.NextStepJourneyIT#leadsFromTheSampleToTheScripts"),
            // Review and the editor
            entry(ReviewIds.POSTGRES_COPY, "journey.ReviewJourneyIT#goesThroughTheDifferences"),
            entry(EditIds.REPLACE_ALL, "journey.EditJourneyIT#isKeptSavedOpenedAgainAndBroughtTogether"),
            entry(EditIds.CLASH_KEEP + "*", "journey.EditJourneyIT#isKeptSavedOpenedAgainAndBroughtTogether"),
            // Run
            entry(RunIds.AGAIN, "run.RunViewIT#showsARunFromItsBeginningToItsEnd"),
            entry(RunIds.SCOPE + "-*", "run.RunViewIT#showsARunFromItsBeginningToItsEnd"),
            entry(RunIds.REJECTS_READ, "run.RunViewIT#showsRejectedRows"),
            entry(RunIds.REJECTS_EXPORT, "run.RunViewIT#showsRejectedRows"),
            entry(RunIds.REJECTS_RETRY, "journey.WrongInputJourneyIT#aRejectedRowIsTriedAgainAfterTheCure"),
            entry(RunIds.PAUSE, "run.RunViewIT#showsAPausedRunAsPaused"),
            entry(RunIds.SCAN, "run.RunViewIT#showsAPausedRunAsPaused"),
            entry(RunIds.VACUUM, "run.RunViewIT#showsAPausedRunAsPaused"),
            // Validate
            entry(ValidateIds.FIRST, "validate.ValidateViewIT#showsWhatPassedAndWhatFailed"),
            entry(ValidateIds.SCOPE + "-*", "validate.ValidateViewIT#showsWhatPassedAndWhatFailed"),
            entry(ValidateIds.PLAN_MODE + "-*", "validate.ValidateViewIT#showsPlansAsATree"),
            entry(ValidateIds.MEANS + "-*", "validate.ValidateViewIT#leadsTheNextProofAsChosen"),
            entry(ValidateIds.CHECKSUMS, "validate.ValidateViewIT#leadsTheNextProofAsChosen"),
            entry(ValidateIds.EVERY_CHILD, "validate.ValidateViewIT#leadsTheNextProofAsChosen"),
            entry(ValidateIds.LOWER + "-*", "validate.ValidateViewIT#showsTheRowsThatDifferAndSavesTheirRepair"),
            entry(ValidateIds.FIND, "validate.ValidateViewIT#showsTheRowsThatDifferAndSavesTheirRepair"),
            entry(ValidateIds.SAVE_REPAIR, "validate.ValidateViewIT#showsTheRowsThatDifferAndSavesTheirRepair"),
            entry(ValidateIds.FIND_LINE, "validate.ValidateViewIT#looksForTheRowsOfTheLineThatFailed"));

    private Presses() {}

    /** Buttons and menu items that are shown, and that no test is known to press. */
    static Set<String> unknown(Workbench workbench, Scene scene) {
        Set<String> commands = workbench.commands().stream().map(Command::id).collect(Collectors.toSet());
        return shown(scene.getRoot())
                .filter(id -> !commands.contains(id) && BY.keySet().stream().noneMatch(k -> names(k, id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a test is named for. */
    static Set<String> of(String test) {
        return BY.entrySet().stream()
                .filter(e -> e.getValue().equals(test))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A menu item's id is that of what it does, with an ending. */
    static String idOf(String node) {
        return node.endsWith("-menu") ? node.substring(0, node.length() - "-menu".length()) : node;
    }

    static boolean names(String key, String id) {
        return key.endsWith("*") ? id.startsWith(key.substring(0, key.length() - 1)) : id.equals(key);
    }

    /** The ids; a command's menu item has the command's own. */
    private static Stream<String> shown(Node node) {
        boolean whole = node instanceof ComboBoxBase || node instanceof Spinner || node instanceof TextInputControl;
        if (!node.isVisible() || whole || node instanceof MenuBar) {
            return Stream.empty();
        }
        Stream<String> own = Stream.empty();
        if (node instanceof MenuButton menu) {
            return items(menu.getItems());
        }
        if (node instanceof ButtonBase && node.getId() != null) {
            own = Stream.of(node.getId());
        }
        ContextMenu context = node instanceof Control control ? control.getContextMenu() : null;
        Stream<String> menu = context == null ? Stream.empty() : items(context.getItems());
        Stream<String> below = node instanceof Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(Presses::shown)
                : Stream.empty();
        return Stream.of(own, menu, below).flatMap(s -> s);
    }

    private static Stream<String> items(List<MenuItem> items) {
        return List.copyOf(items).stream()
                .filter(i -> !(i instanceof SeparatorMenuItem))
                .flatMap(i -> i instanceof Menu menu ? items(menu.getItems()) : Stream.of(i.getId()))
                .filter(Objects::nonNull)
                .map(Presses::idOf);
    }
}
