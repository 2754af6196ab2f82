package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Command;
import java.util.ArrayList;
import java.util.List;

/** Everything that the toolbar, the menus and the shortcuts offer. */
public record Commands(
        Command newProject,
        Command openProject,
        Command saveProject,
        Command saveProjectAs,
        Command openSample,
        Command openScripts,
        Command connectOracle,
        Command convert,
        Command dryRun,
        Command run,
        Command pause,
        Command cancel,
        Command findDifferences,
        Command saveRepair,
        Command removeJournal,
        Command export,
        Command exportDms,
        Command close,
        Command refresh,
        Command find,
        Command theme,
        Command preferences,
        Command shortcuts,
        OfFindings findings,
        OfEdits edits,
        OfReview review,
        OfPanes panes) {
    /** What can be done with the findings that are selected. */
    public record OfFindings(
            Command signOff, Command takeBack, Command details, Command review, Command rule, Command removeOrphans) {
        List<Command> all() {
            return List.of(signOff, takeBack, details, review, rule, removeOrphans);
        }
    }

    /** What can be done with statements that are changed by hand. */
    public record OfEdits(
            Command edit,
            Command keep,
            Command discard,
            Command revert,
            Command leaveOut,
            Command replace,
            Command list) {
        List<Command> all() {
            return List.of(edit, keep, discard, revert, leaveOut, replace, list);
        }
    }

    /** The way from difference to difference. */
    public record OfReview(Command next, Command previous) {
        List<Command> all() {
            return List.of(next, previous);
        }
    }

    /** The way from pane to pane. */
    public record OfPanes(Command next, Command previous) {
        List<Command> all() {
            return List.of(next, previous);
        }
    }

    /** All of them in the order of the journey. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(
                newProject,
                openProject,
                saveProject,
                saveProjectAs,
                openSample,
                openScripts,
                connectOracle,
                convert,
                dryRun,
                run,
                pause,
                cancel,
                findDifferences,
                saveRepair,
                removeJournal,
                export,
                exportDms,
                close,
                refresh,
                find,
                theme,
                preferences,
                shortcuts));
        all.addAll(findings.all());
        all.addAll(edits.all());
        all.addAll(review.all());
        all.addAll(panes.all());
        return List.copyOf(all);
    }
}
