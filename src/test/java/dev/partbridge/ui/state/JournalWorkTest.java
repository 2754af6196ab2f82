package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.SmallWorks;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalWorkTest {
    private final SmallWorks works = new SmallWorks();
    private final JournalWork journal = works.journal;

    @Test
    void staysUntilAProofHasPassed() {
        assertThat(why()).startsWith("The journal stays until a proof has passed");
        works.convert();
        works.connect();
        assertThat(why()).startsWith("The journal stays until a proof has passed");
        works.runs.start();
        assertThat(why()).isEmpty();
    }

    @Test
    void isRemovedOnceAndOnlyWhenThatIsWanted() {
        proven();
        journal.remove();
        assertThat(works.dialogs.asked).containsExactly("Remove the journal?");
        assertThat(removals()).isEmpty();
        works.dialogs.confirms = true;
        journal.remove();
        assertThat(removals()).hasSize(1).first().asString().endsWith(", proven");
        assertThat(works.state.log()).anyMatch(line -> line.endsWith("is removed"));
        assertThat(why()).isEqualTo("The journal is removed");
        // a run begins another
        works.runs.start();
        assertThat(why()).isEmpty();
    }

    @Test
    void saysWhyItStays() {
        proven();
        works.dialogs.confirms = true;
        works.engine.journalStays = true;
        journal.remove();
        assertThat(works.dialogs.failures).hasSize(1).first().asString().startsWith("The journal stays: ");
        assertThat(why()).isEmpty();
    }

    private void proven() {
        works.convert();
        works.connect();
        works.runs.start();
    }

    private String why() {
        return journal.refusalProperty().getValue();
    }

    private List<String> removals() {
        return works.engine.calls.stream()
                .filter(c -> c.startsWith("remove journal of"))
                .toList();
    }
}
