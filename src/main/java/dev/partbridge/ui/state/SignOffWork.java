package dev.partbridge.ui.state;

import dev.partbridge.finding.Finding;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.dialog.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;

/** Signs findings off, and takes that back; the project keeps it. */
public final class SignOffWork {
    /** More of them nobody reads in a question. */
    private static final int LISTED = 8;

    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final StringProperty signer;

    public SignOffWork(WorkbenchState state, Dialogs dialogs, StringProperty signer) {
        this.state = state;
        this.dialogs = dialogs;
        this.signer = signer;
    }

    /** Asks who answers for these, and signs those of them that are not signed off yet. */
    public void sign(List<SignedFinding> findings) {
        List<SignedFinding> open =
                findings.stream().filter(SignedFinding::isOpen).toList();
        if (open.isEmpty()) {
            return;
        }
        List<String> lines = open.stream().map(f -> line(f.finding())).toList();
        dialogs.askSignOff(lines, signer.get()).ifPresent(signature -> sign(open, signature));
    }

    /** Nobody answers for these any more. */
    public void takeBack(List<SignedFinding> findings) {
        List<SignOff> gone =
                findings.stream().flatMap(f -> f.signOffs().stream()).toList();
        if (!gone.isEmpty()) {
            state.signOffs.set(without(gone));
            state.log.add(Texts.of("sign.taken-back", findings.size()));
        }
    }

    /** Asks, and removes the sign-offs of findings that are not told any more. */
    public void removeOrphans() {
        List<SignOff> orphans = state.signedFindingsProperty().get().orphans();
        String listed = orphans.stream().limit(LISTED).map(SignOffWork::line).collect(Collectors.joining("\n"));
        String more = orphans.size() > LISTED ? "\n" + Texts.of("sign.more", orphans.size() - LISTED) : "";
        boolean wanted = dialogs.confirm(
                Texts.of("sign.orphans-title"),
                Texts.of("sign.orphans-sentence", listed + more),
                Texts.of("sign.orphans-yes"),
                Texts.of("sign.orphans-no"));
        if (wanted) {
            state.signOffs.set(without(orphans));
            state.log.add(Texts.of("sign.orphans-removed", orphans.size()));
        }
    }

    private void sign(List<SignedFinding> findings, Signature signature) {
        signer.set(signature.by());
        List<SignOff> all = new ArrayList<>(
                without(findings.stream().flatMap(f -> f.signOffs().stream()).toList()));
        findings.stream()
                .map(SignedFinding::finding)
                .map(f -> new SignOff(f.code(), f.subject().toString(), f.message(), signature.by(), signature.note()))
                .forEach(all::add);
        state.signOffs.set(all.stream().distinct().sorted().toList());
        state.log.add(Texts.of("sign.signed", findings.size(), signature.by()));
    }

    private List<SignOff> without(Collection<SignOff> gone) {
        return state.signOffs.get().stream().filter(s -> !gone.contains(s)).toList();
    }

    private static String line(Finding finding) {
        return finding.severity().word() + " " + finding.code() + " " + finding.subject() + ": " + finding.message();
    }

    private static String line(SignOff signOff) {
        return signOff.code() + " " + signOff.object() + ": " + signOff.message() + " (" + signOff.by() + ")";
    }
}
