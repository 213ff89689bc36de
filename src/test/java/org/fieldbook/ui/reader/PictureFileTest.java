package org.fieldbook.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    @TempDir
    Path folder;
    private Path pack;
    private Path document;

    @BeforeEach
    void makePack() throws IOException {
        pack = Files.createDirectories(folder.resolve("pack"));
        document = Files.createDirectories(pack.resolve("manuals")).resolve("a.md");
        Files.write(pack.resolve("manuals/in.png"), png(30, 20));
        Files.write(Files.createDirectories(pack.resolve("pictures")).resolve("a picture.png"), png(3, 2));
        Files.write(folder.resolve("secret.png"), png(30, 20));
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(40).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452).putInt(width).putInt(height).array();
    }

    private Optional<PictureFile> find(String source) {
        return PictureFile.find(pack, document, source);
    }

    @Test
    void aPictureBesideTheDocumentOrElsewhereInThePackIsFound() throws IOException {
        assertThat(find("in.png")).contains(new PictureFile(pack.toRealPath().resolve("manuals/in.png"), 30, 20));
        assertThat(find("../pictures/a%20picture.png")).map(PictureFile::width).contains(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../secret.png", "..%2F..%2Fsecret.png", "..\\..\\secret.png", "/etc/passwd", "//host/share/x.png", "\\\\host\\x.png",
        "file:///etc/passwd", "https://example.org/x.png", "data:image/png;base64,AAAA", "C:\\x.png", "~/x.png", "con.png", "x\u0000.png", "", "missing.png",
        "%", "../manuals", ":", "../../pack/../secret.png"})
    void whatLeadsOutOfThePackOrNowhereIsNotShown(String source) {
        assertThat(find(source)).isEmpty();
    }

    @Test
    void aLinkOutOfThePackIsNotFollowed() throws IOException {
        Files.createSymbolicLink(pack.resolve("manuals/link.png"), folder.resolve("secret.png"));
        assertThat(find("link.png")).isEmpty();
    }

    @Test
    void tooManyPixelsAreRefusedByTheHeadAlone() throws IOException {
        Files.write(pack.resolve("manuals/bomb.png"), png(50_000, 50_000));
        assertThat(find("bomb.png")).isEmpty();
    }

    @Test
    void whatOnlyCallsItselfAPictureIsRefused() throws IOException {
        Files.writeString(pack.resolve("manuals/text.png"), "not a picture");
        Files.writeString(pack.resolve("manuals/drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertThat(find("text.png")).isEmpty();
        assertThat(find("drawing.svg")).isEmpty();
    }

    @Test
    void everyFormatTellsItsSize() throws IOException {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 0, 0, (byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 20, 0, 30, 1, 0, 0, 0};
        byte[] gif = {'G', 'I', 'F', '8', '9', 'a', 30, 0, 20, 0, 0, 0, 0};
        ByteBuffer bmp = ByteBuffer.allocate(30).put((byte) 'B').put((byte) 'M').position(18).put(new byte[] {30, 0, 0, 0, 20, 0, 0, 0});
        Files.write(pack.resolve("manuals/a.jpg"), jpeg);
        Files.write(pack.resolve("manuals/a.gif"), gif);
        Files.write(pack.resolve("manuals/a.bmp"), bmp.array());
        for (String name : new String[] {"a.jpg", "a.gif", "a.bmp"}) {
            assertThat(find(name)).as(name).hasValueSatisfying(file -> assertThat(new int[] {file.width(), file.height()}).containsExactly(30, 20));
        }
    }
}
