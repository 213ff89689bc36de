package org.fieldbook.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
    private static final String MODEL = "a model 1";
    private static final int DIMENSIONS = 24;
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsFoundAgainAlmostExactly() throws IOException {
        Path file = folder.resolve("vectors");
        Random random = new Random(1);
        TreeMap<VectorKey, List<byte[]>> packed = new TreeMap<>();
        TreeMap<VectorKey, List<float[]>> plain = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            VectorKey key = VectorKey.of("heading", "body " + i);
            List<float[]> vectors = IntStream.range(0, i % 4).mapToObj(_ -> vector(random)).toList();
            plain.put(key, vectors);
            packed.put(key, vectors.stream().map(Packed::of).toList());
        }
        VectorWriter.write(file, MODEL, DIMENSIONS, packed);
        try (VectorFile opened = VectorFile.open(file, MODEL).orElseThrow()) {
            assertThat(opened.sections()).isEqualTo(500);
            assertThat(opened.vectors()).isEqualTo(750);
            plain.forEach((key, vectors) -> {
                List<float[]> found = opened.vectors(key).orElseThrow();
                assertThat(found).hasSameSizeAs(vectors);
                for (int i = 0; i < vectors.size(); i++) {
                    assertThat(Loaded.likeness(found.get(i), vectors.get(i))).isGreaterThan(0.9995);
                }
            });
            assertThat(opened.vectors(VectorKey.of("heading", "another body"))).isEmpty();
        }
    }

    @Test
    void aVectorOfZerosStaysOne() {
        assertThat(Packed.read(MemorySegment.ofArray(Packed.of(new float[8])), 0, 8)).containsOnly(0);
    }

    @Test
    void headingAndBodyCannotSwapLettersUnnoticed() {
        assertThat(VectorKey.of("ab", "c")).isNotEqualTo(VectorKey.of("a", "bc")).isEqualTo(VectorKey.of("ab", "c"));
    }

    @Test
    void aFileOfAnotherModelOrVersionIsNotOpened() throws IOException {
        Path file = written();
        assertThat(VectorFile.open(file, "a model 2")).isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        bytes[8]++;
        Files.write(file, bytes);
        assertThat(VectorFile.open(file, MODEL)).isEmpty();
    }

    @Test
    void noFileAndAnEmptyOneAreNotOpened() throws IOException {
        assertThat(VectorFile.open(folder.resolve("none"), MODEL)).isEmpty();
        assertThat(VectorFile.open(Files.createFile(folder.resolve("empty")), MODEL)).isEmpty();
        assertThat(VectorFile.open(folder, MODEL)).isEmpty();
    }

    @Test
    void aFileCutShortIsNotOpened() throws IOException {
        byte[] bytes = Files.readAllBytes(written());
        for (int length = 0; length < bytes.length; length += 3) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            assertThat(VectorFile.open(cut, MODEL)).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void aBitFlippedBeforeTheVectorsIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(written());
        int front = bytes.length - 3 * Packed.size(DIMENSIONS);
        for (int i = 0; i < front; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertThat(VectorFile.open(Files.write(folder.resolve("flipped"), flipped), MODEL)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void aClosedFileRefusesToAnswer() throws IOException {
        VectorFile opened = VectorFile.open(written(), MODEL).orElseThrow();
        opened.close();
        assertThatThrownBy(() -> opened.vectors(VectorKey.of("a", "b"))).isInstanceOf(IllegalStateException.class);
    }

    private Path written() throws IOException {
        Path file = folder.resolve("vectors");
        Random random = new Random(2);
        TreeMap<VectorKey, List<byte[]>> sections = new TreeMap<>();
        sections.put(VectorKey.of("a", "b"), List.of(Packed.of(vector(random)), Packed.of(vector(random))));
        sections.put(VectorKey.of("c", "d"), List.of(Packed.of(vector(random))));
        VectorWriter.write(file, MODEL, DIMENSIONS, sections);
        return file;
    }

    private static float[] vector(Random random) {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Lengths.one(vector);
    }
}
