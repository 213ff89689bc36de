package org.fieldbook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
    @TempDir
    Path data;

    private Notebook notebook;

    @BeforeEach
    void open() {
        notebook = Notebook.open(data, Progress.none());
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    private void reopen() {
        notebook.close();
        open();
    }

    @Test
    void whatIsKeptIsThereAfterReopeningNewestFirst() {
        notebook.keep("brazil", "", "Waste pickers in Brazil");
        notebook.keep("manual", "step-2", "Step 2");
        notebook.keep("kenya", "", "Street vendors in Kenya");
        List<Kept> before = notebook.kept();
        reopen();
        assertThat(notebook.kept()).isEqualTo(before).extracting(Kept::document).containsExactly("kenya", "manual", "brazil");
        assertThat(notebook.kept().get(1)).returns("step-2", Kept::anchor).returns("Step 2", Kept::title);
        assertThat(notebook.recovered()).isZero();
    }

    @Test
    void aDocumentAndItsSectionsAreKeptApart() {
        notebook.keep("manual", "step-2", "Step 2");
        assertThat(notebook.keeps("manual", "step-2")).isTrue();
        assertThat(notebook.keeps("manual", "")).isFalse();
        notebook.keep("manual", "", "The manual");
        notebook.release("manual", "step-2");
        assertThat(notebook.keeps("manual", "step-2")).isFalse();
        assertThat(notebook.keeps("manual", "")).isTrue();
    }

    @Test
    void whatIsReleasedStaysAwayAfterReopening() {
        notebook.keep("brazil", "", "Brazil");
        notebook.release("brazil", "");
        notebook.release("never kept", "");
        reopen();
        assertThat(notebook.kept()).isEmpty();
    }

    @Test
    void keepingTwiceChangesNothing() {
        notebook.keep("a", "", "First title");
        notebook.keep("b", "", "B");
        List<Kept> before = notebook.kept();
        notebook.keep("a", "", "Second title");
        assertThat(notebook.kept()).isEqualTo(before);
    }

    @Test
    void ticksAreRememberedForEachDocument() {
        notebook.tick("checklist", "lamp", true);
        notebook.tick("checklist", "exit", true);
        notebook.tick("checklist", "exit", false);
        notebook.tick("other", "lamp", false);
        reopen();
        assertThat(notebook.ticks("checklist")).containsOnly(entry("lamp", true), entry("exit", false));
        assertThat(notebook.ticks("other")).containsOnly(entry("lamp", false));
        assertThat(notebook.ticks("none")).isEmpty();
    }

    @Test
    void savedSearchesAreRenamedLookedAtAndDeleted() {
        long first = notebook.save("Pickers", "waste pickers country:BRA", "");
        long second = notebook.save("Pickers", "waste pickers country:BRA", "");
        long third = notebook.save("Vendors", "street", "");
        notebook.rename(first, "Waste");
        notebook.looked(third, "a\nb");
        notebook.delete(second);
        reopen();
        assertThat(notebook.searches()).extracting(SavedSearch::id).containsExactly(first, third);
        assertThat(notebook.searches()).extracting(SavedSearch::name).containsExactly("Waste", "Vendors");
        assertThat(notebook.searches().getLast()).returns("street", SavedSearch::query).returns("a\nb", SavedSearch::seen);
    }

    @Test
    void whatWasTakenOutIsBroughtBackAsItWas() {
        notebook.save("Pickers", "waste pickers country:BRA", "a\nb");
        notebook.keep("brazil", "lessons", "Brazil › Lessons");
        SavedSearch search = notebook.searches().getFirst();
        Kept kept = notebook.kept().getFirst();
        notebook.delete(search.id());
        notebook.release("brazil", "lessons");
        notebook.bringBack(search);
        notebook.bringBack(kept);
        reopen();
        assertThat(notebook.searches()).containsExactly(search);
        assertThat(notebook.kept()).containsExactly(kept);
        notebook.rename(search.id(), "Waste");
        notebook.bringBack(search);
        assertThat(notebook.searches()).extracting(SavedSearch::name).containsExactly("Waste");
    }

    @Test
    void theNumberOfADeletedSearchIsNotGivenAgain() {
        long first = notebook.save("one", "one", "");
        notebook.delete(first);
        reopen();
        assertThat(notebook.save("two", "two", "")).isGreaterThan(first);
        notebook.rename(first, "ghost");
        notebook.looked(first, "ghost");
        assertThat(notebook.searches()).extracting(SavedSearch::name).containsExactly("two");
    }

    @Test
    void whatWasReadComesLastFirstWithItsPosition() {
        notebook.read("a", "A", 3);
        notebook.read("b", "B", 0);
        notebook.read("c", "C", 9);
        notebook.read("a", "A", 17);
        reopen();
        assertThat(notebook.recent(10)).extracting(Recent::document).containsExactly("a", "c", "b");
        assertThat(notebook.recent(2)).extracting(Recent::document).containsExactly("a", "c");
        assertThat(notebook.position("a")).get().returns(17, Recent::offset).returns("A", Recent::title);
        assertThat(notebook.position("unread")).isEmpty();
    }

    @Test
    void earlierQueriesComeOnceEachLastFirst() {
        notebook.searched("waste");
        notebook.searched("vendors");
        notebook.searched("  ");
        notebook.searched("waste");
        reopen();
        assertThat(notebook.earlier(10)).containsExactly("waste", "vendors");
        assertThat(notebook.earlier(1)).containsExactly("waste");
    }

    @Test
    void theOldestQueriesAreForgottenBeyondFiveHundred() {
        for (int i = 0; i < 505; i++) {
            notebook.searched("query " + i);
        }
        assertThat(notebook.earlier(1000)).hasSize(500).startsWith("query 504").endsWith("query 5");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNothingElseIsTouched() {
        notebook.keep("a", "", "A");
        String long1 = "x".repeat(1_000_001);
        assertThatThrownBy(() -> notebook.keep("b", "", long1)).isInstanceOf(NotebookException.UnableToSave.class);
        notebook.keep("c", "", long1.substring(1));
        reopen();
        assertThat(notebook.kept()).extracting(Kept::document).containsExactly("c", "a");
        assertThat(notebook.kept().getFirst().title()).hasSize(1_000_000);
    }

    @Test
    void aClosedNotebookSaysSo() {
        notebook.close();
        notebook.close();
        assertThatThrownBy(() -> notebook.kept()).isInstanceOf(IllegalStateException.class);
    }
}
