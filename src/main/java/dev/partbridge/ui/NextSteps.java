package dev.partbridge.ui;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.shell.Commands;
import dev.partbridge.ui.shell.NextStep;
import dev.partbridge.ui.shell.PageEntry;
import dev.partbridge.ui.state.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which command does each step of the way. */
final class NextSteps {
    private NextSteps() {}

    /** @param connect asks for PostgreSQL's server */
    static Map<NextStep, Command> of(Commands commands, List<PageEntry> pages, Command connect) {
        Map<NextStep, Command> steps = new EnumMap<>(NextStep.class);
        steps.put(NextStep.CHOOSE, turn(pages, Page.CHAINS).saying(Texts.of("next.choose")));
        steps.put(NextStep.CONVERT, commands.convert());
        steps.put(NextStep.LOOK_AT_EDITS, commands.edits().list().saying(Texts.of("next.edits")));
        steps.put(NextStep.REVIEW, turn(pages, Page.REVIEW).saying(Texts.of("next.review")));
        steps.put(NextStep.CONNECT, connect);
        steps.put(NextStep.DRY_RUN, commands.dryRun());
        steps.put(NextStep.RUN, commands.run());
        steps.put(NextStep.CARRY_ON, commands.run().saying(Texts.of("next.carry-on")));
        steps.put(NextStep.LOOK_AT_REJECTS, turn(pages, Page.RUN).saying(Texts.of("next.rejects")));
        steps.put(NextStep.LOOK_AT_PROOF, turn(pages, Page.VALIDATE).saying(Texts.of("next.proof")));
        steps.put(NextStep.FIND_DIFFERENCES, commands.findDifferences());
        steps.put(NextStep.EXPORT, commands.export());
        return steps;
    }

    private static Command turn(List<PageEntry> pages, Page page) {
        return pages.stream()
                .filter(p -> p.page() == page)
                .findFirst()
                .orElseThrow()
                .show();
    }
}
