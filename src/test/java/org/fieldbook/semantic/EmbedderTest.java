package org.fieldbook.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedderTest {
    private final Embedder embedder = Loaded.EMBEDDER;

    @Test
    void vectorsHaveTheModelsDimensionsAndLengthOne() {
        float[] vector = embedder.query("street vendors");
        assertThat(vector).hasSize(embedder.dimensions()).hasSize(384);
        assertThat(Loaded.likeness(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void textsOfLikeMeaningAreNearThoughTheyShareNoWord() {
        float[] question = embedder.query("where to pee during a shift at the bus park");
        float[] near = embedder.passages("Market", "Traders asked the council for toilets and clean water.").getFirst();
        float[] far = embedder.passages("Market", "The bank lends to groups of five women.").getFirst();
        assertThat(Loaded.likeness(question, near)).isGreaterThan(Loaded.likeness(question, far) + 0.03);
    }

    @Test
    void theSameTextHasTheSameVectorOnEveryThread() throws Exception {
        float[] alone = embedder.query("how can home workers make their workshop safer?");
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<float[]>> together = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                together.add(threads.submit(() -> embedder.query("how can home workers make their workshop safer?")));
            }
            for (Future<float[]> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void aLongSectionHasAVectorForEachOfItsParts() {
        String body = "The cooperative bought a press and sold paper to the mill. ".repeat(40);
        assertThat(embedder.passages("Waste pickers", body)).hasSameSizeAs(embedder.parts("Waste pickers", body)).hasSizeBetween(4, 8);
        assertThat(embedder.passages("", "")).isEmpty();
    }

    @Test
    void aQueryMayBeEmptyOrEndless() {
        assertThat(embedder.query("")).hasSize(384);
        assertThat(embedder.query("word ".repeat(10_000))).hasSize(384);
        assertThat(embedder.query("\ud800\u0000\u202e")).hasSize(384);
    }

    @ParameterizedTest
    @ValueSource(strings = {"street vendors", "How many days does the course take?", "occupatonal helth", "PATAMABA", "WISH",
        "vendeurs ambulants à Nairobi, crédit", "travailleuses à domicile Thaïlande", "¿cómo puede un sindicato organizar?",
        "recicladores Brasil", "economia informal", "WISH ประเทศไทย home-based workers"})
    void itSpeaksLatinLanguages(String text) {
        assertThat(embedder.speaks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"แรงงานนอกระบบ ประเทศไทย", "សេដ្ឋកិច្ចក្រៅប្រព័ន្ធ", "الاقتصاد غير الرسمي", "неформальная экономика", "अनौपचारिक अर्थव्यवस्था",
        "эдийн засаг", "非正規経済", "비공식 경제", "WISH แรงงานนอกระบบ", "1999 2004", "xzqw krtp", "😀", "", "\u0000"})
    void itDoesNotSpeakOtherScriptsAndNoise(String text) {
        assertThat(embedder.speaks(text)).isFalse();
    }

    @Test
    void withoutAModelThereIsNoEmbedder() {
        assertThat(Embedder.load(new Model("none", "none.onnx", Model.SHIPPED.tokenizer(), 384, 128, "", ""), Loaded.CACHE)).isEmpty();
        assertThat(Embedder.load(new Model("none", Model.SHIPPED.network(), "none.json", 384, 128, "", ""), Loaded.CACHE)).isEmpty();
        assertThat(Embedder.load(new Model("none", Model.SHIPPED.tokenizer(), Model.SHIPPED.tokenizer(), 384, 128, "", ""), Loaded.CACHE)).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenThereIsNoEmbedder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertThat(Embedder.load(file)).isEmpty();
    }

    @Test
    void aDamagedCopyInTheCacheIsReplaced(@TempDir Path cache) throws IOException {
        Embedder.load(cache).orElseThrow().close();
        Path copy = cache.resolve(Model.SHIPPED.network());
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        try (Embedder again = Embedder.load(cache).orElseThrow()) {
            assertThat(again.query("street vendors")).isEqualTo(embedder.query("street vendors"));
        }
    }

    @Test
    void closingWaitsForCalculationsAndRefusesLaterOnes() throws Exception {
        Embedder own = Embedder.load(Loaded.CACHE).orElseThrow();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> busy = threads.submit(() -> {
                while (true) {
                    own.passages("Savings", "The group met again and saved money. ".repeat(30));
                }
            });
            own.query("warm");
            own.close();
            own.close();
            assertThatThrownBy(busy::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> own.query("late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theModelIsNamedWithoutLoadingIt() {
        assertThat(embedder.model()).isEqualTo(Embedder.shipped()).isNotBlank();
    }
}
