package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Logo;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/** The menus; here every command has its place and shows its shortcut. */
final class MenuRow extends HBox {
    /** @param panes with a command for each project that was opened last, and for what is next */
    MenuRow(Commands commands, List<PageEntry> pages, ShellView.Panes panes) {
        getStyleClass().add("menu-row");
        setSpacing(8);
        Menu file = menu(Texts.of("menu.file"), commands.newProject(), commands.openProject());
        file.getItems()
                .addAll(
                        recent(panes.recent()),
                        Buttons.item(commands.saveProject()),
                        Buttons.item(commands.saveProjectAs()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.openScripts()),
                        Buttons.item(commands.connectOracle()),
                        Buttons.item(commands.openSample()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.export()),
                        Buttons.item(commands.exportDms()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.close()));
        Menu migration = menu(
                Texts.of("menu.migration"),
                commands.convert(),
                commands.dryRun(),
                commands.run(),
                commands.pause(),
                commands.cancel());
        migration
                .getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Buttons.item(nextStep(panes.next())),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.findDifferences()),
                        Buttons.item(commands.saveRepair()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.removeJournal()));
        Menu view = menu(Texts.of("menu.view"));
        pages.forEach(p -> view.getItems().add(Buttons.item(p.show())));
        view.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Buttons.item(commands.review().next()),
                        Buttons.item(commands.review().previous()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.panes().next()),
                        Buttons.item(commands.panes().previous()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.find()),
                        Buttons.item(commands.refresh()),
                        Buttons.item(commands.theme()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.preferences()));
        Menu edit = edits(commands.edits());
        Menu findings = findings(commands.findings());
        Menu help = menu(Texts.of("menu.help"), commands.shortcuts());
        getChildren().addAll(Logo.of(20), new MenuBar(file, edit, migration, findings, view, help), Boxes.spring());
    }

    private static Command nextStep(NextStepViewModel next) {
        return new Command(
                NodeIds.NEXT_STEP,
                Texts.of("next.take"),
                "mdi2a-arrow-right-thin",
                NextStepViewModel.KEYS,
                next::take,
                next.refusalProperty());
    }

    private static Menu findings(Commands.OfFindings commands) {
        Menu menu = menu(Texts.of("menu.findings"), commands.signOff(), commands.takeBack());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Buttons.item(commands.details()),
                        Buttons.item(commands.review()),
                        Buttons.item(commands.rule()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.removeOrphans()));
        return menu;
    }

    private static Menu edits(Commands.OfEdits commands) {
        Menu menu = menu(Texts.of("menu.edit"), commands.edit(), commands.keep(), commands.discard());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Buttons.item(commands.replace()),
                        new SeparatorMenuItem(),
                        Buttons.item(commands.revert()),
                        Buttons.item(commands.leaveOut()),
                        Buttons.item(commands.list()));
        return menu;
    }

    private static Menu recent(ObservableList<Command> recent) {
        Menu menu = menu(Texts.of("menu.open-recent"));
        menu.setId(NodeIds.OPEN_RECENT);
        menu.setGraphic(Icons.of("mdi2h-history", 16));
        Runnable fill = () -> {
            menu.getItems().setAll(recent.stream().map(Buttons::item).toList());
            if (menu.getItems().isEmpty()) {
                MenuItem none = new MenuItem(Texts.of("menu.no-recent"));
                none.setDisable(true);
                menu.getItems().add(none);
            }
        };
        recent.addListener((ListChangeListener<Command>) change -> fill.run());
        fill.run();
        return menu;
    }

    private static Menu menu(String title, Command... commands) {
        Menu menu = new Menu(title);
        List.of(commands).forEach(c -> menu.getItems().add(Buttons.item(c)));
        return menu;
    }
}
