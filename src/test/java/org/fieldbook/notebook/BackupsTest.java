package org.fieldbook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    Path data;

    private static Snapshot snapshot(long number) {
        return new Snapshot(number, List.of(Row.of(Table.EARLIER, number, "query " + number)));
    }

    @Test
    void sevenDaysFourWeeksAndTheLastTwoAreKept() throws IOException {
        Backups backups = new Backups(data);
        for (int halfDay = 0; halfDay < 120; halfDay++) {
            backups.make(snapshot(halfDay + 1), 1, START.plus(Duration.ofHours(12L * halfDay)));
        }
        List<Long> numbers = backups.all().stream().map(Backups.Backup::number).toList();
        assertThat(numbers).startsWith(120L, 119L, 118L).hasSizeBetween(9, 12).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(numbers.getLast()).isBetween(120L - 4 * 14, 120L - 2 * 14);
        assertThat(backups.readNewest()).contains(snapshot(120));
    }

    @Test
    void theLastBackupOfAnOlderSchemaIsKept() throws IOException {
        Backups backups = new Backups(data);
        backups.make(snapshot(1), 0, START);
        for (int day = 1; day < 60; day++) {
            backups.make(snapshot(day + 1), 1, START.plus(Duration.ofDays(day)));
        }
        assertThat(backups.all()).anyMatch(backup -> backup.schema() == 0);
    }

    @Test
    void aBackupIsDueAfterTwelveHoursOrWhenTheClockWentBackButOnlyForSomethingNew() throws IOException {
        Backups backups = new Backups(data);
        assertThat(backups.due(0, START)).isFalse();
        assertThat(backups.due(3, START)).isTrue();
        backups.make(snapshot(3), 1, START);
        assertThat(backups.due(4, START.plus(Duration.ofHours(11)))).isFalse();
        assertThat(backups.due(4, START.plus(Duration.ofHours(13)))).isTrue();
        assertThat(backups.due(4, START.minus(Duration.ofDays(365)))).isTrue();
        assertThat(backups.due(3, START.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void aBackupIsLinesOfJsonInAZip() throws IOException {
        Path file = data.resolve("own.zip");
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.keep("brazil", "lessons", "Waste pickers");
            notebook.backup(file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String text = new String(zip.getInputStream(zip.getEntry("notebook.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines()).hasSize(2).last().asString().contains("\"document\":\"brazil\"", "\"title\":\"Waste pickers\"");
        }
    }

    @Test
    void restoringPutsTheBackupInThePlaceOfEverythingAndKeepsABackupOfThat() throws IOException {
        Path file = data.resolve("own.zip");
        Everything before;
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            Everything.write(notebook, 12, "before");
            before = Everything.of(notebook);
            notebook.backup(file);
            Everything.write(notebook, 15, "after");
            notebook.restore(file);
            assertThat(Everything.of(notebook)).isEqualTo(before);
            assertThat(notebook.save("new", "new", "")).isGreaterThan(before.searches().getLast().id());
            notebook.delete(notebook.searches().getLast().id());
        }
        assertThat(Everything.in(data)).isEqualTo(before);
        assertThat(BackupFile.read(Everything.newest(data, "backups")).rows())
                .anyMatch(row -> row.table() == Table.EARLIER && row.text("query").startsWith("after"));
    }

    @Test
    void aNewNotebookTakesABackupFromElsewhere() {
        Path file = data.resolve("own.zip");
        Everything before;
        try (Notebook notebook = Notebook.open(data.resolve("one"), Progress.none())) {
            Everything.write(notebook, 20, "word");
            before = Everything.of(notebook);
            notebook.backup(file);
        }
        try (Notebook notebook = Notebook.open(data.resolve("two"), Progress.none())) {
            notebook.restore(file);
            assertThat(Everything.of(notebook)).isEqualTo(before);
            assertThat(before.searches()).extracting(SavedSearch::id).doesNotContain(notebook.save("new", "new", ""));
        }
    }

    @Test
    void onlyAWholeBackupOfItsOwnKindIsRestored() throws IOException {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            Everything.write(notebook, 5, "word");
            Everything before = Everything.of(notebook);
            Path good = data.resolve("good.zip");
            notebook.backup(good);
            byte[] bytes = Files.readAllBytes(good);
            List<Path> bad = new ArrayList<>(List.of(data.resolve("missing.zip"), data));
            for (int at = 40; at < bytes.length - 120; at += bytes.length / 25) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 4;
                bad.add(Files.write(data.resolve("bad-" + at + ".zip"), damaged));
            }
            bad.add(Files.write(data.resolve("database.zip"), Files.readAllBytes(Everything.file(data))));
            bad.add(Files.write(data.resolve("empty.zip"), new byte[0]));
            bad.add(Files.write(data.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2)));
            for (Path file : bad) {
                assertThatThrownBy(() -> notebook.restore(file)).as(file.toString()).isInstanceOf(NotebookException.Unreadable.class);
                assertThatThrownBy(() -> notebook.merge(file)).as(file.toString()).isInstanceOf(NotebookException.Unreadable.class);
            }
            assertThat(Everything.of(notebook)).isEqualTo(before);
        }
    }

    @Test
    void anEditedExportThatMakesNoSenseIsRefused() throws IOException {
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            notebook.keep("brazil", "", "Brazil");
            notebook.export(data, Locale.ROOT);
            String json = Files.readString(data.resolve("notebook.json"));
            notebook.release("brazil", "");
            for (String bad : List.of(json.replace("T", "at"), json.replace("\"Brazil\"", "17"), json.replace("\"kept\"", "\"lost\""))) {
                assertThat(bad).isNotEqualTo(json);
                Path file = Files.writeString(data.resolve("bad.json"), bad);
                assertThatThrownBy(() -> notebook.merge(file)).isInstanceOf(NotebookException.Unreadable.class);
            }
            assertThat(notebook.kept()).isEmpty();
        }
    }

    @Test
    void anExportReadsWellAndMergesIntoAnotherNotebook() throws IOException {
        try (Notebook notebook = Notebook.open(data.resolve("one"), Progress.none())) {
            notebook.keep("brazil", "lessons", "Waste *pickers*");
            notebook.save("Pickers", "waste", "");
            notebook.tick("checklist", "lamp", true);
            notebook.export(data, Locale.FRENCH);
        }
        assertThat(data.resolve("notebook.md")).content()
                .contains("# Carnet", "## Conservés", "- Waste \\*pickers\\* ([[brazil#lessons]]), 20", "- [x] lamp ([[checklist]])");
        try (Notebook notebook = Notebook.open(data.resolve("two"), Progress.none())) {
            notebook.keep("brazil", "lessons", "My title");
            notebook.save("Mine", "mine", "");
            assertThat(notebook.merge(data.resolve("notebook.json"))).isEqualTo(2);
            assertThat(notebook.merge(data.resolve("notebook.json"))).isZero();
            assertThat(notebook.kept()).extracting(Kept::title).containsExactly("My title");
            assertThat(notebook.searches()).extracting(SavedSearch::name).containsExactly("Mine", "Pickers");
            assertThat(notebook.ticks("checklist")).containsEntry("lamp", true);
        }
    }

    @Test
    void theJournalSinceTheLastButOneBackupIsKeptAndOlderOnesGo() throws IOException {
        for (int i = 0; i < 4; i++) {
            try (Notebook notebook = Notebook.open(data, Progress.none())) {
                notebook.keep("document " + i, "", "Title");
                notebook.merge(exported(notebook));
            }
        }
        List<Long> backups = new Backups(data.resolve("notebook/backups")).all().stream().map(Backups.Backup::number).toList();
        assertThat(backups).containsSubsequence(4L, 3L);
        assertThat(data.resolve("notebook/journal")).isDirectoryContaining("glob:**/%019d.jsonl".formatted(backups.get(1)))
                .isDirectoryNotContaining("glob:**/%019d.jsonl".formatted(0));
    }

    private Path exported(Notebook notebook) {
        notebook.export(data, Locale.ROOT);
        return data.resolve("notebook.json");
    }
}
