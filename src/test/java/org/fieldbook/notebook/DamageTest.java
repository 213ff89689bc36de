package org.fieldbook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fieldbook.job.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a disk, a stick or a clean-up tool can do to the files of a closed notebook. */
class DamageTest {
    @TempDir
    static Path original;

    @TempDir
    Path folder;

    private static Everything written;
    private static byte[] older;

    private int cases;

    @FunctionalInterface
    interface Damage {
        void to(Path data) throws IOException;
    }

    /** Two backups with saves before, between and after them; the file was built anew on the way, so that little of it is unused. */
    @BeforeAll
    static void write() throws IOException {
        try (Notebook notebook = Notebook.open(original, Progress.none())) {
            Everything.write(notebook, 40, "first");
        }
        Everything.in(original);
        older = Files.readAllBytes(Everything.file(original));
        try (Notebook notebook = Notebook.open(original, Progress.none())) {
            Everything.write(notebook, 60, "second");
            notebook.restore(backup(notebook));
        }
        Files.delete(Everything.file(original));
        try (Notebook notebook = Notebook.open(original, Progress.none())) {
            Everything.write(notebook, 30, "third");
            written = Everything.of(notebook);
        }
    }

    private static Path backup(Notebook notebook) {
        Path file = original.resolve("own.zip");
        notebook.backup(file);
        return file;
    }

