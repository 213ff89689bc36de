package org.fieldbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadingTest {
    private static final String TEXT = "---\ntitle: Été\n---\n\n# Été\n\nTexte “cité”\n";

    @TempDir
    Path folder;

    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
        Document document = read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));

        assertThat(document.problems()).isEmpty();
        assertThat(document.title()).isEqualTo("Été");
        assertThat(document.blocks().getFirst().line()).isEqualTo(5);
    }

    @Test
    void utf16WithAMarkIsRead() throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16, Charset.forName("x-UTF-16LE-BOM")}) {
            Document document = read(TEXT.getBytes(charset));

            assertThat(document.problems()).isEmpty();
            assertThat(PlainText.of(document.blocks())).isEqualTo("Été\nTexte “cité”");
        }
    }

    @Test
    void latin1IsReadAndTold() throws IOException {
        Document document = read("one\n\ntwo\n\nEspa\u00F1a \u0093quoted\u0094\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(document.problems()).extracting(Problem::what, Problem::line).containsExactly(tuple(Problem.What.NOT_UTF8, 5));
        assertThat(PlainText.of(document.blocks())).isEqualTo("one\ntwo\nEspaña “quoted”");
    }

    @Test
    void lineEndsOfWindowsAndOldMacsCountAsLines() throws IOException {
        for (String end : new String[] {"\r\n", "\r"}) {
            Document document = read(TEXT.replace("\n", end).getBytes(StandardCharsets.UTF_8));

            assertThat(document.problems()).isEmpty();
            assertThat(document.blocks()).extracting(Block::line).containsExactly(5, 7);
        }
    }

    @Test
    void nulMeansBinary() throws IOException {
        Document document = read(new byte[] {'a', 0, 'b'});

        assertThat(document.problems()).extracting(Problem::what).containsExactly(Problem.What.BINARY);
        assertThat(document.blocks()).isEmpty();
    }

    @Test
    void aLateNulIsOnlyASign() throws IOException {
        Document document = read(("word ".repeat(4_000) + "a\0z").getBytes(StandardCharsets.UTF_8));

        assertThat(document.problems()).isEmpty();
        assertThat(PlainText.of(document.blocks())).endsWith("z");
    }

    @Test
    void anEmptyFileIsADocument() throws IOException {
        Document document = read(new byte[0]);

        assertThat(document.problems()).extracting(Problem::what).containsExactly(Problem.What.EMPTY);
        assertThat(document.title()).isEqualTo("file");
        assertThat(document.sections()).hasSize(1);
    }

    @Test
    void aVanishedFileIsTold() {
        Document document = DocumentReader.read(folder.resolve("gone.md"));

        assertThat(document.problems()).extracting(Problem::what).containsExactly(Problem.What.VANISHED);
    }

    @Test
    void aFolderIsNotRead() throws IOException {
        Document document = DocumentReader.read(Files.createDirectory(folder.resolve("folder.md")));

        assertThat(document.problems()).extracting(Problem::what).containsExactly(Problem.What.UNREADABLE);
    }

    @Test
    void aFileOfFiftyMegabytesIsReadUpToTheLimit() throws IOException {
        Path file = folder.resolve("big.md");
        byte[] line = "A line of words that says nothing, é, and ends.\n\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("# Big\n\nstarttoken\n\n".getBytes(StandardCharsets.UTF_8));
            for (long size = 0; size < 50L << 20; size += line.length) {
                out.write(line);
            }
        }

        Document document = DocumentReader.read(file);

        assertThat(document.problems()).extracting(Problem::what).containsExactly(Problem.What.TOO_LARGE, Problem.What.SHOWN_AS_TEXT);
        assertThat(document.title()).isEqualTo("Big");
        assertThat(document.blocks()).allSatisfy(block -> assertThat(PlainText.of(block)).hasSizeLessThan(20_000));
        assertThat(document.blocks().stream().mapToLong(block -> PlainText.of(block).length()).sum()).isGreaterThan(30L << 20);
    }

    private Document read(byte[] bytes) throws IOException {
        return DocumentReader.read(Files.write(folder.resolve("file.md"), bytes));
    }
}
