package org.fieldbook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private static final Path PACK = Path.of("/pack");
    private static final Path OTHER = Path.of("/other");

    @Test
    void halfMayGoAndMoreIsHeld() {
        List<Path> known = files(PACK, 10);
        assertThat(Brake.held(List.of(PACK), known, known.subList(0, 5), List.of())).isEmpty();
        assertThat(Brake.held(List.of(PACK), known, known.subList(0, 6), List.of())).hasSize(6);
    }

    @Test
    void everyPackIsLookedAtByItself() {
        List<Path> known = new java.util.ArrayList<>(files(PACK, 10));
        known.addAll(files(OTHER, 2));
        assertThat(Brake.held(List.of(PACK, OTHER), known, files(OTHER, 2), List.of())).hasSize(2);
    }

    @Test
    void whatLiesBelowAClosedFolderIsHeldHoweverLittleItIs() {
        List<Path> known = files(PACK, 10);
        assertThat(Brake.held(List.of(PACK), known, known.subList(0, 1), List.of(PACK))).hasSize(1);
    }

    private static List<Path> files(Path pack, int count) {
        return IntStream.range(0, count).mapToObj(i -> pack.resolve(i + ".md")).toList();
    }
}