    /** Damages a copy, opens it, and says how many rows came back. */
    private int repaired(Damage damage) throws IOException {
        Path data = folder.resolve("case-" + cases++);
        Everything.copy(original, data);
        damage.to(data);
        int recovered;
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(Everything.of(notebook)).isEqualTo(written);
            assertThat(notebook.lost()).isZero();
            recovered = notebook.recovered();
            notebook.keep("after", "", "Saving goes on");
        }
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(notebook.recovered()).isZero();
            assertThat(notebook.kept().getFirst().document()).isEqualTo("after");
            assertThat(notebook.kept().subList(1, notebook.kept().size())).isEqualTo(written.kept());
        }
        return recovered;
    }

    private static void change(Path file, int at, byte[] bytes) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            access.write(bytes);
        }
    }

    private static void flip(Path file, int at, int bit) throws IOException {
        change(file, at, new byte[] {(byte) (Files.readAllBytes(file)[at] ^ 1 << bit)});
    }

    @Test
    void aFlippedBitNeverGivesAWrongOrMissingRow() throws IOException {
        Random random = new Random(20261121);
        List<Integer> recovered = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean anywhere = i % 2 == 0;
            recovered.add(repaired(data -> {
                byte[] bytes = Files.readAllBytes(Everything.file(data));
                int at = random.nextInt(bytes.length);
                flip(Everything.file(data), anywhere ? at : inText(bytes, at), random.nextInt(8));
            }));
        }
        assertThat(recovered).anyMatch(rows -> rows > 0);
    }

    private static int inText(byte[] bytes, int from) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int next = text.indexOf(" title ", from);
        return next < 0 ? text.lastIndexOf(" title ") : next;
    }

    @Test
    void fourZeroedKilobytesNeverGiveAWrongOrMissingRow() throws IOException {
        Random random = new Random(4096);
        for (int i = 0; i < 10; i++) {
            repaired(data -> change(Everything.file(data),
                    random.nextInt((int) Files.size(Everything.file(data)) / 4096) * 4096, new byte[4096]));
        }
    }

    @Test
    void randomBytesNeverGiveAWrongOrMissingRow() throws IOException {
        Random random = new Random(512);
        for (int i = 0; i < 10; i++) {
            byte[] noise = new byte[512];
            random.nextBytes(noise);
            repaired(data -> change(Everything.file(data), random.nextInt((int) Files.size(Everything.file(data)) - 512), noise));
        }
    }

    @Test
    void anEmptyAMissingAndAShortFileComeBack() throws IOException {
        int rows = written.kept().size() + written.recent().size() + written.ticks().size() + written.searches().size()
                + written.earlier().size();
        assertThat(repaired(data -> Files.write(Everything.file(data), new byte[0]))).isEqualTo(rows);
        assertThat(repaired(data -> Files.delete(Everything.file(data)))).isEqualTo(rows);
        assertThat(repaired(data -> Files.write(Everything.file(data),
                Arrays.copyOf(Files.readAllBytes(Everything.file(data)), 3 * 4096)))).isEqualTo(rows);
    }

    @Test
    void aCutLastByteAndAnOlderCopyComeBack() throws IOException {
        repaired(data -> Files.write(Everything.file(data),
                Arrays.copyOf(Files.readAllBytes(Everything.file(data)), (int) Files.size(Everything.file(data)) - 1)));
        assertThat(repaired(data -> Files.write(Everything.file(data), older))).isPositive();
    }

    @Test
    void aDamagedBackupIsStoodInForByTheOneBeforeAndTheJournal() throws IOException {
        repaired(data -> {
            flip(Everything.newest(data, "backups"), 200, 3);
            Files.delete(Everything.file(data));
        });
        repaired(data -> {
            Files.write(Everything.newest(data, "backups"), new byte[0]);
            Files.write(Everything.file(data), new byte[0]);
        });
    }

    @Test
    void aDamagedOrMissingJournalChangesNothingWhileTheRestIsSound() throws IOException {
        assertThat(repaired(data -> flip(Everything.newest(data, "journal"), 1000, 2))).isZero();
        assertThat(repaired(data -> Files.write(Everything.newest(data, "journal"), new byte[0]))).isZero();
        assertThat(repaired(data -> Files.delete(Everything.newest(data, "journal")))).isZero();
        assertThat(repaired(data -> Files.writeString(Everything.newest(data, "journal"), "{\"sum\":\"", StandardCharsets.UTF_8,
                StandardOpenOption.APPEND))).isZero();
    }

    @Test
    void allBackupsMayGoWhileTheRestIsSound() throws IOException {
        assertThat(repaired(data -> {
            Files.delete(Everything.newest(data, "backups"));
            Files.delete(Everything.newest(data, "backups"));
        })).isZero();
    }

    @Test
    void whatIsInNoCopyIsCountedAndTheRestComesBack() throws IOException {
        Path data = folder.resolve("lost");
        Everything.copy(original, data);
        Path journal = Everything.newest(data, "journal");
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        int victim = lines.size() / 2;
        String broken = lines.get(victim).replaceFirst("third", "thing");
        assertThat(broken).isNotEqualTo(lines.set(victim, broken));
        Files.write(journal, lines);
        Files.delete(Everything.file(data));
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(notebook.lost()).isEqualTo(1);
            assertThat(notebook.recovered()).isPositive();
            assertThat(notebook.searches()).isEqualTo(written.searches());
        }
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(notebook.lost()).isZero();
        }
    }

    @Test
    void aDamagedFileAloneGivesItsSoundRowsAndSaysThatThereWasLoss() throws IOException {
        Path data = folder.resolve("alone");
        Files.createDirectories(data.resolve("notebook"));
        Files.copy(Everything.file(original), Everything.file(data));
        byte[] bytes = Files.readAllBytes(Everything.file(data));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("first title with");
        flip(Everything.file(data), at, 1);
        try (Notebook notebook = Notebook.open(data, Progress.none())) {
            assertThat(notebook.lost()).isPositive();
            assertThat(notebook.kept()).isNotEmpty().isSubsetOf(written.kept());
        }
    }

    @Test
    void aNotebookOfANewerProgramIsLeftAlone() throws Exception {
        Path data = folder.resolve("newer");
        Everything.copy(original, data);
        DatabaseFile file = new DatabaseFile(data.resolve("notebook"));
        State state;
        try (Database database = file.open()) {
            state = database.state();
        }
        State newer = new State(Table.SCHEMA + 1, state.number(), state.tally());
        Sql.run(data, "UPDATE state SET schema_no = " + newer.schema() + ", hash = '" + newer.hash() + "'");
        assertThatThrownBy(() -> Notebook.open(data, Progress.none())).isInstanceOf(NotebookException.TooNew.class);
        Sql.run(data, "UPDATE state SET schema_no = " + state.schema() + ", hash = '" + state.hash() + "'");
        assertThat(Everything.in(data)).isEqualTo(written);
    }

    @Test
    void anOlderNotebookIsBackedUpAndBroughtUpToDate() throws Exception {
        Path data = folder.resolve("older");
        Everything.copy(original, data);
        State state;
        try (Database database = new DatabaseFile(data.resolve("notebook")).open()) {
            state = database.state();
        }
        State old = new State(0, state.number(), state.tally());
        Sql.run(data, "UPDATE state SET schema_no = 0, hash = '" + old.hash() + "'");
        assertThat(Everything.in(data)).isEqualTo(written);
        assertThat(data.resolve("notebook/backups")).isDirectoryContaining("glob:**-s0-*.zip");
        assertThat(Everything.in(data)).isEqualTo(written);
    }

    @Test
    void leftoversOfAStopInTheMiddleAreCleanedUp() throws IOException {
        Path left = Files.createDirectories(folder.resolve("left/notebook/backups")).resolve("something.zip123.part");
        Files.writeString(left, "half");
        Files.copy(Everything.file(original), folder.resolve("left/notebook/fresh.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Everything.in(folder.resolve("left")).kept()).isEmpty();
        assertThat(left).doesNotExist();
        assertThat(folder.resolve("left/notebook/fresh.mv.db")).doesNotExist();
    }
}
