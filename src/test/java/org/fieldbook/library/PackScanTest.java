package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.content.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackScanTest {
    @TempDir
    private Path folder;
    private Path pack;

    @BeforeEach
    void makePack() throws IOException {
        pack = Files.createDirectories(folder.resolve("pack"));
    }

    @Test
    void findsMarkdownAtAnyDepthNearestFirst() throws IOException {
        write("deep/er/c.md");
        write("b.markdown");
        write("A.MD");
        write("deep/a.md");
        write("picture.png");
        write("notes.txt");
        assertThat(names(scan())).containsExactly("A.MD", "b.markdown", "deep/a.md", "deep/er/c.md");
    }

    @Test
    void leavesHiddenFilesAndFoldersAlone() throws IOException {
        write(".git/a.md");
        write("b/.obsidian/a.md");
        write(".hidden.md");
        write("seen.md");
        assertThat(names(scan())).containsExactly("seen.md");
    }

    @Test
    void aReadmeIsADocumentUnlessThePackHasAVocabulary() throws IOException {
        write("README.md");
        write("sub/README.md");
        assertThat(names(scan())).containsExactly("README.md", "sub/README.md");
        Files.createDirectory(pack.resolve("vocabulary"));
        assertThat(names(scan())).containsExactly("sub/README.md");
    }

    @Test
    void followsNoLinkAndNamesThoseThatLeadOut() throws IOException {
        Path outside = Files.writeString(Files.createDirectories(folder.resolve("outside")).resolve("secret.md"), "secret");
        write("inside.md");
        Files.createSymbolicLink(pack.resolve("to-file.md"), outside);
        Files.createSymbolicLink(pack.resolve("to-folder"), outside.getParent());
        Files.createSymbolicLink(pack.resolve("to-itself"), pack);
        Files.createSymbolicLink(pack.resolve("to-inside.md"), pack.resolve("inside.md"));
        Files.createSymbolicLink(pack.resolve("to-nothing.md"), folder.resolve("nothing"));
        PackScan.Found found = scan();
        assertThat(names(found)).containsExactly("inside.md");
        assertThat(found.problems()).extracting(problem -> problem.file().getFileName() + " " + problem.what()).containsExactlyInAnyOrder(
                "to-file.md LINK_LEAVES_FOLDER", "to-folder LINK_LEAVES_FOLDER", "to-nothing.md VANISHED");
    }

    @Test
    void aPackMayItselfBeReachedThroughALink() throws IOException {
        write("a.md");
        Path link = Files.createSymbolicLink(folder.resolve("link"), pack);
        assertThat(PackScan.of(List.of(link), _ -> { }).files()).hasSize(1);
        assertThat(PackScan.of(List.of(link), _ -> { }).problems()).isEmpty();
    }

    @Test
    void aMissingPackIsAProblemAndDoesNotStopTheOthers() throws IOException {
        write("a.md");
        PackScan.Found found = PackScan.of(List.of(folder.resolve("gone"), pack), _ -> { });
        assertThat(names(found)).containsExactly("a.md");
        assertThat(found.closed()).containsExactly(folder.resolve("gone"));
        assertThat(found.problems()).extracting(Problem::what).containsExactly(Problem.What.VANISHED);
    }

    @Test
    void aFileOfTwoNestedPacksIsFoundOnce() throws IOException {
        write("inner/a.md");
        assertThat(PackScan.of(List.of(pack, pack.resolve("inner")), _ -> { }).files()).hasSize(1);
    }

    @Test
    void goesSixtyFourFoldersDeepAndNoFurther() throws IOException {
        write("d/".repeat(63) + "in.md");
        write("d/".repeat(64) + "out.md");
        assertThat(scan().files()).extracting(file -> file.file().getFileName().toString()).containsExactly("in.md");
    }

    @Test
    void tellsOfEveryFolderBeforeItsFiles() throws IOException {
        write("a/b/c.md");
        List<Path> folders = new ArrayList<>();
        PackScan.of(List.of(pack), folders::add);
        assertThat(folders).containsExactly(pack, pack.resolve("a"), pack.resolve("a/b"));
    }

    private PackScan.Found scan() {
        return PackScan.of(List.of(pack), _ -> { });
    }

    private List<String> names(PackScan.Found found) {
        return found.files().stream().map(file -> pack.relativize(file.file()).toString().replace('\\', '/')).toList();
    }

    private void write(String name) throws IOException {
        Path file = pack.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# " + name);
    }
}
